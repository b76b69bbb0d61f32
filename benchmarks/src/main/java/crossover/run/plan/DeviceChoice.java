package crossover.run.plan;

import crossover.accelerator.Availability.Unavailable;
import crossover.accelerator.DeviceDescription;
import crossover.accelerator.Survey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The devices of a run: those asked for, each of which must be there, or else one of each name. A card that two interfaces show
 * is one card: of several with one name both show the same.
 */
public final class DeviceChoice {
    private final List<DeviceDescription> chosen;
    private final List<String> leftOut;

    private DeviceChoice(List<DeviceDescription> chosen, List<String> leftOut) {
        this.chosen = List.copyOf(chosen);
        this.leftOut = List.copyOf(leftOut);
    }

    /** @throws PlanException where a device that was asked for is missing, with the reason and the remedy */
    public static DeviceChoice of(Collection<String> asked, Survey survey) {
        if (asked.isEmpty()) {
            return oneOfEach(survey.devices());
        }
        List<DeviceDescription> chosen = new ArrayList<>();
        for (String selector : asked) {
            chosen.add(one(selector, survey));
        }
        return new DeviceChoice(chosen.stream().distinct().toList(), List.of());
    }

    private static DeviceChoice oneOfEach(List<DeviceDescription> devices) {
        Map<List<String>, List<DeviceDescription>> byName = devices.stream()
                .collect(Collectors.groupingBy(
                        device -> List.of(device.face(), device.name()), LinkedHashMap::new, Collectors.toList()));
        List<DeviceDescription> chosen = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        Set<String> cards = new HashSet<>();
        for (List<DeviceDescription> alike : byName.values()) {
            DeviceDescription one = alike.stream()
                    .filter(device -> cards.contains(device.card()))
                    .findFirst()
                    .orElse(alike.getFirst());
            chosen.add(one);
            if (!one.card().isEmpty()) {
                cards.add(one.card());
            }
            if (alike.size() > 1) {
                leftOut.add(others(alike, one));
            }
        }
        return new DeviceChoice(chosen, leftOut);
    }

    private static String others(List<DeviceDescription> alike, DeviceDescription one) {
        return alike.stream()
                        .filter(device -> !device.equals(one))
                        .map(DeviceDescription::selector)
                        .collect(Collectors.joining(", "))
                + ": called " + one.name() + " like " + one.selector() + "; --devices takes them";
    }

    /** What nobody asked for, since it has the name of a chosen one: a line for each of these. */
    public List<String> leftOut() {
        return leftOut;
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
