package crossover.report.value;

/**
 * One answer.
 *
 * @param subject what was asked about, such as {@code Vector sum}
 * @param sentence the answer, with its interval or why there is none
 */
public record Answer(String subject, String sentence) {}
