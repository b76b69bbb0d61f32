package crossover.report.compare;

import crossover.report.sweep.CrossoverAnswer;
import crossover.report.sweep.SweepResults;
import crossover.statistics.Interval;
import crossover.statistics.crossing.Crossover;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a device overtakes the best on the CPU, in two runs.
 *
 * @param transfers whether they are included, and the path
 * @param base the size with its interval, or the state in words
 * @param other likewise
 * @param meaning what can be said of the shift
 * @param places where both lie on an axis of sizes; null where a run has no size, or where the axis is another
 */
public record CrossoverShift(
        String workload,
        String device,
        String transfers,
        String base,
        String other,
        String meaning,
        @Nullable Places places) {

    /** The crossings of both runs, each with its interval where it has one. */
    public record Places(Crossover base, Crossover other) {
        static @Nullable Places of(CrossoverAnswer here, CrossoverAnswer there) {
            boolean both = here.crossover().state() == Crossover.State.SIZE
                    && there.crossover().state() == Crossover.State.SIZE;
            return both && here.sweep().axis().isSize() ? new Places(here.crossover(), there.crossover()) : null;
        }
    }

    /** One for each device's line that both runs have. */
    static List<CrossoverShift> between(SweepResults base, SweepResults other) {
        Map<CrossoverAnswer.Identity, CrossoverAnswer> others = new HashMap<>();
        other.crossovers().forEach(there -> others.putIfAbsent(there.identity(), there));
        List<CrossoverShift> shifts = new ArrayList<>();
        for (CrossoverAnswer here : base.crossovers()) {
            CrossoverAnswer there = others.get(here.identity());
            if (there != null) {
                shifts.add(shift(here, there));
            }
        }
        return List.copyOf(shifts);
    }

    /** {@code Vector sum on opencl:0:0, transfers included}. */
    public String subject() {
        return workload + " on " + device + ", " + transfers;
    }

    private static CrossoverShift shift(CrossoverAnswer here, CrossoverAnswer there) {
        return new CrossoverShift(
                here.workload(),
                here.device().selector(),
                here.transfers(),
                here.size(),
                there.size(),
                meaning(here, there),
                Places.of(here, there));
    }

    private static String meaning(CrossoverAnswer here, CrossoverAnswer there) {
        double from = here.crossover().size();
        double to = there.crossover().size();
        boolean sized = !here.crossover().isCoarse() && !there.crossover().isCoarse();
        if (!sized || Double.isNaN(from) || Double.isNaN(to)) {
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
