package crossover.run.plan;

import crossover.accelerator.DeviceDescription;
import crossover.accelerator.Survey;
import crossover.results.CellKey;
import crossover.results.RunRecord;
import crossover.results.shape.CellShape;
import crossover.results.shape.SweepShape;
import crossover.sweep.Refinement;
import crossover.workload.Host;
import crossover.workload.ParameterRole;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.Defaults;

/** Turns a request into a plan: benchmark × parameters × modes, without the combinations that mean nothing. */
public final class Planner {
    private final RunRequest request;
    private final Survey survey;
    private final Collection<BenchmarkListEntry> benchmarks;
    private final BenchmarkRules rules = new BenchmarkRules();
    private final DeviceChoice devices;
    private final Host host;
    private final DeviceCells ofDevices;

    /** @throws PlanException where a name matches nothing: a regex, a parameter, a device that was asked for */
    public Planner(RunRequest request, Survey survey) {
        this.request = request;
        this.survey = survey;
        this.benchmarks = Benchmarks.of(request);
        refuseUnknownParameters(benchmarks);
        this.devices = DeviceChoice.of(DeviceNeeds.asked(request, benchmarks, rules), survey);
        this.host = new Host(HostMemory.bytes(request.jmh().options()), devices.devices());
        this.ofDevices = new DeviceCells(rules, host, request, benchmarks);
    }

    /** The devices of the run. */
    public List<DeviceDescription> devices() {
        return devices.devices();
    }

    /** Devices that nobody asked for and that are like a chosen one, in lines for people. */
    public List<String> leftOut() {
        return devices.leftOut();
    }

    /** Makes the plan; starts nothing and allocates nothing. */
    public Plan plan() {
        List<Cell> cells = new ArrayList<>();
        for (BenchmarkListEntry benchmark : benchmarks) {
            for (SortedMap<String, String> parameters : JmhParameters.combinations(
                    benchmark, (parameter, defaults) -> values(benchmark, parameter, defaults))) {
                if (rules.meaningful(benchmark, parameters)
                        && isSwept(benchmark, parameters)
                        && ofDevices.isPlanned(benchmark, parameters)
                        && isLookedAt(benchmark, parameters)) {
                    cells.add(cell(benchmark, key(benchmark, parameters)));
                }
            }
        }
        demandACell(cells);
        return request.isTooLittleFor(new TimeLeft(request).ofFewestForks(cells))
                ? new Planner(request.asFirstLook(), survey).plan()
                : new Plan(request, survey, cells, growth(), List.of());
    }

    /**
     * The run with a further look at cells of its own and at sizes that it lacks, which {@link #furtherLook} then plans.
     *
     * @throws PlanException where the run has a benchmark that is not here
     */
    public RunRecord extended(RunRecord run, Collection<CellKey> again, Collection<Refinement.Addition> between) {
        return new FurtherLook(this::planned).onto(run, again, between, this::missing);
    }

    /** The plan of the newest of a run's further looks; the cells that it does not look at stay as they ended. */
    public Plan furtherLook(RunRecord run) {
        // Only a first look pools scatter: the run stays one, also where its budget made it that.
        RunRequest looked = run.pooled() ? request.asFirstLook() : request;
        return new Plan(looked, survey, new FurtherLook(this::planned).cells(run), measured -> List.of(), run.looks());
    }

    private Cell planned(CellKey key) {
        return benchmarks.stream()
                .filter(benchmark -> benchmark.getUsername().equals(key.benchmark())
                        && benchmark.getMode().shortLabel().equals(key.mode()))
                .findFirst()
                .map(benchmark -> cell(benchmark, key))
                .orElseThrow(() -> new PlanException("no benchmark here is that of the run's cell " + key));
    }

    private Plan.Growth growth() {
        if (request.isFirstLook()) {
            return request.hasTwoStages() && !request.refine()
                    ? new SecondLook(request, cells -> measured(cells).sweeps(), this::missing)
                    : new FullLook(request, this::measured, this::missing, cell -> false);
        }
        return new FullLook(request, this::measured, this::missing, this::isMapped);
    }

    /** Whether nobody chose the cell's size or the work that its elements take. */
    private boolean isMapped(Cell cell) {
        return cell.shape() instanceof SweepShape sweep
                && !sweep.effort().isEmpty()
                && request.arm().isEmpty()
                && cell.key().params().keySet().stream()
                        .filter(parameter -> List.of(ParameterRole.SIZE, ParameterRole.EFFORT)
                                .contains(rules.role(cell.benchmark(), parameter)))
                        .allMatch(parameter -> asked(parameter).isEmpty());
    }

    /** @throws PlanException where nothing would run */
    private static void demandACell(List<Cell> cells) {
        if (!cells.isEmpty() && cells.stream().allMatch(cell -> cell.reason() != null)) {
            Cell first = cells.getFirst();
            throw new PlanException("nothing would run: "
                    + (cells.size() == 1 ? "" : "all " + cells.size() + " cells are skipped; the first, ")
                    + first.key() + ": " + first.reason());
        }
    }

