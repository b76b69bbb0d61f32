package crossover.run.host;

import crossover.results.HostConditions;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counters of the machine at a moment; what lies between two of them is what happened around a fork. Processor time is in the
 * ticks of {@code /proc/stat} (proc(5)), over all processors.
 *
 * @param processors user, nice, system, idle, iowait, irq, softirq, steal; empty where the system does not tell
 * @param own of this process and its ended children, the forks; null where the system does not tell
 * @param throttleEvents of all processors since the machine started
 */
public record HostSample(
        List<Long> processors, @Nullable Long own, @Nullable Long throttleEvents) {
    private static final int IDLE = 3;
    private static final int IOWAIT = 4;
    private static final int STEAL = 7;

    /** In {@code /proc/self/stat}, counted behind the name in brackets: utime, stime, cutime, cstime. */
    private static final int OWN_FROM = 11;

    private static final int OWN_TO = 15;

    public static HostSample of(HostFiles files) {
        return new HostSample(processors(files.text("proc/stat")), own(files.text("proc/self/stat")), events(files));
    }

    /** What happened from then to now. */
    public HostConditions since(HostSample then, HostFiles files) {
        Double steal = null;
        Double foreign = null;
        if (!processors.isEmpty() && !then.processors.isEmpty()) {
            long total = 0;
            for (int kind = 0; kind <= STEAL; kind++) {
                total += ticks(then, kind);
            }
            long busy = total - ticks(then, IDLE) - ticks(then, IOWAIT) - ticks(then, STEAL);
            steal = share(ticks(then, STEAL), total);
            foreign = own == null || then.own == null ? null : share(busy - (own - then.own), total);
        }
        Long events =
                throttleEvents == null || then.throttleEvents == null ? null : throttleEvents - then.throttleEvents;
        return new HostConditions(steal, foreign, megahertz(files), files.governor(), events);
    }

    private long ticks(HostSample then, int kind) {
        return processors.get(kind) - then.processors.get(kind);
    }

    /** Counters of other clocks may be ahead by a tick: never below nothing. */
    private static @Nullable Double share(long ticks, long total) {
        return total <= 0 ? null : Math.clamp((double) ticks / total, 0.0, 1.0);
    }

    private static List<Long> processors(@Nullable String stat) {
        if (stat == null || !stat.startsWith("cpu ")) {
            return List.of();
        }
        List<Long> ticks = Arrays.stream(stat.lines().findFirst().orElse("").split("\\s+"))
                .skip(1)
                .limit(STEAL + 1)
                .map(Long::valueOf)
                .toList();
        return ticks.size() == STEAL + 1 ? ticks : List.of();
    }

    private static @Nullable Long own(@Nullable String stat) {
        if (stat == null) {
            return null;
        }
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
        return Arrays.stream(fields, OWN_FROM, OWN_TO)
                .mapToLong(Long::parseLong)
                .sum();
    }

    private static @Nullable Long events(HostFiles files) {
        List<String> counts = files.ofEachProcessor("thermal_throttle/core_throttle_count");
        return counts.isEmpty()
                ? null
                : counts.stream().mapToLong(Long::parseLong).sum();
    }

    private static @Nullable Double megahertz(HostFiles files) {
        return files.ofEachProcessor("cpufreq/scaling_cur_freq").stream()
                .mapToDouble(kilohertz -> Double.parseDouble(kilohertz) / 1000)
                .boxed()
                .max(Double::compare)
                .orElse(null);
    }
}
