package crossover.accelerator;

import crossover.accelerator.cuda.CudaApi;
import crossover.accelerator.opencl.OpenclApi;
import java.util.List;

/** The interfaces to devices that this project knows. */
public final class Accelerators {
    /** A new interface is one more here. */
    static final List<DeviceApi> APIS = List.of(new CudaApi(), new OpenclApi());

    private Accelerators() {}

    /**
     * @param selector by number, as {@link Survey} gives it
     * @throws DeviceException where the device is missing or cannot be opened
     */
    public static Accelerator open(String selector) {
        for (DeviceApi api : APIS) {
            if (selector.startsWith(api.api().label() + ":")) {
                return api.open(selector);
            }
        }
        throw new IllegalArgumentException("no device is called '" + selector + "': see the command 'devices'");
    }
}