    /** Everything that was named; where nothing was, what the plan is for. */
    private boolean isLookedAt(BenchmarkListEntry benchmark, Map<String, String> parameters) {
        if (!request.jmh().options().getIncludes().isEmpty()) {
            return true;
        }
        return request.isFirstLook()
                ? rules.isInFirstLook(benchmark, parameters)
                : rules.isInFullLook(benchmark, parameters)
                        || parameters.keySet().stream()
                                .anyMatch(parameter -> !asked(parameter).isEmpty());
    }

    /** Whether the combination is part of a sweep that was asked for or goes without asking: of one parameter at a time. */
    private boolean isSwept(BenchmarkListEntry benchmark, Map<String, String> parameters) {
        return parameters.entrySet().stream()
                        .filter(parameter -> asked(parameter.getKey()).isEmpty())
                        .filter(parameter -> rules.usual(benchmark, parameter.getKey())
                                .filter(usual -> !usual.equals(parameter.getValue()))
                                .isPresent())
                        .count()
                < 2;
    }

    /** @throws PlanException for a value of a parameter that the rules know to mean nothing, with their line */
    private Cell cell(BenchmarkListEntry benchmark, CellKey key) {
        Cell cell =
                new Cell(key, shape(benchmark, key), benchmark, rules.operationsPerInvocation(benchmark, key.params()));
        request.fixForks(cell);
        rules.reasonToSkip(benchmark, key.params(), host)
                .or(() -> OneThread.reasonToSkip(cell.shape(), key.threads()))
                .ifPresent(cell::skip);
        rules.caution(benchmark, key).ifPresent(cell::beware);
        return cell;
    }

    private CellShape shape(BenchmarkListEntry benchmark, CellKey key) {
        try {
            return rules.shape(benchmark, key.params(), host);
        } catch (IllegalArgumentException e) {
            throw new PlanException(String.valueOf(e.getMessage()), e);
        }
    }

    private MeasuredSweeps measured(List<Cell> cells) {
        return MeasuredSweeps.of(cells, devices, request.poolsScatter());
    }

    private Cell missing(Cell like, Refinement.Addition addition) {
        return cell(like.benchmark(), key(like.benchmark(), resized(like.benchmark(), addition)));
    }

    private SortedMap<String, String> resized(BenchmarkListEntry benchmark, Refinement.Addition addition) {
        SortedMap<String, String> parameters = new TreeMap<>(addition.like().params());
        addition.places().forEach((axis, place) -> {
            if (axis.isSize()) {
                parameters.putAll(rules.resized(benchmark, parameters, place));
            } else {
                parameters.put(axis.effort(), Long.toString(place));
            }
        });
        return parameters;
    }

    private void refuseUnknownParameters(Collection<BenchmarkListEntry> benchmarks) {
        SortedSet<String> known = new TreeSet<>();
        benchmarks.forEach(benchmark -> known.addAll(names(benchmark)));
        for (String name : JmhParameters.names(request.command())) {
            if (!known.contains(name)) {
                throw new PlanException(
                        "no selected benchmark has a parameter '" + name + "'" + NearestNames.hint(name, known));
            }
        }
    }

    private Collection<String> values(BenchmarkListEntry benchmark, String parameter, List<String> defaults) {
        ParameterRole role = rules.role(benchmark, parameter);
        if (role == ParameterRole.DEVICE) {
            return devices.selectors();
        }
        Collection<String> asked = asked(parameter);
        if (!asked.isEmpty()) {
            return asked;
        }
        return Stream.of(
                        Sizes.thinned(role, defaults, rules.usual(benchmark, parameter), request.sizes()),
                        ofDevices.further(benchmark, parameter))
                .flatMap(List::stream)
                .toList();
    }

    private Collection<String> asked(String parameter) {
        return request.jmh().options().getParameter(parameter).orElse(List.of());
    }

    private static Set<String> names(BenchmarkListEntry benchmark) {
        return benchmark.getParams().orElse(Map.of()).keySet();
    }

    /** As JMH counts them: as many groups as hold them all. */
    private int inWholeGroups(int asked, BenchmarkListEntry benchmark) {
        int threads = asked > 0 ? asked : Runtime.getRuntime().availableProcessors();
        int[] groups = request.jmh().options().getThreadGroups().orElse(benchmark.getThreadGroups());
        int group = Math.max(1, IntStream.of(groups).sum());
        return Math.ceilDiv(threads, group) * group;
    }

    private CellKey key(BenchmarkListEntry benchmark, SortedMap<String, String> parameters) {
        int threads = request.jmh()
                .options()
                .getThreads()
                .orElse(benchmark.getThreads().orElse(Defaults.THREADS));
        return new CellKey(
                benchmark.getUsername(),
                parameters,
                inWholeGroups(threads, benchmark),
                benchmark.getMode().shortLabel());
    }
}
