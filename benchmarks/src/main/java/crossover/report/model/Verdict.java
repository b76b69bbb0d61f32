package crossover.report.model;

/**
 * One answer.
 *
 * @param subject what was asked about, such as {@code Vector sum}
 * @param sentence the answer, with its interval or why there is none
 */
public record Verdict(String subject, String sentence) {}
