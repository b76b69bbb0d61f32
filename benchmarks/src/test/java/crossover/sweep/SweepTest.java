package crossover.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import crossover.results.CellKey;
import crossover.results.Devices;
import crossover.results.Environment;
import crossover.results.shape.Side;
import crossover.results.shape.SweepShape;
import crossover.statistics.CellEstimate;
import crossover.statistics.crossing.SizePoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Points of a made-up workload, of which an element occupies 12 bytes and moves 24. */
class SweepTest {
    private static final SortedMap<String, String> PLAIN = new TreeMap<>();

    private final List<Point> points = new ArrayList<>();
    private List<Environment.Device> devices = List.of();

    @Test
    void loopsComeFirstThenDevicesBySelectorSideAndUsualPath() {
        for (Side side : List.of(Side.ROUND_TRIP, Side.RESIDENT)) {
            measured("opencl:0:1", side, side == Side.RESIDENT ? "" : "heap", 10, 5);
        }
        measured("opencl:0:0", Side.ROUND_TRIP, "pinned", 10, 5);
        measured("opencl:0:0", Side.ROUND_TRIP, "direct", 10, 5);
        measured("opencl:0:0", Side.ROUND_TRIP, "heap", 10, 5);
        measured("cpu:vector", Side.LOOP, "", 10, 5);
        measured("a:0", Side.RESIDENT, "", 10, 5);
        measured("cpu:loop", Side.LOOP, "", 10, 5);

        assertThat(sweep().lines())
                .extracting(Line::label)
                .containsExactly(
                        "cpu:loop",
                        "cpu:vector",
                        "a:0 resident",
                        "opencl:0:0 round trip",
                        "opencl:0:0 round trip direct",
                        "opencl:0:0 round trip pinned",
                        "opencl:0:1 resident",
                        "opencl:0:1 round trip");
        assertThat(sweep().loops()).extracting(Line::label).containsExactly("cpu:loop", "cpu:vector");
    }

    @Test
    void simulatedDevicesSaySoAndDoNotRace() {
        devices = List.of(device("cuda:0", true), device("cuda:1", false));
        for (String device : List.of("cuda:0", "cuda:1")) {
            measured(device, Side.RESIDENT, "", 10, 5);
            measured(device, Side.ROUND_TRIP, "mapped", 10, 5);
        }
        assertThat(sweep().lines())
                .extracting(Line::label)
                .containsExactly(
                        "cuda:0 resident (simulated)",
                        "cuda:0 round trip mapped (simulated)",
                        "cuda:1 resident",
                        "cuda:1 round trip mapped");
        assertThat(Race.of(sweep()))
                .extracting(race -> race.device().label())
                .containsExactly("cuda:1 resident", "cuda:1 round trip mapped");
    }

    @Test
    void aLineKnowsItsPathAndItsMeasuredSizes() {
        measured("cuda:0", Side.ROUND_TRIP, "direct", 20, 7);
        absent("cuda:0", Side.ROUND_TRIP, "direct", 10, "out of memory");
        absent("cuda:0", Side.RESIDENT, "", 10, "out of memory");
        measured("cpu:loop", Side.LOOP, "", 10, 5);
        List<Line> lines = sweep().lines();

        assertThat(lines).extracting(Line::isMeasured).containsExactly(true, false, true);
        assertThat(lines).extracting(Line::isRoundTrip).containsExactly(false, false, true);
        assertThat(lines).extracting(Line::isUsualPath).containsExactly(true, true, false);
        assertThat(lines.getLast().points()).extracting(Point::size).containsExactly(10L, 20L);
        assertThat(lines.getLast().measuredAt(20)).contains(points.getFirst());
        assertThat(lines.getLast().measuredAt(10)).isEmpty();
        assertThat(lines.getLast().measuredAt(30)).isEmpty();
    }

