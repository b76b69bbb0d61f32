package crossover.results;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What identifies a cell: benchmark, parameters, threads and JMH mode (short name). */
public record CellKey(String benchmark, SortedMap<String, String> params, int threads, String mode) {
    private static final String USUAL_MODE = "avgt";

    /** Whether its file has several of that name, and nothing tells them apart. */
    @JsonIgnore
    public boolean isOneOfSeveral() {
        return params.containsKey(Twins.NUMBER);
    }

    /** What all of those have in common. */
    public CellKey withoutNumber() {
        SortedMap<String, String> common = new TreeMap<>(params);
        common.remove(Twins.NUMBER);
        return new CellKey(benchmark, common, threads, mode);
    }

    /** The class and method without the package: {@code VectorSumBenchmark.compute}. */
    public String shortName() {
        int method = benchmark.lastIndexOf('.');
        return benchmark.substring(benchmark.lastIndexOf('.', method - 1) + 1);
    }

    /**
     * One line for people: {@code VectorSumBenchmark.compute device=cpu:loop length=100}; with JMH's short name of the mode
     * where it is not average time.
     */
    @Override
    public String toString() {
        String parameters = params.entrySet().stream()
                .map(entry -> " " + entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining());
        return shortName()
                + parameters
                + (threads == 1 ? "" : " threads=" + threads)
                + (mode.equals(USUAL_MODE) ? "" : " (" + mode + ")");
    }
}
