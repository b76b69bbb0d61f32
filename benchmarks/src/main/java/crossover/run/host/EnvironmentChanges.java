package crossover.run.host;

import crossover.results.Environment;
import crossover.results.Environment.Device;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What is not as it was when a run began: figures of two machines, JVMs or versions of the code must not stand in one run. */
public final class EnvironmentChanges {
    private EnvironmentChanges() {}

    /** Each part that is not the same, as {@code name: before, then now}. */
    public static List<String> between(Environment before, Environment now) {
        List<String> changes = new ArrayList<>();
        add("processor", before.cpu(), now.cpu(), changes);
        add("memory", before.memory(), now.memory(), changes);
        add("system", before.os(), now.os(), changes);
        add("JVM", before.jvm(), now.jvm(), changes);
        add("code", before.build(), now.build(), changes);
        add(lasting(before.seenBy(now)), lasting(now.seenBy(before)), changes);
        return changes;
    }

    private static List<Device> lasting(List<Device> devices) {
        return devices.stream().map(Device::lasting).toList();
    }

    private static void add(List<Device> before, List<Device> now, List<String> changes) {
        Map<String, Device> one = bySelector(before);
        Map<String, Device> other = bySelector(now);
        Set<String> selectors = new LinkedHashSet<>(one.keySet());
        selectors.addAll(other.keySet());
        for (String selector : selectors) {
            Device was = one.get(selector);
            Device is = other.get(selector);
            if (was == null || is == null) {
                changes.add("device " + selector + ": " + (was == null ? "not there, then there" : "there, then not"));
            } else {
                add("device " + selector, was, is, changes);
            }
        }
    }

    private static Map<String, Device> bySelector(List<Device> devices) {
        Map<String, Device> all = new LinkedHashMap<>();
        devices.forEach(device -> all.put(device.selector(), device));
        return all;
    }

    /** Of two records of a kind, each value that differs by its name. */
    private static void add(String name, Record one, Record other, List<String> changes) {
        for (RecordComponent part : one.getClass().getRecordComponents()) {
            String before = value(part, one);
            String now = value(part, other);
            if (!before.equals(now)) {
                changes.add(name + "'s " + words(part.getName()) + ": " + before + ", then " + now);
            }
        }
    }

    private static String value(RecordComponent part, Record of) {
        try {
            Object value = part.getAccessor().invoke(of);
            return value == null ? "not recorded" : value.toString();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code physical cores} of {@code physicalCores}. */
    private static String words(String name) {
        return name.replaceAll("(\\p{Upper})", " $1").toLowerCase(Locale.ROOT);
    }
}
