package crossover.run.plan;

import crossover.results.CellKey;
import crossover.results.WarmupRecord;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Mode;

/**
 * Decides each cell's warm-up: the user's options, where any fixes an iteration; otherwise what a pilot found in an earlier
 * run; otherwise, in a profile with pilots, what the cell's own pilot will find. Single shots have no pilot: their warm-up is
 * counted in shots, and their length is not ours to choose.
 */
final class Warmups {
    private final RunRequest request;

    Warmups(RunRequest request) {
        this.request = request;
    }

    /** Leaves those open that need a pilot. */
    void decide(List<Cell> cells, Map<CellKey, WarmupRecord> earlier) {
        for (Cell cell : cells) {
            WarmupRecord known = earlier.get(cell.key());
            if (request.pilot().isEmpty() || cell.benchmark().getMode() == Mode.SingleShotTime) {
                cell.warmUp(fixed(cell));
            } else if (known != null) {
                cell.warmUp(known);
            }
        }
    }

    /** What the user or the profile says. */
    WarmupRecord fixed(Cell cell) {
        String decidedBy = request.isOwn() ? WarmupRecord.ANNOTATIONS : WarmupRecord.PROFILE;
        return record(request.warmup(cell), request.windowIsFixed() ? WarmupRecord.OPTIONS : decidedBy, null);
    }

    /** What the pilot's scores ask for. */
    static WarmupRecord of(Pilot pilot, List<Double> scores) {
        double steadyAfter =
                Pilot.iterationsUntilSteady(scores) * seconds(pilot.window().time());
        return record(pilot.warmup(scores), WarmupRecord.PILOT, steadyAfter);
    }

    private static WarmupRecord record(Window window, String decidedBy, @Nullable Double steady) {
        return new WarmupRecord(window.iterations(), seconds(window.time()), decidedBy, steady);
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
