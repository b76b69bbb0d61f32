package crossover.fsm;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a row's parameters say to those who compare it with others. */
final class RowSetting {
    static final String EXECUTOR = "executor";

    private static final String WAIT = "wait";
    private static final Map<String, String> NEUTRAL = Map.of(WAIT, "1", "depth", "0", "work", "0", "pinned", "false");

    private RowSetting() {}

    /** Every parameter but the executor and the seed, without those that are at their neutral value: a wait is none in timed rows. */
    static SortedMap<String, String> of(Map<String, String> parameters) {
        boolean waits = Mode.TIMED.label().equals(parameters.get("mode"));
        SortedMap<String, String> setting = new TreeMap<>(parameters);
        setting.keySet().removeAll(Set.of(EXECUTOR, "seed"));
        setting.entrySet()
                .removeIf(parameter -> parameter.getValue().equals(NEUTRAL.get(parameter.getKey()))
                        && !(waits && parameter.getKey().equals(WAIT)));
        return setting;
    }

    /** 0 where it is no number: such a row is skipped, with the reason. */
    static long machines(Map<String, String> parameters) {
        try {
            return Numbers.positive("machines", parameters.getOrDefault("machines", ""));
        } catch (IllegalArgumentException none) {
            return 0;
        }
    }
}
