package crossover.run;

import crossover.accelerator.DeviceDescription;
import crossover.workload.CellRules;
import crossover.workload.PlannedBy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openjdk.jmh.runner.BenchmarkListEntry;

/** Asks the rules that each benchmark class names which of its cells mean something and which can run here. */
final class CellFilter {
    private final DeviceChoice devices;
    private final Map<String, Optional<CellRules>> rules = new HashMap<>();
    private final long hostMemoryBytes;

    CellFilter(DeviceChoice devices, long hostMemoryBytes) {
        this.devices = devices;
        this.hostMemoryBytes = hostMemoryBytes;
    }

    boolean meaningful(BenchmarkListEntry benchmark, Map<String, String> parameters) {
        return rules(benchmark)
                .map(known -> known.meaningful(method(benchmark), parameters))
                .orElse(true);
    }

    Optional<String> reasonToSkip(BenchmarkListEntry benchmark, Map<String, String> parameters) {
        DeviceDescription device = Optional.ofNullable(parameters.get(DeviceChoice.PARAMETER))
                .flatMap(devices::device)
                .orElse(null);
        return rules(benchmark)
                .flatMap(known -> known.reasonToSkip(method(benchmark), parameters, device, hostMemoryBytes));
    }

    /** Per operation as the rules count them; otherwise as the benchmark's own annotation says. */
    int operationsPerInvocation(BenchmarkListEntry benchmark, Map<String, String> parameters) {
        int annotated = benchmark.getOperationsPerInvocation().orElse(1);
        return rules(benchmark)
                .map(known -> known.operationsPerInvocation(method(benchmark), parameters))
                .filter(operations -> operations != 1)
                .orElse(annotated);
    }

    private static String method(BenchmarkListEntry benchmark) {
        return benchmark.getUsername().substring(benchmark.getUserClassQName().length() + 1);
    }

    private Optional<CellRules> rules(BenchmarkListEntry benchmark) {
        return rules.computeIfAbsent(benchmark.getUserClassQName(), CellFilter::load);
    }

    private static Optional<CellRules> load(String benchmarkClass) {
        try {
            PlannedBy named = Class.forName(benchmarkClass, false, CellFilter.class.getClassLoader())
                    .getAnnotation(PlannedBy.class);
            return named == null
                    ? Optional.empty()
                    : Optional.of(named.value().getConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the rules that " + benchmarkClass + " names cannot be made", e);
        }
    }
}
