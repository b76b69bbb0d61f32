package crossover.accelerator;

import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Predicate;

/** The interfaces to devices that there are: those that {@code META-INF/services} lists, one a line. */
public final class DeviceApis {
    private static final List<DeviceApi> APIS = ServiceLoader.load(DeviceApi.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList();

    private DeviceApis() {}

    /** @param chosen takes the label of an {@link Api} */
    static List<DeviceApi> labelled(Predicate<String> chosen) {
        return APIS.stream().filter(api -> chosen.test(api.api().label())).toList();
    }

    /** @param label of an {@link Api} */
    public static boolean has(String label) {
        return !labelled(label::equals).isEmpty();
    }

    /**
     * One thread at a time: threads that ask for platforms at once end the process with some drivers (PoCL).
     *
     * @param selector by number, as {@link Survey} gives it
     * @throws DeviceException where the device is missing or cannot be opened
     */
    public static synchronized Accelerator open(String selector) {
        String named = Selector.of(selector).api();
        for (DeviceApi api : APIS) {
            if (api.api().label().equals(named)) {
                return api.open(selector);
            }
        }
        throw unknown(selector);
    }

    /** What a JVM must be started with to see the devices that this one sees. */
    public static List<String> jvmArguments() {
        return APIS.stream()
                .map(DeviceApi::driversProperty)
                .filter(property -> System.getProperty(property) != null)
                .map(property -> "-D" + property + "=" + System.getProperty(property))
                .toList();
    }

    static IllegalArgumentException unknown(String selector) {
        return new IllegalArgumentException("no device is called '" + selector + "': see the command 'devices'");
    }
}
