package crossover.workload;

/** A result that is not what it must be. The message names the first wrong element with both values. */
public final class CheckFailedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    CheckFailedException(String where, String element, String expected, String actual) {
        super("wrong result of " + where + ": " + element + " is " + actual + ", expected " + expected);
    }
}
