package crossover.accelerator;

/** One interface to devices. */
public interface DeviceApi {

    Api api();

    /** Looks for devices. Whatever is missing is the answer, not an exception. */
    Availability survey();

    /**
     * @param selector as {@link #survey()} names it
     * @throws DeviceException where it cannot be opened
     */
    Accelerator open(String selector);
}
