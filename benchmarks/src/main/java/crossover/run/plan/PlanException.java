package crossover.run.plan;

/** A run that cannot be planned as it was asked for. The message is one line: what, where, and the remedy. */
public final class PlanException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public PlanException(String message) {
        super(message);
    }

    public PlanException(String message, Throwable cause) {
        super(message, cause);
    }
}
