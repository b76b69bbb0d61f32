package crossover.report.model;

import crossover.results.Environment;
import crossover.results.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The answers, as sentences that claim no more than the forks bear out. */
final class Verdicts {
    private Verdicts() {}

    static List<Verdict> of(
            Run run,
            List<Sweep> sweeps,
            List<CrossoverLine> crossovers,
            List<CrossoverLine.Reuse> reuse,
            ExecutorResults executors) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Sweep sweep : sweeps) {
            Set<String> told = told(sweep);
            crossovers.stream()
                    .filter(line -> line.workload().equals(sweep.workload()) && told.contains(line.label()))
                    .forEach(line -> verdicts.add(new Verdict(sweep.workload(), line.sentence())));
            verdicts.addAll(paidBack(sweep, reuse, told));
        }
        verdicts.addAll(ExecutorVerdicts.of(executors));
        simulated(sweeps)
                .forEach(title -> verdicts.add(new Verdict(title, "This was simulated: no claim is made of it.")));
        if (run.environment() != null) {
            for (Environment.Unavailable missing : run.environment().unavailable()) {
                verdicts.add(new Verdict(Cards.name(missing.api()), "Skipped: " + missing.reason() + "."));
            }
        }
        return List.copyOf(verdicts);
    }

    /**
     * Of each device the lines worth a sentence: resident data, the plain path, and the path that takes least at the
     * largest size. The table of crossovers has them all.
     */
    private static Set<String> told(Sweep sweep) {
        Set<String> labels = new LinkedHashSet<>();
        Map<Contender, List<Series>> trips = new LinkedHashMap<>();
        for (Series line : sweep.series()) {
            if (line.isRoundTrip()) {
                trips.computeIfAbsent(line.contender(), device -> new ArrayList<>())
                        .add(line);
            } else {
                labels.add(line.label());
            }
        }
        for (List<Series> paths : trips.values()) {
            labels.add(paths.getFirst().label());
            paths.stream()
                    .min(Comparator.comparingDouble(Verdicts::atTheLargest))
                    .ifPresent(best -> labels.add(best.label()));
        }
        return labels;
    }

    private static double atTheLargest(Series line) {
        Timing timing = line.points().getLast().timing();
        return timing == null ? Double.POSITIVE_INFINITY : timing.centre();
    }

    /** For each device and path, the largest size at which both kinds were measured: when reuse pays, or that it never does. */
    private static List<Verdict> paidBack(Sweep sweep, List<CrossoverLine.Reuse> reuse, Set<String> told) {
        Map<String, CrossoverLine.Reuse> largest = new LinkedHashMap<>();
        reuse.stream()
                .filter(entry -> entry.workload().equals(sweep.workload()) && told.contains(entry.label()))
                .forEach(entry -> largest.put(entry.label(), entry));
        return largest.values().stream()
                .map(entry -> new Verdict(sweep.workload(), paidBack(entry)))
                .toList();
    }

    private static String paidBack(CrossoverLine.Reuse reuse) {
        String where = reuse.label() + ", at " + Quantity.power(reuse.elements()) + " elements: ";
        return Double.isInfinite(reuse.computes())
                ? where + "as measured, keeping data on the device does not pay: " + reuse.text() + "."
                : where + "as measured, the transfers are paid back after " + reuse.text() + " of resident data.";
    }

    private static Set<String> simulated(List<Sweep> sweeps) {
        Set<String> titles = new LinkedHashSet<>();
        sweeps.stream()
                .flatMap(sweep -> sweep.series().stream())
                .filter(line -> line.contender().simulated())
                .forEach(line -> titles.add(line.contender().title()));
        return titles;
    }
}
