package crossover.results;

import org.jspecify.annotations.Nullable;

/**
 * One fork of a cell as the run saw it.
 *
 * @param number from 1, within its cell
 * @param started UTC, ISO 8601
 * @param seconds wall time of the whole fork, JVM start included
 * @param failure null where the fork delivered its sample
 */
public record ForkRecord(
        int number,
        String started,
        double seconds,
        @Nullable String failure) {}
