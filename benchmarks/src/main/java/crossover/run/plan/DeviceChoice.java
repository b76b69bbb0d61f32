package crossover.run.plan;

import crossover.accelerator.Availability.Unavailable;
import crossover.accelerator.DeviceDescription;
import crossover.accelerator.Survey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The devices of a run: those asked for, each of which must be there, or else all that are there. */
public final class DeviceChoice {
    private final List<DeviceDescription> chosen;

    private DeviceChoice(List<DeviceDescription> chosen) {
        this.chosen = chosen;
    }

    /** @throws PlanException where a device that was asked for is missing, with the reason and the remedy */
    public static DeviceChoice of(Collection<String> asked, Survey survey) {
        if (asked.isEmpty()) {
            return new DeviceChoice(survey.devices());
        }
        List<DeviceDescription> chosen = new ArrayList<>();
        for (String selector : asked) {
            chosen.add(one(selector, survey));
        }
        return new DeviceChoice(chosen.stream().distinct().toList());
    }

    public List<String> selectors() {
        return chosen.stream().map(DeviceDescription::selector).toList();
    }

    public List<DeviceDescription> devices() {
        return chosen;
    }

    /** By number, by UUID or platform and name, or by its interface and name. */
    private static DeviceDescription one(String asked, Survey survey) {
        List<DeviceDescription> named = survey.devices().stream()
                .filter(device -> Stream.of(
                                device.selector(),
                                device.stableSelector(),
                                device.api().label() + ":" + device.name())
                        .anyMatch(asked::equalsIgnoreCase))
                .toList();
        if (named.size() > 1) {
            throw new PlanException("more than one device is called '" + asked + "': name one of "
                    + String.join(
                            ", ",
                            named.stream().map(DeviceDescription::selector).toList()));
        }
        return named.stream().findFirst().orElseThrow(() -> missing(asked, survey));
    }

    private static PlanException missing(String selector, Survey survey) {
        for (Unavailable absent : survey.unavailable()) {
            if (absent.concerns(selector)) {
                return new PlanException(selector + " is not available: " + absent.reason() + "; " + absent.remedy());
            }
        }
        List<String> known = survey.devices().stream()
                .flatMap(device -> Stream.of(device.selector(), device.stableSelector()))
                .toList();
        return new PlanException("no device '" + selector + "'" + NearestNames.hint(selector, known)
                + " (the command devices lists all)");
    }
}