    @Test
    void eachSizeRacesAgainstTheLoopThatIsBestThere() {
        for (long size : List.of(10, 20)) {
            measured("cpu:loop", Side.LOOP, "", size, size);
            measured("cpu:vector", Side.LOOP, "", size, 15);
            measured("cuda:0", Side.RESIDENT, "", size, 3);
        }
        measured("cuda:0", Side.RESIDENT, "", 40, 4);
        measured("cpu:loop", Side.LOOP, "", 80, 80);
        absent("cuda:0", Side.RESIDENT, "", 80, "out of memory");

        Race race = Race.of(sweep()).getFirst();

        assertThat(race.pairings()).extracting(Race.Pairing::size).containsExactly(10L, 20L, 40L, 80L);
        assertThat(race.pairings())
                .extracting(Race.Pairing::opponent)
                .containsExactly("cpu:loop", "cpu:vector", "", "cpu:loop");
        assertThat(race.pairings()).extracting(Race.Pairing::isComplete).containsExactly(true, true, false, false);
        assertThat(race.pairings())
                .extracting(Race.Pairing::absence)
                .containsExactly("", "", "nothing was measured on the CPU at this size", "out of memory");
        assertThat(race.complete()).isEqualTo(race.pairings().subList(0, 2));
        assertThat(race.sizePoints())
                .containsExactly(
                        new SizePoint(10, 100, List.of(estimate(10), estimate(15)), estimate(3)),
                        new SizePoint(20, 400, List.of(estimate(20), estimate(15)), estimate(3)));
        assertThat(race.cpu().lines())
                .extracting(line -> line.device().selector())
                .containsExactly("cpu:loop", "cpu:vector");
    }

    @Test
    void aCpuBehindAnInterfaceStandsBesideTheLoopsWhereAnotherDeviceRaces() {
        // Simulated, of unrecorded kind, or of a name that says CPU: none of them is the processor.
        devices = List.of(
                device("cpu:loop", "cpu", false),
                device("opencl:0:0", "cpu", false),
                device("opencl:0:1", "cpu", true),
                device("opencl:cpu:2", "unknown", false),
                device("cuda:0", "gpu", false));
        for (Environment.Device device : devices) {
            if (!device.isLoop()) {
                measured(device.selector(), Side.RESIDENT, "", 10, 5);
                measured(device.selector(), Side.ROUND_TRIP, "mapped", 10, 4);
            }
        }
        measured("cpu:loop", Side.LOOP, "", 10, 6);

        Map<String, List<String>> opponents = new TreeMap<>();
        Race.of(sweep())
                .forEach(race -> opponents.put(
                        race.device().label(),
                        race.cpu().lines().stream().map(Line::label).toList()));

        List<String> loops = List.of("cpu:loop");
        List<String> cpu = List.of("cpu:loop", "opencl:0:0 resident");
        assertThat(opponents)
                .containsOnly(
                        Map.entry("cuda:0 resident", cpu),
                        Map.entry("cuda:0 round trip mapped", cpu),
                        Map.entry("opencl:0:0 resident", loops),
                        Map.entry("opencl:0:0 round trip mapped", loops),
                        Map.entry("opencl:cpu:2 resident", cpu),
                        Map.entry("opencl:cpu:2 round trip mapped", cpu));
        assertThat(Race.of(sweep()))
                .filteredOn(race -> race.device().device().selector().equals("cuda:0"))
                .allSatisfy(race ->
                        assertThat(race.pairings().getFirst().opponent()).isEqualTo("opencl:0:0 resident"));
    }

    @Test
    void sweepsThatMayNotBeComparedHaveNamesOfTheirOwn() {
        add("run", PLAIN, 1, "avgt");
        add("run", new TreeMap<>(Map.of("degree", "8", "order", "a/b")), 1, "avgt");
        add("run", PLAIN, 2, "thrpt");
        add("run", PLAIN, 1, "avgt");
        add("other", PLAIN, 1, "avgt");

        List<Sweep> sweeps = Sweep.of(points, new Devices(devices));

        assertThat(sweeps)
                .extracting(Sweep::name)
                .containsExactly("Made up", "Made up (degree=8 order=a/b)", "Made up (thrpt 2 threads)", "Made up");
        assertThat(sweeps)
                .extracting(Sweep::id)
                .containsExactly("made-up", "made-up-degree-8-order-a-b", "made-up-thrpt-2-threads", "made-up");
        assertThat(sweeps.getFirst().lines().getFirst().points()).hasSize(2);
    }

