package crossover.fsm;

/**
 * What a batch delivered, or must deliver.
 *
 * @param machines how many machines reached the end
 * @param transitions how many transitions they took together
 * @param trace the sum over machines of the hash of the states passed through, each bound to its machine
 */
public record BatchOutcome(int machines, long transitions, long trace) {

    /**
     * @throws IllegalStateException naming the first figure that differs
     */
    public void mustBe(BatchOutcome expected) {
        compare("machines finished", machines, expected.machines);
        compare("transitions", transitions, expected.transitions);
        if (trace != expected.trace) {
            throw new IllegalStateException(
                    "the machines passed through other states than the serial reference: trace %016x, expected %016x"
                            .formatted(trace, expected.trace));
        }
    }

    /** Of both batches together. */
    BatchOutcome plus(BatchOutcome other) {
        return new BatchOutcome(machines + other.machines, transitions + other.transitions, trace + other.trace);
    }

    private static void compare(String what, long actual, long expected) {
        if (actual != expected) {
            throw new IllegalStateException("%d %s, expected %d".formatted(actual, what, expected));
        }
    }
}
