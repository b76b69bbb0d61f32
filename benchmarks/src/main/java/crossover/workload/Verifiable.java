package crossover.workload;

/** Rules whose benchmark can be checked without timing it. */
public interface Verifiable {

    /** The benchmark's name for people. */
    String title();

    /**
     * Checks everything that the benchmark does on a device, at sizes that are likely to go wrong.
     *
     * @param device a selector
     * @return how many combinations of sizes and ways were checked; 0 where the benchmark does not concern the device
     * @throws CheckFailedException at the first wrong result
     */
    int verify(String device);
}
