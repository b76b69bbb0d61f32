package crossover.report.model;

import crossover.results.Environment;
import crossover.results.Run;
import crossover.sweep.Line;
import crossover.sweep.Point;
import crossover.sweep.Sweep;
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
                    .filter(line -> line.workload().equals(sweep.name()) && told.contains(line.label()))
                    .forEach(line -> verdicts.add(new Verdict(sweep.name(), line.sentence())));
            verdicts.addAll(paidBack(sweep, reuse, told));
        }
        verdicts.addAll(ExecutorVerdicts.of(executors));
        simulated(sweeps)
                .forEach(title -> verdicts.add(new Verdict(title, "This was simulated: no claim is made of it.")));
        if (run.environment() != null) {
            for (Environment.Unavailable missing : run.environment().unavailable()) {
                verdicts.add(new Verdict(missing.apiTitle(), "Skipped: " + missing.reason() + "."));
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
        Map<Environment.Device, List<Line>> trips = new LinkedHashMap<>();
        for (Line line : sweep.lines()) {
            if (line.isRoundTrip()) {
                trips.computeIfAbsent(line.device(), device -> new ArrayList<>())
                        .add(line);
            } else {
                labels.add(line.label());
            }
        }
        for (List<Line> paths : trips.values()) {
            labels.add(paths.getFirst().label());
            paths.stream()
                    .min(Comparator.comparingDouble(Verdicts::atTheLargest))
                    .ifPresent(best -> labels.add(best.label()));
        }
        return labels;
    }

    private static double atTheLargest(Line line) {
        Point largest = line.points().getLast();
        return largest.isMeasured() ? largest.time().logMean() : Double.POSITIVE_INFINITY;
    }

    /** For each device and path, the largest size at which both kinds were measured: when reuse pays, or that it never does. */
    private static List<Verdict> paidBack(Sweep sweep, List<CrossoverLine.Reuse> reuse, Set<String> told) {
        Map<String, CrossoverLine.Reuse> largest = new LinkedHashMap<>();
        reuse.stream()
                .filter(entry -> entry.workload().equals(sweep.name()) && told.contains(entry.label()))
                .forEach(entry -> largest.put(entry.label(), entry));
        return largest.values().stream()
                .map(entry -> new Verdict(sweep.name(), paidBack(entry)))
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
                .flatMap(sweep -> sweep.lines().stream())
                .filter(line -> line.device().simulated())
                .forEach(line -> titles.add(line.device().title()));
        return titles;
    }
}
