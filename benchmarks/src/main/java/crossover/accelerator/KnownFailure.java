package crossover.accelerator;

/**
 * What a code of a failed call tells of its cause, and what to do then.
 *
 * @param number as the interface's headers define it
 * @param code its symbolic name
 * @param cause without a stop at its end
 * @param remedy likewise
 */
public record KnownFailure(int number, String code, String cause, String remedy) {}
