package crossover.accelerator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What people call devices: by number ({@code cuda:0}), or by name or UUID ({@code cuda:GPU-8f3a...}), in any case. */
public final class Selector {
    private static final int NEAREST = 3;

    private Selector() {}

    /**
     * The devices that a comma-separated list names, each once, in the order of the list.
     *
     * @throws UnknownDeviceException at the first name that is none, with the reason where its interface is missing
     */
    public static List<DeviceDescription> select(String list, Survey survey) {
        Set<DeviceDescription> selected = new LinkedHashSet<>();
        for (String name : list.split(",", -1)) {
            selected.add(one(name.strip(), survey));
        }
        return List.copyOf(selected);
    }

    /** @throws UnknownDeviceException where no device or more than one has the name */
    public static DeviceDescription one(String name, Survey survey) {
        List<DeviceDescription> matches = survey.devices().stream()
                .filter(device -> isNamed(device, name))
                .toList();
        if (matches.size() == 1) {
            return matches.getFirst();
        }
        if (matches.size() > 1) {
            throw new UnknownDeviceException("device '" + name + "' is ambiguous; name one of "
                    + String.join(
                            ", ",
                            matches.stream().map(DeviceDescription::selector).toList()));
        }
        throw unknown(name, survey);
    }

    private static boolean isNamed(DeviceDescription device, String name) {
        return name.equalsIgnoreCase(device.selector())
                || name.equalsIgnoreCase(device.stableSelector())
                || name.equalsIgnoreCase(device.api().label() + ":" + device.name());
    }

    private static UnknownDeviceException unknown(String name, Survey survey) {
        String api = name.contains(":") ? name.substring(0, name.indexOf(':')) : name;
        Optional<Availability.Unavailable> missing = survey.unavailable().stream()
                .filter(unavailable -> unavailable.api().equalsIgnoreCase(api))
                .findFirst();
        if (missing.isPresent()) {
            return new UnknownDeviceException("no device '" + name + "': "
                    + missing.get().reason() + "; " + missing.get().remedy());
        }
        List<String> nearest = new ArrayList<>(
                survey.devices().stream().map(DeviceDescription::selector).toList());
        nearest.sort(Comparator.comparingInt(selector -> distance(selector, name.toLowerCase(Locale.ROOT))));
        return new UnknownDeviceException("no device '" + name + "'; the nearest names are "
                + String.join(", ", nearest.subList(0, Math.min(NEAREST, nearest.size())))
                + " (all of them: devices)");
    }

    /** Levenshtein's edit distance. */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
