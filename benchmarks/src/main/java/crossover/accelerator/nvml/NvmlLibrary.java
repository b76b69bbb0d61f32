package crossover.accelerator.nvml;

import crossover.accelerator.DeviceException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The management library of this process, started once. */
final class NvmlLibrary {
    private static @Nullable Nvml library;
    private static @Nullable DeviceException failure;

    private NvmlLibrary() {}

    /** Empty where it is missing or does not start. */
    static synchronized Optional<Nvml> get() {
        if (library == null && failure == null) {
            try {
                library = Nvml.start();
            } catch (DeviceException e) {
                failure = e;
            }
        }
        return Optional.ofNullable(library);
    }

    /** Why it is missing. */
    static synchronized Optional<DeviceException> failure() {
        return get().isPresent() ? Optional.empty() : Optional.ofNullable(failure);
    }
}
