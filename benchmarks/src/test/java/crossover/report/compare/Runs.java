package crossover.report.compare;

import crossover.results.CellRecord;
import crossover.results.Environment;
import crossover.results.Measurement;
import crossover.results.Metric;
import crossover.results.Run;
import crossover.results.RunRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Runs made up for the tests: forks of one iteration with a scatter of about one percent. */
public final class Runs {
    private static final double[] SCATTER = {1, 1.01, 0.99, 1.005, 0.995};

    private Runs() {}

    public static Run run(String name, Measurement... measurements) {
        return new Run(name, null, null, List.of(measurements));
    }

    public static Measurement cell(String benchmark, double centre, String... params) {
        return cell(benchmark, "avgt", new Metric("ns/op", centre, Double.NaN, forks(centre)), params);
    }

    public static Measurement cell(String benchmark, String mode, Metric metric, String... params) {
        return new Measurement(benchmark, mode, 1, params(params), metric, new TreeMap<>());
    }

    public static Metric metric(String unit, double centre) {
        return new Metric(unit, centre, Double.NaN, forks(centre));
    }

    public static List<List<Double>> forks(double centre) {
        List<List<Double>> forks = new ArrayList<>();
        for (double factor : SCATTER) {
            forks.add(List.of(centre * factor));
        }
        return forks;
    }

    /** Each given as {@code name=value}. */
    public static SortedMap<String, String> params(String... params) {
        SortedMap<String, String> map = new TreeMap<>();
        for (String param : params) {
            map.put(param.substring(0, param.indexOf('=')), param.substring(param.indexOf('=') + 1));
        }
        return map;
    }

    public static Environment environment(String cpu, String commit, Environment.Device... devices) {
        return new Environment(
                1,
                new Environment.Cpu(cpu, 4, 8, null, null, null, null, null, null, null),
                new Environment.Memory(null, null, null, null),
                new Environment.OperatingSystem("Linux", null, null, null, null),
                new Environment.Jvm("OpenJDK", "25", null, List.of()),
                new Environment.Build("0.1.0", commit, true),
                List.of(devices),
                List.of());
    }

    public static Environment.Device device(String selector, boolean simulated) {
        return new Environment.Device(
                selector,
                selector,
                "gpu",
                "cuda",
                "CUDA",
                "A device",
                null,
                simulated,
                new TreeMap<>(Map.of("driver", "1")));
    }

    public static Run with(Run run, @Nullable Environment environment, CellRecord... cells) {
        RunRecord record =
                new RunRecord(1, "quick", 1, null, List.of(), "2026-11-01T00:00:00Z", null, false, List.of(cells));
        return new Run(run.name(), record, environment, run.measurements());
    }
}
