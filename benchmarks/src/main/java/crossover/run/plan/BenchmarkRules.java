package crossover.run.plan;

import crossover.accelerator.DeviceDescription;
import crossover.results.CellKey;
import crossover.results.shape.CellShape;
import crossover.results.shape.OpenShape;
import crossover.workload.CellRules;
import crossover.workload.Host;
import crossover.workload.ParameterRole;
import crossover.workload.PlannedBy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjdk.jmh.runner.BenchmarkListEntry;

/** Asks the rules that each benchmark class names. Of a class that names none, a user's own, nothing is known or assumed. */
public final class BenchmarkRules {
    private final Map<String, Optional<CellRules>> rules = new HashMap<>();

    CellShape shape(BenchmarkListEntry benchmark, Map<String, String> parameters, Host host) {
        return of(benchmark)
                .map(known -> known.shape(method(benchmark), parameters, host))
                .orElse(OpenShape.FIRST);
    }

    boolean isInFirstLook(BenchmarkListEntry benchmark, Map<String, String> parameters) {
        return of(benchmark)
                .map(known -> known.isInFirstLook(method(benchmark), parameters))
                .orElse(true);
    }

    boolean isInFullLook(BenchmarkListEntry benchmark, Map<String, String> parameters) {
        return of(benchmark)
                .map(known -> known.isInFullLook(method(benchmark), parameters))
                .orElse(true);
    }

    boolean isAside(BenchmarkListEntry benchmark) {
        return of(benchmark).map(known -> known.isAside(method(benchmark))).orElse(false);
    }

    List<String> further(BenchmarkListEntry benchmark, String parameter, DeviceDescription device) {
        return of(benchmark)
                .map(known -> known.further(method(benchmark), parameter, device))
                .orElse(List.of());
    }

    ParameterRole role(BenchmarkListEntry benchmark, String parameter) {
        return of(benchmark).map(known -> known.role(parameter)).orElse(ParameterRole.OTHER);
    }

    Optional<String> usual(BenchmarkListEntry benchmark, String parameter) {
        return of(benchmark).flatMap(known -> known.usual(parameter));
    }

    boolean meaningful(BenchmarkListEntry benchmark, Map<String, String> parameters) {
        return of(benchmark)
                .map(known -> known.meaningful(method(benchmark), parameters))
                .orElse(true);
    }

    Optional<String> reasonToSkip(BenchmarkListEntry benchmark, Map<String, String> parameters, Host host) {
        return of(benchmark).flatMap(known -> known.reasonToSkip(method(benchmark), parameters, host));
    }

    Optional<String> caution(BenchmarkListEntry benchmark, CellKey cell) {
        return of(benchmark).flatMap(known -> known.caution(method(benchmark), cell.params(), cell.threads()));
    }

    Map<String, String> resized(BenchmarkListEntry benchmark, Map<String, String> parameters, long size) {
        return of(benchmark).map(known -> known.resized(parameters, size)).orElse(parameters);
    }

    /** Per operation as the rules count them; otherwise as the benchmark's own annotation says. */
    int operationsPerInvocation(BenchmarkListEntry benchmark, Map<String, String> parameters) {
        int annotated = benchmark.getOperationsPerInvocation().orElse(1);
        return of(benchmark)
                .map(known -> known.operationsPerInvocation(method(benchmark), parameters))
                .filter(operations -> operations != 1)
                .orElse(annotated);
    }

    private static String method(BenchmarkListEntry benchmark) {
        return benchmark.getUsername().substring(benchmark.getUserClassQName().length() + 1);
    }

    private Optional<CellRules> of(BenchmarkListEntry benchmark) {
        return rules.computeIfAbsent(benchmark.getUserClassQName(), BenchmarkRules::load);
    }

    /** Whether a benchmark class measures a workload of ours, and so needs this program in its forks. */
    public static boolean areNamedBy(String benchmarkClass) {
        return load(benchmarkClass).isPresent();
    }

    /** Empty for a class that names none, and for one that only its forks can load. */
    public static Optional<CellRules> load(String benchmarkClass) {
        PlannedBy named = find(benchmarkClass)
                .map(found -> found.getAnnotation(PlannedBy.class))
                .orElse(null);
        if (named == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(named.value().getConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the rules that " + benchmarkClass + " names cannot be made", e);
        }
    }

    /** JMH writes a nested class as the source does, {@code Outer.Inner}. */
    private static Optional<Class<?>> find(String name) {
        String binary = name;
        while (true) {
            try {
                return Optional.of(Class.forName(binary, false, BenchmarkRules.class.getClassLoader()));
            } catch (LinkageError e) {
                return Optional.empty(); // Only a fork has what it needs: a library, or a newer Java.
            } catch (ClassNotFoundException e) {
                int dot = binary.lastIndexOf('.');
                if (dot < 0) {
                    return Optional.empty();
                }
                binary = binary.substring(0, dot) + "$" + binary.substring(dot + 1);
            }
        }
    }
}
