package crossover.accelerator;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Every device of this machine, and every interface to devices that is missing with the reason and the remedy. */
public record Survey(List<DeviceDescription> devices, List<Availability.Unavailable> unavailable)
        implements Serializable {
    static final Survey NOTHING = new Survey(List.of(), List.of());

    /**
     * Looks at the machine: the processor's own loops first, then what each interface has, in the order of their list. Never
     * throws for a missing one, and no driver is loaded into this process.
     */
    public static Survey ofThisMachine() {
        return ofThisMachine(api -> true);
    }

    /** @param asked takes the label of an {@link Api}; the drivers of others are left alone */
    public static Survey ofThisMachine(Predicate<String> asked) {
        return new Survey(JvmDevices.devices(), JvmDevices.unavailable())
                .and(IsolatedSurvey.of(DeviceApis.labelled(asked)));
    }

    /** In this process, which a driver may end. */
    static Survey here(List<DeviceApi> apis) {
        Survey all = NOTHING;
        for (DeviceApi api : apis) {
            all = all.and(
                    switch (api.survey()) {
                        case Availability.Available found -> new Survey(found.devices(), found.broken());
                        case Availability.Unavailable missing -> new Survey(List.of(), List.of(missing));
                    });
        }
        return all;
    }

    Survey and(Survey other) {
        return new Survey(together(devices, other.devices), together(unavailable, other.unavailable));
    }

    private static <T> List<T> together(List<T> first, List<T> then) {
        List<T> all = new ArrayList<>(first);
        all.addAll(then);
        return List.copyOf(all);
    }
}
