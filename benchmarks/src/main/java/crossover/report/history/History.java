package crossover.report.history;

import crossover.report.value.Quantity;
import crossover.statistics.Comparison;
import crossover.statistics.change.ChangePoint;
import crossover.statistics.change.ChangePoints;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs over time.
 *
 * @param runs newest first
 * @param trends of all figures on all machines, those with the newest change first
 * @param newest of each machine its last run, by the machine's title
 * @param machines the title of each run's machine, by the run's name
 * @param cautions what is odd about the runs, a line each
 */
public record History(
        List<PastRun> runs,
        List<Trend> trends,
        Map<String, PastRun> newest,
        Map<String, String> machines,
        List<String> cautions) {
    private static final Comparator<PastRun> BY_START =
            Comparator.comparing(PastRun::started).thenComparing(PastRun::name);

    public static History of(List<PastRun> all) {
        List<PastRun> runs = all.stream().sorted(BY_START.reversed()).toList();
        List<String> cautions = new ArrayList<>();
        List<PastRun> dated = new ArrayList<>();
        for (PastRun run : runs.reversed()) {
            if (run.endedBeforeItBegan()) {
                cautions.add(run.name() + ": its clock went back while it ran (started " + run.started() + ", ended "
                        + run.finished() + "): it stands where its start says");
            }
            if (!run.started().isEmpty()) {
                dated.add(run);
            }
        }
        List<Timeline> timelines = timelines(dated, cautions);
        Map<String, PastRun> newest = new TreeMap<>();
        Map<String, String> machines = new HashMap<>();
        timelines.forEach(line -> {
            newest.put(line.title(), line.last());
            line.runs().forEach(run -> machines.put(run.name(), line.title()));
        });
        return new History(runs, trends(timelines), newest, machines, List.copyOf(cautions));
    }

    private static List<Timeline> timelines(List<PastRun> dated, List<String> cautions) {
        Map<MachineName, List<PastRun>> machines = new LinkedHashMap<>();
        dated.forEach(run -> machines.computeIfAbsent(MachineName.of(run), any -> new ArrayList<>())
                .add(run));
        Map<String, List<String>> named = new TreeMap<>();
        machines.keySet().stream()
                .filter(machine -> machine.arm().isEmpty())
                .forEach(machine -> named.computeIfAbsent(machine.name(), any -> new ArrayList<>())
                        .add(machine.hardware()));
        named.forEach((name, hardware) -> {
            if (hardware.size() > 1) {
                cautions.add(Quantity.counted(hardware.size(), "machine") + " are called " + name
                        + ": told apart by their processors (" + String.join("; ", hardware) + ")");
            }
        });
        List<Timeline> timelines = new ArrayList<>();
        machines.forEach((machine, runs) -> {
            boolean shared = named.getOrDefault(machine.name(), List.of()).size() > 1;
            timelines.add(new Timeline(machine.title(shared), runs));
        });
        return timelines;
    }

    private static List<Trend> trends(List<Timeline> timelines) {
        List<Trend> trends =
                timelines.stream().flatMap(line -> line.trends().stream()).toList();
        List<Stretched> parts = new ArrayList<>();
        for (int i = 0; i < trends.size(); i++) {
            parts.addAll(Stretched.of(i, trends.get(i)));
        }
        List<List<ChangePoint>> found =
                ChangePoints.in(parts.stream().map(Stretched::logs).toList(), Comparison.DEFAULT_MARGIN);
        Map<Integer, List<Change>> changes = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            Stretched part = parts.get(i);
            Trend trend = trends.get(part.trend());
            found.get(i)
                    .forEach(point -> changes.computeIfAbsent(part.trend(), any -> new ArrayList<>())
                            .add(part.change(trend, point)));
        }
        List<Trend> complete = new ArrayList<>();
        for (int i = 0; i < trends.size(); i++) {
            complete.add(trends.get(i).with(changes.getOrDefault(i, List.of())));
        }
        return complete.stream()
                .sorted(Comparator.comparing(Trend::lastChange)
                        .reversed()
                        .thenComparing(trend -> !trend.headline())
                        .thenComparing(trend -> -trend.points().size()))
                .toList();
    }

    /** The machine of a run, as people are told. */
    public String machine(PastRun run) {
        return machines.getOrDefault(run.name(), "not recorded");
    }

    /** Of which anything has changed, the newest change first. */
    public List<Trend> changed() {
        return trends.stream().filter(trend -> !trend.changes().isEmpty()).toList();
    }
}
