package crossover.accelerator;

import java.io.Serializable;
import java.util.List;

/** Whether an interface to devices can be used here: with its devices, or not, with the reason and the remedy. */
public sealed interface Availability {
    /** @param broken devices and drivers of it that cannot be used, which hide none of the others */
    record Available(List<DeviceDescription> devices, List<Unavailable> broken) implements Availability {
        public Available(List<DeviceDescription> devices) {
            this(devices, List.of());
        }
    }

    /**
     * @param selector what cannot be used: the label of an {@link Api} for all its devices, the beginning of a selector for
     *     those of one driver, or one device's selector
     * @param reason what is missing, one sentence: {@code no NVIDIA driver (libcuda.so.1 not found)}
     * @param remedy what to do about it, one sentence
     */
    record Unavailable(Api api, String selector, String reason, String remedy) implements Availability, Serializable {
        /** Every device of the interface. */
        public Unavailable(Api api, String reason, String remedy) {
            this(api, api.label(), reason, remedy);
        }

        /** Whether it is the reason why a device is missing. */
        public boolean concerns(String asked) {
            return asked.equals(selector) || asked.startsWith(selector + ":");
        }
    }
}
