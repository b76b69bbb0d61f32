package crossover.run;

import java.time.Duration;

/** Iterations of JMH and how long each lasts. */
record Window(int iterations, Duration time) {
    static Window of(int iterations, long milliseconds) {
        return new Window(iterations, Duration.ofMillis(milliseconds));
    }

    Duration total() {
        return time.multipliedBy(iterations);
    }
}
