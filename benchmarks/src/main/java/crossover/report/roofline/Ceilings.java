package crossover.report.roofline;

import crossover.report.sweep.DeviceSpeeds;
import crossover.report.sweep.SweepResults;
import crossover.report.value.Quantity;
import crossover.results.Environment;
import crossover.results.shape.Side;
import crossover.sweep.LastCache;
import crossover.sweep.Line;
import crossover.sweep.Point;
import crossover.sweep.Sweep;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Measures roofs from what a run has: of a device the largest copies within it, of the processor the fastest stream past its caches, of
 * either the most arithmetic of any workload, and what working sets in each cache attain.
 */
public record Ceilings(SweepResults results, @Nullable Environment environment) {
    /** A working set of so many times the last cache is the memory's. */
    private static final long PAST = 4;

    /** With more flops a byte arithmetic may be what holds a stream. */
    private static final double STREAM = 0.25;

    /** A cache that is not so much faster than what is above it has no roof of its own. */
    private static final double FASTER = 1.1;

    private static final Comparator<Sweep> FULL =
            Comparator.comparingInt(Sweep::cells).thenComparingLong(Sweep::elements);

    /** What one side attains in all sweeps, and of those that are shown its tracks. */
    private record Computing(List<Attained> all, List<Roofline.Track> tracks) {}

    private Computing side(Predicate<Line> computing) {
        List<Attained> all = new ArrayList<>();
        List<Roofline.Track> tracks = new ArrayList<>();
        List<Sweep> shown = shown();
        for (Sweep sweep : results.sweeps()) {
            List<Attained> points =
                    best(sweep, sweep.lines().stream().filter(computing).toList());
            all.addAll(points);
            if (shown.contains(sweep)) {
                track(sweep, points).ifPresent(tracks::add);
            }
        }
        return new Computing(all, tracks);
    }

    Optional<Roofline> ofLoops() {
        Computing loops = side(Line::isLoop);
        List<Attained> all = loops.all();
        Map<String, Long> caches = caches();
        List<Roof> roofs = new ArrayList<>(
                memory(all, caches.values().stream().max(Long::compare).orElse(0L)));
        double memory = roofs.stream().mapToDouble(Roof::bytesASecond).max().orElse(0);
        long below = 0;
        for (Map.Entry<String, Long> cache : caches.entrySet()) {
            long from = below;
            stream(all, bytes -> bytes > from && bytes <= cache.getValue()).stream()
                    .filter(rate -> rate > FASTER * memory)
                    .boxed()
                    .findFirst()
                    .ifPresent(rate -> roofs.add(cache(cache.getKey(), rate)));
            below = cache.getValue();
        }
        return roofline("roofline-cpu", "the CPU's loops", roofs, loops.tracks());
    }

    Optional<Roofline> of(Environment.Device device) {
        Computing resident =
                side(line -> line.device().equals(device) && line.side() == Side.RESIDENT && !line.isAside());
        List<Attained> all = resident.all();
        List<Roof> roofs = new ArrayList<>(memory(device, all));
        all.stream()
                .filter(point -> point.isStream(STREAM) && point.line().isCached(point.point()))
                .mapToDouble(Attained::bytesASecond)
                .max()
                .ifPresent(rate -> roofs.add(cache(new LastCache(device).title(), rate)));
        if (device.peakBytesASecond() != null) {
            roofs.add(Roof.ofMemory("in theory", "memory", device.peakBytesASecond(), false));
        }
        String id = "roofline-" + device.selector().replaceAll("[^A-Za-z0-9]+", "-");
        return roofline(id, device.title(), roofs, resident.tracks());
    }

    /** Of each workload one sweep by size and one by work an element, the fullest and of the most elements: more were too many to tell apart. */
    private List<Sweep> shown() {
        Map<List<Object>, Sweep> fullest = new LinkedHashMap<>();
        results.sweeps()
                .forEach(sweep -> fullest.merge(
                        List.of(sweep.workload(), sweep.axis()),
                        sweep,
                        (one, other) -> FULL.compare(one, other) >= 0 ? one : other));
        return List.copyOf(fullest.values());
    }

