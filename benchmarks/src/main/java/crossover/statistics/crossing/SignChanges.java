package crossover.statistics.crossing;

import crossover.statistics.CellEstimate;
import crossover.statistics.StandardError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a sweep shows besides its last crossing. */
final class SignChanges {
    private SignChanges() {}

    /** Names a stretch of smaller sizes where the device wins before the CPU wins again; null where there is none. */
    static @Nullable String remark(List<SizePoint> sweep) {
        int last = sweep.size() - 1;
        while (last >= 0 && sweep.get(last).logSpeedUp() > 0) {
            last--;
        }
        List<String> wins = sweep.subList(0, last + 1).stream()
                .filter(point -> point.logSpeedUp() > 0)
                .map(point -> Long.toString(point.size()))
                .toList();
        return wins.isEmpty()
                ? null
                : "the device also wins at " + String.join(", ", wins) + ", but not at all larger sizes";
    }

    /**
     * Whether the device gains, between the two largest sizes, on the opponent that is best at the largest: on its own line. At
     * 97.5% by Student's t; as measured where one fork tells nothing of its scatter.
     */
    static boolean gainsAtTheEnd(List<SizePoint> sweep) {
        SizePoint before = sweep.get(sweep.size() - 2);
        SizePoint largest = sweep.getLast();
        int best = largest.opponents().indexOf(largest.cpu());
        CellEstimate cpuBefore = before.opponents().get(best);
        CellEstimate cpu = largest.cpu();
        double gain = cpu.logMean()
                - largest.device().logMean()
                - (cpuBefore.logMean() - before.device().logMean());
        double halfWidth = StandardError.welch(cpuBefore, before.device(), cpu, largest.device())
                .halfWidth(0.95);
        return gain > (Double.isNaN(halfWidth) ? 0 : halfWidth);
    }
}
