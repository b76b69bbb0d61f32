package crossover.run.plan;

import crossover.results.ForkRecord;
import crossover.run.host.HostWarnings;
import crossover.statistics.CellWarnings;
import crossover.statistics.Warming;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.BenchmarkResult;

/** What speaks against a cell's figure, one sentence each: its values, its protocol, then what happened around its forks. */
final class FigureWarnings {
    private static final long SHORTEST_ITERATION_MILLIS = 100;

    private static final String FIXED_LAYOUT =
            "layout fixed: arrays as large as these do not move, so one place in their pages is all that was measured";

    private FigureWarnings() {}

    /**
     * @param results of the forks that did not fail, in order; a cell without any has no figure to warn of
     * @param forks every fork, failed ones too
     * @param shortfall what the interval would have needed to be as narrow as asked for
     * @param windowAskedFor whether the user chose the iterations: a profile's are known to be what they are
     */
    static List<String> of(
            List<BenchmarkResult> results, List<ForkRecord> forks, Optional<String> shortfall, boolean windowAskedFor) {
        if (results.isEmpty()) {
            return List.of();
        }
        List<ForkRecord> delivered =
                forks.stream().filter(fork -> fork.failure() == null).toList();
        double[] times = delivered.stream()
                .mapToDouble(fork -> Instant.parse(fork.started()).toEpochMilli())
                .toArray();
        List<String> warnings = new ArrayList<>(
                CellWarnings.of(results.stream().map(ForkOutcome::scores).toList(), times));
        stillWarming(results).forEach(warnings::add);
        shortfall.ifPresent(warnings::add);
        if (windowAskedFor) {
            shortIterations(results.getFirst().getParams()).forEach(warnings::add);
        }
        if (delivered.size() < forks.size()) {
            int lost = forks.size() - delivered.size();
            warnings.add(lost + " of " + forks.size() + (lost == 1 ? " forks was lost" : " forks were lost")
                    + ": the figure rests on the others");
        }
        if (isLayoutFixed(delivered)) {
            warnings.add(FIXED_LAYOUT);
        }
        warnings.addAll(HostWarnings.of(delivered));
        return List.copyOf(warnings);
    }

    /** A throughput that falls is no sign of it. */
    private static Stream<String> stillWarming(List<BenchmarkResult> results) {
        double fall = results.getFirst().getParams().getMode() == Mode.Throughput
                ? 0
                : Warming.fallOfAll(results.stream().map(ForkOutcome::scores).toList());
        return fall == 0
                ? Stream.empty()
                : Stream.of("still warming: times fall by %.0f%% from the first iterations of a fork to its last"
                        .formatted(100 * fall));
    }

    private static boolean isLayoutFixed(List<ForkRecord> forks) {
        List<List<Integer>> layouts =
                forks.stream().flatMap(fork -> fork.layouts().stream()).toList();
        return layouts.size() > 1 && layouts.stream().distinct().count() == 1;
    }

    private static Stream<String> shortIterations(BenchmarkParams params) {
        long millis = params.getMeasurement().getTime().convertTo(TimeUnit.MILLISECONDS);
        return params.getMode() == Mode.SingleShotTime || millis >= SHORTEST_ITERATION_MILLIS
                ? Stream.empty()
                : Stream.of("iterations of " + millis + " ms: below 100 ms single pauses weigh much");
    }
}
