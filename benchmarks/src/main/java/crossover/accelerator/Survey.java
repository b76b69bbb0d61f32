package crossover.accelerator;

import java.util.ArrayList;
import java.util.List;

/** Every device of this machine, and every interface to devices that is missing with the reason and the remedy. */
public record Survey(List<DeviceDescription> devices, List<Availability.Unavailable> unavailable) {

    /** Looks at the machine: the processor's own loops first, then what each interface has, in the order of their list. Never throws for a missing one. */
    public static Survey ofThisMachine() {
        List<DeviceDescription> devices = new ArrayList<>(JvmDevices.devices());
        List<Availability.Unavailable> unavailable = new ArrayList<>(JvmDevices.unavailable());
        for (DeviceApi api : DeviceApis.apis()) {
            switch (api.survey()) {
                case Availability.Available found -> devices.addAll(found.devices());
                case Availability.Unavailable missing -> unavailable.add(missing);
            }
        }
        return new Survey(List.copyOf(devices), List.copyOf(unavailable));
    }
}
