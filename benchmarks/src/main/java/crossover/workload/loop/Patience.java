package crossover.workload.loop;

/**
 * How long a member of a team waits awake. It gives way now and then, so that who shares its processor gets on; and not for
 * long, so that an idle team takes no processor time.
 */
final class Patience {
    private static final int SPINS = 512;
    private static final long NANOSECONDS = 1_000_000;

    private final long start = System.nanoTime();
    private int spins;

    /** Waits a moment; false once that was long enough. */
    boolean spin() {
        Thread.onSpinWait();
        if (++spins % SPINS != 0) {
            return true;
        }
        Thread.yield();
        return System.nanoTime() - start < NANOSECONDS;
    }
}
