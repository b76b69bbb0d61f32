package crossover.run;

import crossover.results.ForkRecord;
import crossover.run.fork.Forks;
import crossover.run.plan.Cell;
import crossover.run.plan.ForkOutcome;
import crossover.run.plan.Pilot;
import crossover.run.plan.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.AverageTimeResult;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ResultRole;

/** The first fork is real; all others take no time and have the scores of the test. */
final class ReplayedForks implements Forks {
    private final Forks real;
    private final ToDoubleBiFunction<Cell, Integer> microseconds;
    private @Nullable ForkOutcome first;

    /** @param microseconds an operation, of a cell's fork of a number that counts from 1 */
    ReplayedForks(Forks real, ToDoubleBiFunction<Cell, Integer> microseconds) {
        this.real = real;
        this.microseconds = microseconds;
    }

    @Override
    public ForkOutcome sample(Cell cell, Window warmup) {
        ForkOutcome like = first == null ? real.sample(cell, warmup) : first;
        first = like;
        ForkRecord fork = like.record();
        int number = cell.nextFork();
        return new ForkOutcome(
                new ForkRecord(
                        number, fork.started(), fork.seconds(), null, Map.of(), Map.of(), fork.host(), null, List.of()),
                Optional.of(scored(like.result().orElseThrow(), microseconds.applyAsDouble(cell, number))));
    }

    private static BenchmarkResult scored(BenchmarkResult like, double microseconds) {
        List<IterationResult> iterations = new ArrayList<>();
        for (IterationResult iteration : like.getIterationResults()) {
            IterationResult scored =
                    new IterationResult(iteration.getBenchmarkParams(), iteration.getParams(), iteration.getMetadata());
            scored.addResult(new AverageTimeResult(
                    ResultRole.PRIMARY,
                    like.getPrimaryResult().getLabel(),
                    1000,
                    Math.round(1_000_000 * microseconds),
                    TimeUnit.MICROSECONDS));
            iterations.add(scored);
        }
        return new BenchmarkResult(like.getParams(), iterations);
    }

    @Override
    public ForkOutcome pilot(Cell cell, Pilot pilot) {
        throw new IllegalStateException("no pilot was asked for");
    }
}
