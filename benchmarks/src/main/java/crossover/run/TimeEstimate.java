package crossover.run;

import crossover.run.plan.Plan;
import java.time.Duration;

/** How long a run still takes, reckoned anew once a second at most: that looks at every cell. In between, time passes. */
final class TimeEstimate {
    private final Plan plan;
    private Duration left = Duration.ZERO;
    private long reckoned;
    private boolean known;

    TimeEstimate(Plan plan) {
        this.plan = plan;
    }

    /** @param budget what is left of it */
    Duration left(Duration budget) {
        Duration since = Duration.ofNanos(System.nanoTime() - reckoned);
        if (known && since.toSeconds() < 1) {
            Duration now = left.minus(since);
            return now.isNegative() ? Duration.ZERO : now;
        }
        left = plan.timeLeft(budget);
        reckoned = System.nanoTime();
        known = true;
        return left;
    }
}