    /** On a processor one thread copies, and all of them compute: there a stream tells more. */
    private List<Roof> memory(Environment.Device device, List<Attained> all) {
        if (new LastCache(device).isOfProcessor()) {
            return memory(all, Objects.requireNonNullElse(device.cacheBytes(), 0L));
        }
        return results.speeds().within().stream()
                .filter(copy -> copy.device().equals(device.selector()) && copy.bytesASecond() > 0)
                .map(copy -> Roof.ofMemory("memory", name(copy, device), copy.bytesASecond(), true))
                .toList();
    }

    /** Past the last cache, or what comes nearest to it. */
    private static List<Roof> memory(List<Attained> all, long lastCache) {
        long largest = all.stream()
                .filter(point -> point.isStream(STREAM))
                .mapToLong(Attained::heldBytes)
                .max()
                .orElse(0);
        boolean past = lastCache > 0 && largest >= PAST * lastCache;
        String name = past
                ? "the fastest stream from memory"
                : "the fastest stream of " + Quantity.bytes(largest) + (lastCache > 0 ? ", not past the cache" : "");
        return stream(all, bytes -> bytes >= (past ? PAST * lastCache : largest)).stream()
                .mapToObj(rate -> Roof.ofMemory("memory", name, rate, true))
                .toList();
    }

    private static Roof cache(String name, double bytesASecond) {
        return Roof.ofMemory(name, "the fastest stream in " + name, bytesASecond, true);
    }

    private static String name(DeviceSpeeds.Within copy, Environment.Device device) {
        String cached = copy.isCached() ? " in " + new LastCache(device).title() : "";
        return "copies of " + Quantity.bytes(copy.bytes()) + cached;
    }

    private static Optional<Roofline> roofline(String id, String owner, List<Roof> roofs, List<Roofline.Track> tracks) {
        tracks.stream()
                .flatMap(track -> track.points().stream())
                .filter(point -> !point.isStream(STREAM))
                .max(Comparator.comparingDouble(Attained::flopsASecond))
                .ifPresent(most -> roofs.add(Roof.ofArithmetic(
                        "arithmetic (" + Quantity.digits(most.flopsAByte()) + " flops a byte)", most.flopsASecond())));
        return tracks.isEmpty() || roofs.stream().noneMatch(Roof::isOfMemory)
                ? Optional.empty()
                : Optional.of(new Roofline(id, owner, List.copyOf(roofs), List.copyOf(tracks)));
    }

    private static Optional<Roofline.Track> track(Sweep sweep, List<Attained> points) {
        List<Attained> placed = points.stream()
                .filter(point -> Attained.isPlaced(point.point()))
                .toList();
        return placed.isEmpty() ? Optional.empty() : Optional.of(new Roofline.Track(sweep.name(), placed));
    }

    /** At each place of the sweep the line that takes least; also those that compute with whole numbers. */
    private static List<Attained> best(Sweep sweep, List<Line> lines) {
        Map<Long, Attained> best = new LinkedHashMap<>();
        for (Line line : lines) {
            for (Point point : line.points()) {
                if (point.isMeasured()) {
                    best.merge(
                            point.size(),
                            Attained.of(sweep.axis(), line, point),
                            (one, other) -> one.point().time().logMean()
                                            <= other.point().time().logMean()
                                    ? one
                                    : other);
                }
            }
        }
        return best.values().stream()
                .sorted(Comparator.comparingLong(attained -> attained.point().size()))
                .toList();
    }

    /** The most bytes a second of working sets of such a size. */
    private static OptionalDouble stream(List<Attained> points, Predicate<Long> held) {
        return points.stream()
                .filter(point -> point.isStream(STREAM) && held.test(point.heldBytes()))
                .mapToDouble(Attained::bytesASecond)
                .filter(rate -> rate > 0)
                .max();
    }

    /** Of the processor, from the smallest. */
    private Map<String, Long> caches() {
        Map<String, Long> caches = new LinkedHashMap<>();
        if (environment != null) {
            Environment.Cpu cpu = environment.cpu();
            add(caches, "L1", cpu.l1dBytes());
            add(caches, "L2", cpu.l2Bytes());
            add(caches, "L3", cpu.l3Bytes());
        }
        return caches;
    }

    private static void add(Map<String, Long> caches, String name, @Nullable Long bytes) {
        if (bytes != null && bytes > 0) {
            caches.put(name, Objects.requireNonNull(bytes));
        }
    }
}
