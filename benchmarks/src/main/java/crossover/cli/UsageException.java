package crossover.cli;

/** A call that cannot be carried out as it was given. The message is one line: what, where, and the remedy. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message);
    }
}
