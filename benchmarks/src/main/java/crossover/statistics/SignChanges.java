package crossover.statistics;

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

    /** Whether the device gains on the CPU between the two largest sizes, by more than the scatter explains. */
    static boolean gainsAtTheEnd(List<SizePoint> sweep) {
        SizePoint before = sweep.get(sweep.size() - 2);
        SizePoint largest = sweep.getLast();
        double gain = largest.logSpeedUp() - before.logSpeedUp();
        return gain > 2 * Math.hypot(scatter(before), scatter(largest));
    }

    private static double scatter(SizePoint point) {
        return point.hasScatter() ? Welch.of(point.cpu(), point.device()).standardError() : 0;
    }
}
