package crossover.accelerator;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What a device tells besides what is needed to use it: one answer that fails hides neither the others nor the device. */
public final class DeviceProperties {
    private final SortedMap<String, String> values = new TreeMap<>();

    /** Asks, and keeps the answer, or why there is none. */
    public void ask(String name, Supplier<String> answer) {
        values.put(name, answered(answer));
    }

    /** Keeps what need not be asked. */
    public void put(String name, String value) {
        values.put(name, value);
    }

    public SortedMap<String, String> values() {
        return values;
    }

    /** The answer, or in its place why there is none. */
    public static String answered(Supplier<String> answer) {
        try {
            return answer.get();
        } catch (DeviceException e) {
            return "not given (" + e.code() + ")";
        }
    }
}
