package crossover.run;

import java.time.Instant;
import java.time.InstantSource;

/**
 * The time of a run: what the wall clock said at its start, and what has passed since. Setting the wall clock meanwhile
 * changes neither the order of what is recorded nor how long it took.
 */
final class RunClock implements InstantSource {
    private final Instant start;
    private final long startNanos = System.nanoTime();

    RunClock(InstantSource wall) {
        this(wall.instant());
    }

    private RunClock(Instant start) {
        this.start = start;
    }

    /** Goes on behind what is recorded already, by a wall clock that may have been set back since. */
    RunClock after(Instant recorded) {
        Instant now = instant();
        return new RunClock(recorded.isAfter(now) ? recorded : now);
    }

    @Override
    public Instant instant() {
        return start.plusNanos(System.nanoTime() - startNanos);
    }
}
