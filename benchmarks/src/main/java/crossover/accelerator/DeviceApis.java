package crossover.accelerator;

import java.util.List;
import java.util.ServiceLoader;

/** The interfaces to devices that there are: those that {@code META-INF/services} lists, one a line. */
public final class DeviceApis {
    private static final List<DeviceApi> APIS = ServiceLoader.load(DeviceApi.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList();

    private DeviceApis() {}

    static List<DeviceApi> apis() {
        return APIS;
    }

    /**
     * @param selector by number, as {@link Survey} gives it
     * @throws DeviceException where the device is missing or cannot be opened
     */
    public static Accelerator open(String selector) {
        String named = Selector.of(selector).api();
        for (DeviceApi api : APIS) {
            if (api.api().label().equals(named)) {
                return api.open(selector);
            }
        }
        throw unknown(selector);
    }

    static IllegalArgumentException unknown(String selector) {
        return new IllegalArgumentException("no device is called '" + selector + "': see the command 'devices'");
    }
}
