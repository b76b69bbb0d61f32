package crossover.report.sweep;

import crossover.report.value.Answer;
import crossover.results.Environment;
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

/** Which device from which size on and when reuse pays, as sentences that claim no more than the forks bear out. */
public final class SweepAnswers {
    private SweepAnswers() {}

    public static List<Answer> of(SweepResults results) {
        List<Answer> answers = new ArrayList<>();
        for (Sweep sweep : results.sweeps()) {
            Set<Line> told = told(sweep);
            results.crossovers().stream()
                    .filter(crossover -> crossover.sweep().equals(sweep) && told.contains(crossover.line()))
                    .forEach(crossover -> answers.add(new Answer(sweep.name(), crossover.sentence())));
            answers.addAll(paidBack(sweep, results.reuses(), told));
        }
        return List.copyOf(answers);
    }

    /**
     * Of each device the lines worth a sentence: resident data, the plain path, and the path that takes least at the
     * largest size. The table of crossovers has them all.
     */
    private static Set<Line> told(Sweep sweep) {
        Set<Line> told = new LinkedHashSet<>();
        Map<Environment.Device, List<Line>> trips = new LinkedHashMap<>();
        for (Line line : sweep.lines()) {
            if (line.isRoundTrip()) {
                trips.computeIfAbsent(line.device(), device -> new ArrayList<>())
                        .add(line);
            } else {
                told.add(line);
            }
        }
        for (List<Line> paths : trips.values()) {
            told.add(paths.getFirst());
            paths.stream()
                    .min(Comparator.comparingDouble(SweepAnswers::atTheLargest))
                    .ifPresent(told::add);
        }
        return told;
    }

    private static double atTheLargest(Line line) {
        Point largest = line.points().getLast();
        return largest.isMeasured() ? largest.time().logMean() : Double.POSITIVE_INFINITY;
    }

    /** For each device and path, the largest size at which both kinds were measured: when reuse pays, or that it never does. */
    private static List<Answer> paidBack(Sweep sweep, List<Reuse> reuses, Set<Line> told) {
        Map<Line, Reuse> largest = new LinkedHashMap<>();
        reuses.stream()
                .filter(reuse -> reuse.sweep().equals(sweep) && told.contains(reuse.line()))
                .forEach(reuse -> largest.put(reuse.line(), reuse));
        return largest.values().stream()
                .map(reuse -> new Answer(sweep.name(), paidBack(sweep, reuse)))
                .toList();
    }

    private static String paidBack(Sweep sweep, Reuse reuse) {
        String where = reuse.line().label() + ", at " + AxisWording.at(sweep.axis(), reuse.size()) + ": ";
        return reuse.pays()
                ? where + "as measured, the transfers are paid back after " + reuse.text() + " of resident data."
                : where + "as measured, keeping data on the device does not pay: " + reuse.text() + ".";
    }
}
