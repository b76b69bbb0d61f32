package crossover.run;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.accelerator.Api;
import crossover.accelerator.DeviceDescription;
import crossover.accelerator.DeviceDescription.Kind;
import crossover.accelerator.Survey;
import crossover.results.CellKey;
import crossover.results.CellRecord;
import crossover.results.RunRecord;
import crossover.run.fork.Forks;
import crossover.run.plan.Cell;
import crossover.run.plan.ForkOutcome;
import crossover.run.plan.Pilot;
import crossover.run.plan.Profile;
import crossover.run.plan.RunRequest;
import crossover.run.plan.Window;
import crossover.sweep.map.MadeUpMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A full plan of the polynomial on a machine whose times are those of {@link MadeUpMap#usual}. */
class FullLookTest {
    private static final Survey MACHINE = new Survey(
            List.of(
                    device("cpu:loop", Kind.CPU, Api.JVM),
                    device("cpu:parallel", Kind.CPU, Api.JVM),
                    device(MadeUpMap.GPU, Kind.ACCELERATOR, new Api("cuda", "CUDA"))),
            List.of());

    @TempDir
    private Path results;

    private static DeviceDescription device(String selector, Kind kind, Api api) {
        return new DeviceDescription(
                selector, selector, kind, api, selector, 1L << 40, 1L << 40, false, new TreeMap<>());
    }

    private static RunRequest request(String... more) {
        List<String> jmh = Stream.concat(
                        Stream.of("PolynomialBenchmark.(compute|roundTrip)$ -p path=heap -f 2 -wi 0 -i 1 -r 5ms"
                                .split(" ")),
                        Stream.of(more))
                .toList();
        return Requests.of(Profile.STANDARD, List.of(), Optional.empty(), jmh);
    }

    private static Map<Long, TreeSet<Long>> degreesOfTrips(RunRecord run) {
        return run.cells().stream()
                .filter(cell -> cell.key().params().containsKey("path"))
                .collect(Collectors.groupingBy(
                        cell -> Long.parseLong(cell.key().params().get("length")),
                        TreeMap::new,
                        Collectors.mapping(
                                cell -> Long.parseLong(cell.key().params().get("degree")),
                                Collectors.toCollection(TreeSet::new))));
    }

    @Test
    void aFullPlanFollowsTheFrontierWithAtMostNinetyCellsAlsoWhereItGoesOn() throws IOException {
        TestRun test = modelled();
        RunRecord run = test.run(request());
        long slices = run.cells().stream()
                .map(CellRecord::key)
                .filter(FullLookTest::isOfASlice)
                .count();
        assertThat(slices).isEqualTo(20 * 4);
        assertThat(run.cells().size() - slices).isBetween(40L, 90L);
        MadeUpMap model = new MadeUpMap(MadeUpMap.usual(), 0, 1, 1);
        Map<Long, TreeSet<Long>> degrees = degreesOfTrips(run);
        for (long size : List.of(16384L, 65536L, 262144L, 4_194_304L, 16_777_216L)) {
            double truth = model.truth(size, 1);
            assertThat(degrees.get(size).higher((long) truth))
                    .as("the degree above %.1f at %d elements", truth, size)
                    .isEqualTo(2 * degrees.get(size).floor((long) truth));
        }

        List<Path> records = journal(test);
        for (Path record : records.subList(records.size() - 5, records.size())) {
            Files.delete(record);
        }
        RunRecord goneOn = test.run(request());
        assertThat(goneOn.cells())
                .extracting(CellRecord::key)
                .isEqualTo(run.cells().stream().map(CellRecord::key).toList());
        assertThat(journal(test)).hasSameSizeAs(records);
    }

    /** Whoever names sizes or degrees gets these. */
    @Test
    void namedPlacesStayTheOnlyOnes() {
        RunRecord run = modelled().run(request("-p", "degree=8,16,32,64", "-p", "length=65536,1048576"));
        assertThat(run.cells()).hasSize(4 * 2 * 4);
    }

    private static boolean isOfASlice(CellKey cell) {
        return cell.params().get("length").equals("1048576")
                || cell.params().get("degree").equals("16");
    }

    private TestRun modelled() {
        MadeUpMap model = new MadeUpMap(MadeUpMap.usual(), 0, 1, 1);
        return new TestRun(results, InstantSource.system(), MACHINE)
                .with(real -> new ReplayedForks(new OnTheLoop(real), (cell, fork) -> {
                    Map<String, String> parameters = cell.key().params();
                    String side = parameters.get("device") + (parameters.containsKey("path") ? " trip" : "");
                    double nanoseconds = model.time(
                            side, Long.parseLong(parameters.get("length")), Long.parseLong(parameters.get("degree")));
                    return nanoseconds * (fork == 1 ? 0.999 : 1.001) / 1000;
                }));
    }

    /** No fork can be made on a device that is made up. */
    private record OnTheLoop(Forks real) implements Forks {
        @Override
        public ForkOutcome sample(Cell cell, Window warmup) {
            TreeMap<String, String> parameters = new TreeMap<>(cell.key().params());
            parameters.put("device", "cpu:loop");
            parameters.put("length", "100");
            parameters.remove("path");
            CellKey key = new CellKey(
                    cell.key().benchmark().replace("roundTrip", "compute"),
                    parameters,
                    1,
                    cell.key().mode());
            return real.sample(new Cell(key, cell.shape(), cell.benchmark(), 1), warmup);
        }

        @Override
        public ForkOutcome pilot(Cell cell, Pilot pilot) {
            throw new IllegalStateException("no pilot was asked for");
        }
    }

    private static List<Path> journal(TestRun run) throws IOException {
        try (Stream<Path> files = Files.list(run.folder().journal())) {
            return files.sorted().toList();
        }
    }
}
