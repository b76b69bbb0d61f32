package crossover.run;

import crossover.accelerator.Survey;
import crossover.results.CellKey;
import crossover.statistics.CellEstimate;
import crossover.statistics.MetricUnit;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.Defaults;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Turns a request into a plan: benchmark × parameters × modes, without the combinations that mean nothing. */
public final class Planner {
    private final RunRequest request;
    private final Survey survey;
    private final DeviceChoice devices;
    private final CellFilter filter;

    public Planner(RunRequest request, Survey survey) {
        this.request = request;
        this.survey = survey;
        this.devices = DeviceChoice.of(request, survey);
        this.filter = new CellFilter(devices, HostMemory.bytes(request.jmh().options()));
    }

    /**
     * Makes the plan; starts nothing and allocates nothing.
     *
     * @throws PlanException where a name matches nothing: a regex, a parameter, a device that was asked for
     */
    public Plan plan() {
        Collection<BenchmarkListEntry> benchmarks = benchmarks(request.jmh().options());
        refuseUnknownParameters(benchmarks);
        List<Cell> cells = new ArrayList<>();
        for (BenchmarkListEntry benchmark : benchmarks) {
            for (SortedMap<String, String> parameters : combinations(benchmark)) {
                if (filter.meaningful(benchmark, parameters)) {
                    cells.add(cell(benchmark, key(benchmark, parameters)));
                }
            }
        }
        new Warmups(request).decide(cells, Map.of());
        return new Plan(cells, survey, request.refine() ? this::refined : measured -> List.of());
    }

    private Cell cell(BenchmarkListEntry benchmark, CellKey key) {
        Cell cell = new Cell(key, benchmark, filter.operationsPerInvocation(benchmark, key.params()));
        filter.reasonToSkip(benchmark, key.params()).ifPresent(cell::skip);
        return cell;
    }

    /** The cells to add around each crossing of those measured. Simulated devices cross nothing: their times mean nothing. */
    private List<Cell> refined(List<Cell> cells) {
        Map<CellKey, CellEstimate> times = new LinkedHashMap<>();
        Map<CellKey, BenchmarkListEntry> planned = new HashMap<>();
        for (Cell cell : cells) {
            planned.put(cell.key(), cell.benchmark());
            if (!cell.results().isEmpty() && !devices.isSimulated(cell.key())) {
                times.put(cell.key(), MetricUnit.of(cell.unit()).timePerOperation(cell.estimate()));
            }
        }
        List<Cell> added = new ArrayList<>();
        new Refiner(devices::isLoop, request.seed()).missing(times).forEach((key, like) -> {
            BenchmarkListEntry benchmark = planned.get(like);
            if (benchmark != null && !planned.containsKey(key)) {
                added.add(cell(benchmark, key));
            }
        });
        new Warmups(request).decide(added, Map.of());
        return added;
    }

    /** The benchmarks that the user's expressions match, one entry a mode. */
    private static Collection<BenchmarkListEntry> benchmarks(CommandLineOptions jmh) {
        SortedSet<BenchmarkListEntry> found = find(jmh.getIncludes(), jmh.getExcludes());
        if (found.isEmpty()) {
            String asked = String.join(" ", jmh.getIncludes());
            List<String> known = find(List.of(".*"), List.of()).stream()
                    .map(entry -> entry.getUsername()
                            .substring(entry.getUserClassQName().lastIndexOf('.') + 1))
                    .toList();
            throw new PlanException("no benchmark matches '" + asked + "'" + NearestNames.hint(asked, known));
        }
        return found.stream().flatMap(entry -> modes(entry, jmh).stream()).toList();
    }

    private static SortedSet<BenchmarkListEntry> find(List<String> includes, List<String> excludes) {
        OutputFormat silent = OutputFormatFactory.createFormatInstance(
                new PrintStream(OutputStream.nullOutputStream()), VerboseMode.SILENT);
        try {
            includes.forEach(Pattern::compile);
            excludes.forEach(Pattern::compile);
        } catch (PatternSyntaxException e) {
            throw new PlanException(
                    "'" + e.getPattern() + "' is no regular expression (" + e.getDescription() + ")", e);
        }
        return BenchmarkList.defaultList().find(silent, includes, excludes);
    }

    private static List<BenchmarkListEntry> modes(BenchmarkListEntry entry, CommandLineOptions jmh) {
        Collection<Mode> modes = jmh.getBenchModes().isEmpty() ? List.of(entry.getMode()) : jmh.getBenchModes();
        List<Mode> single = modes.contains(Mode.All)
                ? java.util.Arrays.stream(Mode.values())
                        .filter(mode -> mode != Mode.All)
                        .toList()
                : List.copyOf(modes);
        return single.stream().map(entry::cloneWith).toList();
    }

    private void refuseUnknownParameters(Collection<BenchmarkListEntry> benchmarks) {
        SortedSet<String> known = new TreeSet<>();
        benchmarks.forEach(
                benchmark -> known.addAll(benchmark.getParams().orElse(Map.of()).keySet()));
        for (String name : JmhParameters.names(request.command())) {
            if (!known.contains(name)) {
                throw new PlanException(
                        "no selected benchmark has a parameter '" + name + "'" + NearestNames.hint(name, known));
            }
        }
    }

    private List<SortedMap<String, String>> combinations(BenchmarkListEntry benchmark) {
        List<SortedMap<String, String>> combinations = List.of(new TreeMap<>());
        for (Map.Entry<String, String[]> parameter :
                benchmark.getParams().orElse(Map.of()).entrySet()) {
            List<SortedMap<String, String>> longer = new ArrayList<>();
            for (String value : values(parameter.getKey(), List.of(parameter.getValue()))) {
                for (SortedMap<String, String> shorter : combinations) {
                    SortedMap<String, String> combination = new TreeMap<>(shorter);
                    combination.put(parameter.getKey(), value);
                    longer.add(combination);
                }
            }
            combinations = longer;
        }
        return combinations;
    }

    private Collection<String> values(String parameter, List<String> defaults) {
        if (parameter.equals(DeviceChoice.PARAMETER)) {
            return devices.selectors();
        }
        Collection<String> asked =
                request.jmh().options().getParameter(parameter).orElse(List.of());
        return asked.isEmpty() ? Sizes.thinned(parameter, defaults, request.profile().sizes) : asked;
    }

    private CellKey key(BenchmarkListEntry benchmark, SortedMap<String, String> parameters) {
        int threads = request.jmh()
                .options()
                .getThreads()
                .orElse(benchmark.getThreads().orElse(Defaults.THREADS));
        return new CellKey(
                benchmark.getUsername(),
                parameters,
                threads > 0 ? threads : Runtime.getRuntime().availableProcessors(),
                benchmark.getMode().shortLabel());
    }
}
