package crossover.accelerator;

import java.nio.file.Path;
import java.util.List;

/** One interface to devices. */
public interface DeviceApi {

    Api api();

    /**
     * Looks for devices. Whatever is missing is the answer, not an exception; but a driver may end the process or never answer,
     * so that {@link Survey} asks in a process of its own.
     */
    Availability survey();

    /**
     * Called by one thread at a time.
     *
     * @param selector as {@link #survey()} names it
     * @throws DeviceException where it cannot be opened
     */
    Accelerator open(String selector);

    /** The files each of which names one driver behind the interface; empty where it has one driver only. */
    default List<Path> drivers() {
        return List.of();
    }

    /** The system property that lists the drivers which count, where some must be left out: paths, separated as in a class path. */
    default String driversProperty() {
        return "crossover.drivers." + api().label();
    }
}
