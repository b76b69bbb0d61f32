package crossover.fsm;

/** How many threads may take steps at once, as the {@code parallelism} parameter says it: a number, or all. */
public final class Parallelism {
    /** Every processor that this JVM may use. */
    public static final String ALL = "all";

    private Parallelism() {}

    /**
     * @throws IllegalArgumentException for anything but {@value #ALL} and a number from 1 to what the machine has
     */
    public static int of(String text) {
        int processors = Runtime.getRuntime().availableProcessors();
        if (text.equals(ALL)) {
            return processors;
        }
        int parallelism = Numbers.positive("parallelism", text);
        if (parallelism > processors) {
            throw new IllegalArgumentException(
                    "parallelism %d is more than the %d processors of this machine".formatted(parallelism, processors));
        }
        return parallelism;
    }
}
