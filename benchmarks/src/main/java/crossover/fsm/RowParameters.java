package crossover.fsm;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The parameters of a row, read as what they stand for. One that is missing is neutral. */
final class RowParameters {
    private static final String EXECUTOR = "executor";
    private static final String MODE = "mode";
    private static final String WAIT = "wait";
    private static final Map<String, String> NEUTRAL = Map.of(WAIT, "1", "depth", "0", "work", "0", "pinned", "false");

    private final Map<String, String> parameters;

    /**
     * @param parameters JMH's, as strings
     */
    RowParameters(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    /** The same row in a mode. */
    static Map<String, String> in(Mode mode, Map<String, String> parameters) {
        Map<String, String> inMode = new HashMap<>(parameters);
        inMode.put(MODE, mode.label());
        return inMode;
    }

    /** As the parameter says it; there may be no such executor. */
    String executor() {
        return text(EXECUTOR);
    }

    /**
     * @throws IllegalArgumentException for an unknown name, as the others are for what cannot be read
     */
    ExecutorKind kind() {
        return ExecutorKind.of(executor());
    }

    Mode mode() {
        return Mode.of(text(MODE));
    }

    /** How many threads may take steps at once. */
    int parallelism() {
        return Parallelism.of(parameters.getOrDefault("parallelism", Parallelism.ALL));
    }

    Suspension suspension() {
        return Suspension.of(text(WAIT), text("depth"), text("pinned"));
    }

    int work() {
        return Numbers.atLeastZero("work", text("work"));
    }

    int machines() {
        return Numbers.positive("machines", text("machines"));
    }

    /**
     * @throws IllegalArgumentException for a value that means nothing, whatever the others are
     */
    RowParameters demandMeaning() {
        for (String parameter : parameters.keySet()) {
            switch (parameter) {
                case EXECUTOR -> kind();
                case MODE -> mode();
                case "parallelism" -> parallelism();
                case WAIT, "depth", "pinned" -> suspension();
                case "work" -> work();
                case "machines" -> machines();
                case "rate" -> rate();
                case "bound" -> boundMicros();
                default -> {}
            }
        }
        return this;
    }

    /** Arrivals a second. */
    int rate() {
        return Numbers.positive("rate", text("rate"));
    }

    /** What the latencies' p99 must stay within. */
    int boundMicros() {
        return Numbers.positive("bound", text("bound"));
    }

    /**
     * What a row says to those who compare it with others: every parameter but the executor and the seed, without those that
     * are at their neutral value; a wait is none in timed rows.
     */
    SortedMap<String, String> setting() {
        boolean waits = Mode.TIMED.label().equals(parameters.get(MODE));
        SortedMap<String, String> setting = new TreeMap<>(parameters);
        setting.keySet().removeAll(Set.of(EXECUTOR, "seed"));
        setting.entrySet()
                .removeIf(parameter -> parameter.getValue().equals(NEUTRAL.get(parameter.getKey()))
                        && !(waits && parameter.getKey().equals(WAIT)));
        return setting;
    }

    private String text(String parameter) {
        return parameters.getOrDefault(parameter, NEUTRAL.getOrDefault(parameter, ""));
    }
}
