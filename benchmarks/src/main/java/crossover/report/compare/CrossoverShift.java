package crossover.report.compare;

import crossover.report.model.CrossoverLine;
import crossover.report.model.RunModel;
import crossover.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a device overtakes the best CPU loop, in two runs.
 *
 * @param transfers whether they are included, and the path
 * @param base the size with its interval, or the state in words
 * @param other likewise
 * @param meaning what can be said of the shift
 */
public record CrossoverShift(
        String workload, String device, String transfers, String base, String other, String meaning) {

    /** One for each device's line that both runs have. */
    static List<CrossoverShift> between(RunModel base, RunModel other) {
        List<CrossoverShift> shifts = new ArrayList<>();
        for (CrossoverLine here : base.crossovers()) {
            other.crossovers().stream()
                    .filter(there -> isSame(here, there))
                    .findFirst()
                    .ifPresent(there -> shifts.add(shift(here, there)));
        }
        return List.copyOf(shifts);
    }

    /** In one line. */
    public String sentence() {
        return workload + " on " + device + ", " + transfers + ": " + base + " -> " + other + ", " + meaning;
    }

    private static boolean isSame(CrossoverLine here, CrossoverLine there) {
        return here.workload().equals(there.workload())
                && here.transfers().equals(there.transfers())
                && here.device().selector().equals(there.device().selector());
    }

    private static CrossoverShift shift(CrossoverLine here, CrossoverLine there) {
        return new CrossoverShift(
                here.workload(),
                here.device().selector(),
                here.transfers(),
                here.size(),
                there.size(),
                meaning(here, there));
    }

    private static String meaning(CrossoverLine here, CrossoverLine there) {
        double from = here.crossover().size();
        double to = there.crossover().size();
        if (Double.isNaN(from) || Double.isNaN(to)) {
            return here.size().equals(there.size()) ? "no shift to be seen" : "no sizes to compare";
        }
        Interval before = here.crossover().interval();
        Interval after = there.crossover().interval();
        return Wording.sizeRatio(to / from) + certainty(before, after);
    }

    private static String certainty(@Nullable Interval before, @Nullable Interval after) {
        if (before == null || after == null) {
            return " (no interval on a side)";
        }
        boolean apart = before.high() < after.low() || after.high() < before.low();
        return apart ? "" : " (not told apart: the intervals overlap)";
    }
}
