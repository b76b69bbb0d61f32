package crossover.run.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import crossover.accelerator.Api;
import crossover.accelerator.Availability.Unavailable;
import crossover.accelerator.DataPath;
import crossover.accelerator.DeviceDescription;
import crossover.accelerator.MemoryTraits;
import crossover.accelerator.Survey;
import crossover.results.CellRecord;
import crossover.results.shape.OpenShape;
import crossover.results.shape.Side;
import crossover.results.shape.SweepShape;
import crossover.run.Requests;
import crossover.workload.ParameterRole;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlannerTest {
    private static final Survey SURVEY = new Survey(
            List.of(new DeviceDescription(
                    "cpu:loop",
                    "cpu:loop",
                    DeviceDescription.Kind.CPU,
                    Api.JVM,
                    "Test CPU",
                    0,
                    0,
                    false,
                    new TreeMap<>())),
            List.of(new Unavailable(
                    new Api("cuda", "CUDA"), "no NVIDIA driver (libcuda.so.1 not found)", "install NVIDIA's driver")));

    private static final String ONE_CALLER =
            "-t 2: a row of a device has one caller, since the launches of several would"
                    + " wait for each other: leave -t out, or choose the processor's loops with --devices";

    @Test
    void thinsSizesButKeepsTheirEnds() {
        List<String> sizes = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9");
        assertThat(Sizes.thinned(ParameterRole.SIZE, sizes, Optional.empty(), 5))
                .containsExactly("1", "3", "5", "7", "9");
        assertThat(Sizes.thinned(ParameterRole.SIZE, sizes, Optional.empty(), 20))
                .isEqualTo(sizes);
        assertThat(Sizes.thinned(ParameterRole.OTHER, sizes, Optional.empty(), 5))
                .isEqualTo(sizes);
        assertThat(Sizes.thinned(ParameterRole.WAY, sizes, Optional.empty(), 5)).containsExactly("1");
        assertThat(Sizes.thinned(ParameterRole.AMOUNT, sizes, Optional.empty(), 5))
                .containsExactly("9");
    }

    /** Nine sizes of five forks and a pilot take two minutes and more; half a minute is spent on a first look. */
    @Test
    void aBudgetTooSmallForEverySizeIsSpentOnAFirstLook() {
        Plan small = plan(Optional.of(Duration.ofSeconds(30)), "VectorSumBenchmark.compute");
        assertThat(small.request().limited()).isTrue();
        assertThat(small.request().profile()).isEqualTo(Profile.STANDARD);
        assertThat(small.request().hasTwoStages()).isTrue();
        assertThat(small.request().pilot()).isEmpty();
        assertThat(small.runnable()).isEqualTo(4);

        Plan enough = plan(Optional.of(Duration.ofMinutes(9)), "VectorSumBenchmark.compute");
        assertThat(enough.request().limited()).isFalse();
        assertThat(enough.runnable()).isEqualTo(10);
        assertThat(plan(Optional.empty(), "VectorSumBenchmark.compute")
                        .request()
                        .limited())
                .isFalse();
        assertThat(plan(Optional.of(Duration.ofSeconds(30)), "VectorSumBenchmark.compute", "-f", "3")
                        .request()
                        .limited())
                .isFalse();
    }

    /** With one fork a cell nothing is decided; who names a budget gets just that. */
    @Test
    void onASlowMachineTheFirstStageMayTakeTwiceAsLong() {
        List<String> jmh = List.of("VectorSumBenchmark.compute");
        Plan plan = new Planner(Requests.of(Profile.QUICK, List.of(), Optional.empty(), jmh), SURVEY).plan();
        assertThat(plan.budget()).isEqualTo(Duration.ofSeconds(500));
        plan.refine();
        assertThat(plan.budget()).isEqualTo(Duration.ofSeconds(250));
        Optional<Duration> minute = Optional.of(Duration.ofMinutes(1));
        assertThat(new Planner(Requests.of(Profile.QUICK, List.of(), minute, jmh), SURVEY)
                        .plan()
                        .budget())
                .isEqualTo(minute.orElseThrow());
    }

    private static Plan plan(Optional<Duration> budget, String... jmh) {
        return new Planner(Requests.of(Profile.STANDARD, List.of(), budget, List.of(jmh)), SURVEY).plan();
    }

    @Test
    void ofTwoSweepsAFirstLookTakesTheOneByWorkAtTheUsualSize() {
        List<String> sizes = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9");
        assertThat(Sizes.thinned(ParameterRole.SIZE, sizes, Optional.of("4"), 5))
                .containsExactly("4");
        assertThat(Sizes.thinned(ParameterRole.EFFORT, sizes, Optional.of("4"), 5))
                .containsExactly("1", "3", "5", "7", "9");

        assertThat(degreesAndLengths(Profile.QUICK))
                .containsExactly("1 1048576", "8 1048576", "128 1048576", "1024 1048576");
        assertThat(degreesAndLengths(Profile.STANDARD))
                .hasSize(20)
                .contains("1 1048576", "16 100", "16 1048576", "16 16777216", "1024 1048576")
                .doesNotContain("1 100");
        assertThat(degreesAndLengths(Profile.STANDARD, "-p", "length=4096"))
                .hasSize(11)
                .contains("1 4096", "1024 4096");
        assertThat(degreesAndLengths(Profile.STANDARD, "-p", "degree=3")).hasSize(10);
        assertThat(degreesAndLengths(Profile.QUICK, "-p", "degree=3,5", "-p", "length=7,9"))
                .containsExactlyInAnyOrder("3 7", "3 9", "5 7", "5 9");
    }

    @Test
    void aFirstLookAtEverythingLeavesOutWhatTakesLong() {
        String[] lengthy = {
            "FiniteStateMachineFootprintBenchmark",
            "FiniteStateMachineLatencyBenchmark",
            "FiniteStateMachineRateBenchmark"
        };
        assertThat(classes(Profile.QUICK))
                .contains("VectorSumBenchmark", "PolynomialBenchmark", "FiniteStateMachineBenchmark")
                .doesNotContain(lengthy);
        assertThat(classes(Profile.QUICK, "Benchmark")).contains(lengthy);
        assertThat(classes(Profile.STANDARD)).contains("VectorSumBenchmark").contains(lengthy);
    }

    @Test
    void aRowOfADeviceHasOneCaller() {
        Survey survey =
                new Survey(List.of(SURVEY.devices().getFirst(), device("opencl:0:0"), device("cuda:0")), List.of());
        List<String> jmh = List.of("VectorSumBenchmark.compute", "-p", "length=4096", "-t", "2");
        List<CellRecord> cells = new Planner(Requests.of(Profile.QUICK, List.of(), Optional.empty(), jmh), survey)
                .plan()
                .records();

        assertThat(cells)
                .extracting(cell -> cell.key().params().get("device"), CellRecord::reason)
                .containsExactlyInAnyOrder(
                        tuple("cpu:loop", null), tuple("opencl:0:0", ONE_CALLER), tuple("cuda:0", ONE_CALLER));
        assertThatThrownBy(() -> new Planner(
                                Requests.of(Profile.QUICK, List.of("opencl:0:0"), Optional.empty(), jmh), survey)
                        .plan())
                .isInstanceOf(PlanException.class)
                .hasMessageEndingWith(ONE_CALLER);
    }

    private static DeviceDescription device(String selector) {
        Api api = new Api(selector.substring(0, selector.indexOf(':')), "");
        return new DeviceDescription(
                selector,
                selector,
                DeviceDescription.Kind.GPU,
                api,
                selector,
                1L << 30,
                1L << 30,
                false,
                new TreeMap<>());
    }

    @Test
    void rowsBesideTheUsualOnesAreOfAFullPlanAndOfDevicesThatAreNoProcessor() {
        assertThat(methods(Profile.QUICK, card(1 << 20), "VectorSumBenchmark")).containsOnly("compute", "roundTrip");
        assertThat(methods(Profile.STANDARD, card(1 << 20), "VectorSumBenchmark"))
                .containsOnly("compute", "roundTrip", "computeSimple", "computeCold");
        assertThat(methods(Profile.QUICK, card(1 << 20), "VectorSumBenchmark.computeCold"))
                .containsOnly("computeCold");
        assertThat(methods(Profile.STANDARD, SURVEY, "VectorSumBenchmark")).containsOnly("compute");
    }

    /** JMH's expressions match anywhere in a name, and one row's name begins others'. */
    @Test
    void theNameOfAUsualRowIsNoWordAboutThoseBesideIt() {
        Survey card = card(1 << 20);
        for (String usual : List.of("compute", "VectorSumBenchmark.compute", "VectorSumBenchmark.compute$")) {
            assertThat(methods(Profile.STANDARD, card, usual).filter(method -> !method.equals("run")))
                    .as(usual)
                    .containsOnly("compute");
        }
        for (String all : List.of("VectorSumBenchmark.compute.*", "VectorSum", "VectorSumBenchmark.c")) {
            assertThat(methods(Profile.STANDARD, card, all))
                    .as(all)
                    .contains("compute", "computeSimple", "computeCold");
        }
        assertThat(methods(Profile.QUICK, card, "VectorSumBenchmark.compute", "VectorSumBenchmark.computeCold"))
                .containsOnly("compute", "computeCold");
        assertThat(methods(Profile.QUICK, card, "VectorSumBenchmark.compute.+"))
                .containsOnly("computeSimple", "computeCold");
    }

    @Test
    void aLargeCacheDemandsSizesPastItForItsDeviceAlone() {
        assertThat(sizes(Profile.STANDARD, card(50 << 20), "VectorSumBenchmark"))
                .contains(
                        "cuda:0 compute 67108864",
                        "cuda:0 computeSimple 67108864",
                        "cuda:0 roundTrip 16777216",
                        "cpu:loop compute 16777216")
                .noneMatch(cell -> cell.matches("(cpu:loop compute|cuda:0 roundTrip|cuda:0 computeCold) 67108864"));
        assertThat(sizes(Profile.STANDARD, card(48 << 20), "VectorSumBenchmark"))
                .as("four times it is the largest sum")
                .doesNotContain("cuda:0 compute 67108864");
        assertThat(sizes(Profile.STANDARD, card(17 << 20), "MatrixDoublingBenchmark"))
                .contains("cuda:0 compute 8192");
        assertThat(sizes(Profile.STANDARD, card(50 << 20), "CopyBenchmark"))
                .contains("cuda:0 deviceToDevice 268435456")
                .doesNotContain("cuda:0 hostToDevice 268435456");
        assertThat(sizes(Profile.STANDARD, card(50 << 20), "VectorSumBenchmark", "-p", "length=100"))
                .allMatch(cell -> cell.endsWith(" 100"));
        assertThat(sizes(Profile.STANDARD, card(50 << 20), "VectorSumBenchmark", "-jvmArgs", "-Xmx256m"))
                .as("what does not fit was not asked for")
                .noneMatch(cell -> cell.endsWith(" 67108864"));
        assertThat(sizes(Profile.QUICK, card(50 << 20), "VectorSumBenchmark"))
                .noneMatch(cell -> cell.endsWith(" 67108864"));
    }

    @Test
    void memoryThatIsSharedIsAPathOfFullPlansOnCardsThatHaveIt() {
        assertThat(paths(Profile.STANDARD, "VectorSumBenchmark"))
                .containsOnly("heap", "direct", "pinned", "mapped", "managed-on-demand");
        assertThat(paths(Profile.QUICK, "VectorSumBenchmark")).containsOnly("heap");
        assertThat(paths(Profile.STANDARD, "CopyBenchmark")).containsOnly("heap", "direct", "pinned");
        assertThat(paths(Profile.QUICK, "VectorSumBenchmark", "-p", "path=managed-on-demand"))
                .containsOnly("managed-on-demand");
    }

    private static Stream<String> paths(Profile profile, String... jmh) {
        return cells(profile, card(1 << 20), jmh)
                .map(cell -> cell.key().params().getOrDefault("path", ""))
                .filter(path -> !path.isEmpty());
    }

    private static Survey card(long cacheBytes) {
        DeviceDescription card = new DeviceDescription(
                "cuda:0",
                "cuda:GPU-0",
                DeviceDescription.Kind.GPU,
                new Api("cuda", "CUDA"),
                "card",
                80L << 30,
                80L << 30,
                false,
                new TreeMap<>(),
                new MemoryTraits(cacheBytes, 0).sharing(Set.of(DataPath.MANAGED_ON_DEMAND)));
        return new Survey(List.of(SURVEY.devices().getFirst(), card), List.of());
    }

    private static Stream<String> methods(Profile profile, Survey survey, String... jmh) {
        return cells(profile, survey, jmh).map(cell -> cell.key().benchmark().split("\\.")[3]);
    }

    private static List<String> sizes(Profile profile, Survey survey, String... jmh) {
        return cells(profile, survey, jmh)
                .map(cell -> cell.key().params().get("device") + " "
                        + cell.key().benchmark().split("\\.")[3] + " "
                        + Stream.of("length", "order", "bytes")
                                .map(size -> cell.key().params().getOrDefault(size, ""))
                                .collect(Collectors.joining()))
                .toList();
    }

    private static Stream<Cell> cells(Profile profile, Survey survey, String... jmh) {
        return new Planner(Requests.of(profile, List.of(), Optional.empty(), List.of(jmh)), survey)
                .plan().cells().stream();
    }

    private static Stream<String> classes(Profile profile, String... regexes) {
        return new Planner(Requests.of(profile, List.of("cpu:loop"), Optional.empty(), List.of(regexes)), SURVEY)
                .plan().cells().stream().map(cell -> cell.key().benchmark().split("\\.")[2]);
    }

    private static List<String> degreesAndLengths(Profile profile, String... options) {
        List<String> jmh = Stream.concat(Stream.of("PolynomialBenchmark.compute"), Stream.of(options))
                .toList();
        return new Planner(Requests.of(profile, List.of("cpu:loop"), Optional.empty(), jmh), SURVEY)
                .plan().cells().stream()
                        .map(cell -> cell.key().params())
                        .map(params -> params.get("degree") + " " + params.get("length"))
                        .toList();
    }

    @Test
    void refusesWhatMatchesNothing() {
        assertThatThrownBy(() -> plan(List.of(), "MisbehavingBenchmark.stedy"))
                .isInstanceOf(PlanException.class)
                .hasMessageStartingWith("no benchmark matches 'MisbehavingBenchmark.stedy'; the nearest names are ")
                .hasMessageContaining("MisbehavingBenchmark.steady");
        assertThatThrownBy(() -> plan(List.of(), "[")).hasMessageStartingWith("'[' is no regular expression");
    }

    @Test
    void refusesUnknownParameters() {
        assertThatThrownBy(() -> plan(List.of(), "MisbehavingBenchmark", "-p", "maker=x"))
                .hasMessage("no selected benchmark has a parameter 'maker'; the nearest names are marker");
    }

    @Test
    void refusesValuesThatMeanNothing() {
        assertThatThrownBy(() -> plan(List.of(), "PolynomialBenchmark", "-p", "degree=1000000"))
                .isInstanceOf(PlanException.class)
                .hasMessage("degree=1000000: must be a whole number from 1 to 1024");
        assertThatThrownBy(() -> plan(List.of(), "VectorSumBenchmark", "-p", "length=0"))
                .isInstanceOf(PlanException.class)
                .hasMessage("length=0: must be a whole number above 0");
    }

    @Test
    void refusesMissingDevicesThatWereAskedFor() {
        assertThatThrownBy(() -> plan(List.of("cuda:0"), "MisbehavingBenchmark"))
                .hasMessage(
                        "cuda:0 is not available: no NVIDIA driver (libcuda.so.1 not found); install NVIDIA's driver");
        assertThatThrownBy(() -> plan(List.of("cpu:lop"), "MisbehavingBenchmark"))
                .hasMessage("no device 'cpu:lop'; the nearest names are cpu:loop (the command devices lists all)");
    }

    @Test
    void sweepsModesAndParameters() {
        Plan plan = plan(
                List.of(),
                "MisbehavingBenchmark.steady",
                "-p",
                "marker=a,b",
                "-bm",
                "avgt,thrpt",
                "-t",
                "2",
                "-f",
                "3");
        assertThat(plan.cells().stream().map(cell -> cell.key().mode() + " " + cell.key()))
                .containsExactlyInAnyOrder(
                        "avgt MisbehavingBenchmark.steady marker=a threads=2",
                        "avgt MisbehavingBenchmark.steady marker=b threads=2",
                        "thrpt MisbehavingBenchmark.steady marker=a threads=2 (thrpt)",
                        "thrpt MisbehavingBenchmark.steady marker=b threads=2 (thrpt)");
    }

    @Test
    void holdsTheOperandsAgainstTheHeapThatTheUserGives() {
        Plan plan = plan(
                List.of("cpu:loop"),
                "VectorSumBenchmark.compute",
                "-p",
                "length=1024,16777216",
                "-jvmArgsAppend",
                "-Xmx128m");
        assertThat(plan.records())
                .extracting(cell -> cell.key().params().get("length"), CellRecord::reason)
                .containsExactlyInAnyOrder(
                        tuple("1024", null),
                        tuple("16777216", "needs 192 MiB of Java memory, and a JVM here has about 103 MiB"));
    }

    @Test
    void leavesTheParametersOfOthersAloneWhateverTheyAreCalled() {
        for (List<String> devices : List.of(List.<String>of(), List.of("cpu:loop"))) {
            Plan plan = plan(devices, "ForeignBenchmark");
            assertThat(plan.cells()).hasSize(2 * 7 * 2 * 2);
            assertThat(plan.cells())
                    .extracting(cell -> cell.key().params().get("device"))
                    .containsOnly("3", "4");
            assertThat(plan.cells()).extracting(Cell::shape).containsOnly(OpenShape.FIRST);
        }
        assertThat(plan(List.of(), "ForeignBenchmark", "-p", "device=7", "-p", "length=-1")
                        .cells())
                .hasSize(4)
                .allSatisfy(cell -> assertThat(cell.key().params())
                        .containsEntry("device", "7")
                        .containsEntry("length", "-1"));
    }

    @Test
    void eachCellSaysWhatItIs() {
        Plan plan = plan(List.of("cpu:loop"), "VectorSumBenchmark.compute", "-p", "length=1024");
        assertThat(plan.records())
                .extracting(CellRecord::shape)
                .containsExactly(new SweepShape(
                        1,
                        "vector-sum",
                        "Vector sum",
                        Side.LOOP,
                        "cpu:loop",
                        "",
                        1024,
                        1024,
                        12_288,
                        12_288,
                        0,
                        "",
                        new TreeMap<>()));
    }

    private static Plan plan(List<String> devices, String... jmh) {
        return new Planner(Requests.of(Profile.QUICK, devices, Optional.empty(), List.of(jmh)), SURVEY).plan();
    }
}
