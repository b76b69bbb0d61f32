package crossover.results;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One cell as measured: an entry of JMH's JSON file, ours or any other JMH's.
 *
 * @param benchmark the benchmark's full name with its method
 * @param mode JMH's short name: {@code avgt}, {@code thrpt}, {@code sample}, {@code ss}
 * @param facts what JMH says of how it was measured, for people, by name: JVM, arguments, windows, forks, batch
 * @param secondary JMH's secondary metrics by name, such as {@code gc.alloc.rate.norm} or a device-side time, and
 *     the percentiles of {@code latency.} that the forks left beside JMH's results
 */
public record Measurement(
        String benchmark,
        String mode,
        int threads,
        SortedMap<String, String> params,
        Metric primary,
        SortedMap<String, Metric> secondary,
        RowFacts facts) {
    public Measurement {
        facts = Objects.requireNonNullElse(facts, RowFacts.NONE); // Records of before have none.
    }

    /** The same where nothing is known of how it was measured. */
    public Measurement(
            String benchmark,
            String mode,
            int threads,
            SortedMap<String, String> params,
            Metric primary,
            SortedMap<String, Metric> secondary) {
        this(benchmark, mode, threads, params, primary, secondary, RowFacts.NONE);
    }

    /** Identifies the cell across runs: what was measured, with which parameters, in which mode. */
    public CellKey key() {
        return new CellKey(benchmark, params, threads, mode);
    }

    /** Of several forks, at least one: their values side by side. JMH's own error over all of them is not known. */
    static Measurement ofForks(List<Measurement> forks) {
        Measurement first = forks.getFirst();
        SortedMap<String, Metric> secondary = new TreeMap<>();
        for (Measurement fork : forks) {
            fork.secondary().forEach((name, metric) -> secondary.merge(name, metric, Metric::ofForks));
        }
        return new Measurement(
                first.benchmark,
                first.mode,
                first.threads,
                first.params,
                forks.stream().map(Measurement::primary).reduce(Metric::ofForks).orElseThrow(),
                secondary,
                first.facts);
    }

    /** The same with further secondary metrics. */
    Measurement with(SortedMap<String, Metric> further) {
        SortedMap<String, Metric> joined = new TreeMap<>(secondary);
        joined.putAll(further);
        return new Measurement(benchmark, mode, threads, params, primary, joined, facts);
    }

    /** The same with a parameter that tells it from another of the same name. */
    Measurement with(String parameter, String value) {
        SortedMap<String, String> more = new TreeMap<>(params);
        more.put(parameter, value);
        return new Measurement(benchmark, mode, threads, more, primary, secondary, facts);
    }
}