    /** By length at degree 16, and by degree at 100 elements; one cell is in both, and of no other degree there is a sweep by length. */
    @Test
    void workAnElementIsAnAxisOfItsOwn() {
        for (long length : new long[] {10, 100, 1000}) {
            points.add(polynomial(length, 16));
        }
        points.add(polynomial(100, 256));
        points.add(polynomial(100, 4));

        List<Sweep> sweeps = Sweep.of(points, new Devices(devices));

        assertThat(sweeps)
                .extracting(Sweep::name, Sweep::id)
                .containsExactly(
                        tuple("Polynomial (degree=16)", "polynomial-degree-16"),
                        tuple("Polynomial by degree (100 elements)", "polynomial-by-degree-100-elements"));
        assertThat(sweeps.get(0).lines().getFirst().points())
                .extracting(Point::size)
                .containsExactly(10L, 100L, 1000L);
        assertThat(sweeps.get(1).lines().getFirst().points())
                .extracting(Point::size, point -> point.shape().work())
                .containsExactly(tuple(4L, 400.0), tuple(16L, 1600.0), tuple(256L, 25_600.0));
    }

    @Test
    void oneCellIsOneSweepBySize() {
        points.add(polynomial(100, 16));
        assertThat(Sweep.of(points, new Devices(devices)))
                .extracting(Sweep::name)
                .containsExactly("Polynomial (degree=16)");
    }

    private static Point polynomial(long length, long degree) {
        SortedMap<String, String> variant = new TreeMap<>(Map.of("degree", Long.toString(degree)));
        return Point.measured(
                key("made.Up.run", 1, "avgt"),
                new SweepShape(
                        1,
                        "polynomial",
                        "Polynomial",
                        Side.LOOP,
                        "cpu:loop",
                        "",
                        length,
                        length * degree,
                        0,
                        0,
                        0,
                        "degree",
                        variant),
                estimate(5));
    }

    @Test
    void bytesAnElementAreThoseOfTheSmallestSize() {
        measured("cpu:loop", Side.LOOP, "", 100, 5);
        measured("cpu:loop", Side.LOOP, "", 10, 5);
        assertThat(sweep().heldBytesAnElement()).isEqualTo(12);
        assertThat(sweep().movedBytesAnElement()).isEqualTo(24);
    }

    private Sweep sweep() {
        return Sweep.of(points, new Devices(devices)).getFirst();
    }

    private void measured(String device, Side side, String path, long size, double time) {
        points.add(Point.measured(key("made.Up.run", 1, "avgt"), shape(device, side, path, size), estimate(time)));
    }

    private void absent(String device, Side side, String path, long size, String reason) {
        points.add(Point.absent(key("made.Up.run", 1, "avgt"), shape(device, side, path, size), reason));
    }

    /** A point of a loop, of the class of that name. */
    private void add(String type, SortedMap<String, String> variant, int threads, String mode) {
        points.add(Point.measured(
                key(type + ".method", threads, mode),
                new SweepShape(1, "made-up", "Made up", Side.LOOP, "cpu:loop", "", 10, 100, 240, 120, 0, "", variant),
                estimate(5)));
    }

    private static SweepShape shape(String device, Side side, String path, long size) {
        return new SweepShape(
                1, "made-up", "Made up", side, device, path, size, size * size, 24 * size, 12 * size, 0, "", PLAIN);
    }

    private static CellKey key(String benchmark, int threads, String mode) {
        return new CellKey(benchmark, new TreeMap<>(), threads, mode);
    }

    private static CellEstimate estimate(double time) {
        return CellEstimate.of(List.of(List.of(time), List.of(time)));
    }

    private static Environment.Device device(String selector, boolean simulated) {
        return device(selector, "gpu", simulated);
    }

    private static Environment.Device device(String selector, String kind, boolean simulated) {
        String api = selector.startsWith("cpu:") ? "jvm" : selector.substring(0, selector.indexOf(':'));
        return new Environment.Device(
                selector, selector, kind, api, api, "of the test", null, simulated, new TreeMap<>());
    }
}
