package crossover.accelerator;

import java.util.List;

/** Whether an interface to devices can be used here: with its devices, or not, with the reason and the remedy. */
public sealed interface Availability {

    record Available(List<DeviceDescription> devices) implements Availability {}

    /**
     * @param api {@code cuda} or {@code opencl}
     * @param reason what is missing, one sentence: {@code no NVIDIA driver (libcuda.so.1 not found)}
     * @param remedy what to do about it, one sentence
     */
    record Unavailable(String api, String reason, String remedy) implements Availability {}
}
