package crossover.report.executor;

import crossover.report.value.Amount;
import crossover.report.value.MeasuredCell;
import crossover.report.value.Timing;
import crossover.results.Measurement;
import crossover.results.Metric;
import crossover.results.shape.OnExecutor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a state machine's cell comes to, from JMH's secondary results. Times are JMH's own quotients; counts are totals of
 * an iteration, and each fork's figure is the total over its iterations divided by the total of what was done.
 */
public final class ExecutorFigures {
    static final String TRANSITION = "nsPerTransition";
    static final String CORE = "coreNsPerTransition";
    static final String MACHINE = "nsPerMachine";
    static final String TRANSITIONS = "transitionsPerSecond";
    static final String MACHINES = "machinesPerSecond";
    static final String BYTES = "bytesPerTransition";
    static final String HAND_OVER = "handOverNsPerMachine";
    static final String HAND_OVER_BYTES = "handOverBytesPerMachine";
    static final String UNFAIRNESS = "unfairnessPerMachine";
    static final String LIVE_BYTES = "liveBytesPerMachine";
    static final String CAPACITY = "capacityMachinesPerSecond";
    static final String SUSTAINED = "sustainedMachinesPerSecond";
    static final String DRIVER = "driverP99Ns";
    static final String PERCENTILE = "latency.p";
    static final String SAMPLES = "latency.samples";

    private ExecutorFigures() {}

    /** By name, in the order of a table's columns; empty for what is no executor's cell. */
    public static Map<String, Amount> of(MeasuredCell cell) {
        Measurement measurement = cell.measurement();
        if (measurement == null || !(cell.shape() instanceof OnExecutor)) {
            return Map.of();
        }
        Map<String, Metric> secondary = measurement.secondary();
        Map<String, Amount> figures = new LinkedHashMap<>();
        time(figures, TRANSITION, secondary.get("transition"), cell.timing());
        time(figures, MACHINE, secondary.get("machine"), cell.timing());
        time(figures, CORE, secondary.get("coreTransition"), cell.timing());
        perSecond(figures, TRANSITION, TRANSITIONS);
        perSecond(figures, MACHINE, MACHINES);
        quotient(figures, BYTES, "B", secondary.get("allocatedBytes"), secondary.get("transitions"));
        quotient(figures, HAND_OVER, "ns", secondary.get("handOverNanos"), secondary.get("handedOver"));
        quotient(figures, HAND_OVER_BYTES, "B", secondary.get("handOverBytes"), secondary.get("handedOver"));
        // What files of measurements call displacement.
        quotient(figures, UNFAIRNESS, "", secondary.get("displacement"), secondary.get("machines"));
        quotient(figures, SUSTAINED, "/s", secondary.get("sustainedRate"), secondary.get("iterations"));
        quotient(figures, DRIVER, "ns", secondary.get("driverP99"), secondary.get("iterations"));
        mean(figures, CAPACITY, "/s", secondary.get("capacity"));
        mean(figures, LIVE_BYTES, "B", secondary.get("liveBytes"));
        secondary.forEach((name, metric) -> {
            if (name.startsWith(PERCENTILE)) {
                mean(figures, name, "ns", metric);
            }
        });
        return Collections.unmodifiableMap(figures);
    }

    /** @param whole the time of the cell, of which this is a quotient */
    private static void time(
            Map<String, Amount> figures, String name, @Nullable Metric metric, @Nullable Timing whole) {
        Timing timing = metric == null ? null : Timing.of(metric);
        if (timing != null) {
            figures.put(name, Amount.of(whole == null ? timing : timing.scatteredLike(whole)));
        }
    }

    private static void perSecond(Map<String, Amount> figures, String time, String rate) {
        Amount amount = figures.get(time);
        if (amount != null) {
            figures.put(rate, amount.perSecond());
        }
    }

    private static void quotient(
            Map<String, Amount> figures,
            String name,
            String unit,
            @Nullable Metric dividend,
            @Nullable Metric divisor) {
        if (dividend == null
                || divisor == null
                || dividend.forks().size() != divisor.forks().size()) {
            return;
        }
        List<Double> forks = new ArrayList<>();
        for (int fork = 0; fork < divisor.forks().size(); fork++) {
            forks.add(total(dividend.forks().get(fork)) / total(divisor.forks().get(fork)));
        }
        if (!forks.isEmpty() && forks.stream().allMatch(Double::isFinite)) {
            figures.put(name, Amount.of(unit, List.copyOf(forks)));
        }
    }

    /** Over a fork's iterations. */
    private static void mean(Map<String, Amount> figures, String name, String unit, @Nullable Metric metric) {
        if (metric != null && !metric.forks().isEmpty()) {
            figures.put(
                    name,
                    Amount.of(
                            unit,
                            metric.forks().stream()
                                    .map(fork -> total(fork) / fork.size())
                                    .toList()));
        }
    }

    private static double total(List<Double> iterations) {
        return iterations.stream().mapToDouble(value -> value).sum();
    }
}
