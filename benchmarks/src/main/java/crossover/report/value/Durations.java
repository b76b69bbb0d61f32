package crossover.report.value;

import java.time.Duration;

/** Durations for people: {@code 45 s}, {@code 3:05 min}, {@code 2:10 h}. */
public final class Durations {
    private Durations() {}

    public static String text(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600
                ? "%d:%02d min".formatted(seconds / 60, seconds % 60)
                : "%d:%02d h".formatted(seconds / 3600, seconds / 60 % 60);
    }
}
