package crossover.report.model;

import org.jspecify.annotations.Nullable;

/**
 * One size of a series: measured, or absent with the reason.
 *
 * @param elements the problem size
 * @param timing null where nothing was measured
 * @param absence why nothing was measured; null where something was
 */
public record Point(
        double elements, @Nullable Timing timing, @Nullable String absence) {}
