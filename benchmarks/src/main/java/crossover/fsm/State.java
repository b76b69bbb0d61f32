package crossover.fsm;

/**
 * The five states and where a bit leads from each: the definition that every executor is checked against.
 *
 * <p>With fair bits a machine takes 7 transitions from {@link #START} to {@link #END} on average (variance 22), 3 at
 * least, 5 in the median and 24 at the 99th percentile.
 */
public enum State {
    START(Transitions.START, "Start"),
    S1(Transitions.S1, "State 1"),
    S2(Transitions.S2, "State 2"),
    S3(Transitions.S3, "State 3"),
    END(Transitions.END, "End");

    private final int number;
    private final String label;

    State(int number, String label) {
        this.number = number;
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The number that the packed table and the trace hash know it by. */
    int number() {
        return number;
    }

    /** The state that a bit leads to, 0 or 1; no bit leads out of {@link #END}. */
    public State next(int bit) {
        return switch (this) {
            case START -> bit == 0 ? S2 : S1;
            case S1 -> bit == 0 ? S3 : S2;
            case S2 -> bit == 0 ? S1 : S3;
            case S3 -> bit == 0 ? S1 : END;
            case END -> throw new IllegalStateException("the machine has stopped");
        };
    }
}
