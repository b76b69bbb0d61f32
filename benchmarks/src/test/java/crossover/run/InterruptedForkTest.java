package crossover.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crossover.accelerator.Survey;
import crossover.results.RunFolder;
import crossover.run.fork.ForkJvm;
import crossover.run.fork.Forks;
import crossover.run.host.EnvironmentProbe;
import crossover.run.plan.Cell;
import crossover.run.plan.ForkOutcome;
import crossover.run.plan.JmhOptions;
import crossover.run.plan.Pilot;
import crossover.run.plan.Planner;
import crossover.run.plan.RunRequest;
import crossover.run.plan.Window;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An interrupt that comes after a fork was called for and before it has a process. */
class InterruptedForkTest {
    private static final int KILLED = 128 + 9;

    @TempDir
    private Path results;

    @Test
    void endsTheForkThatComesTooLateToBeEndedAtOnce() {
        RunFolder folder = NewRunFolder.create(results, Optional.of("test"), InstantSource.system());
        RunRequest request = Requests.ofShortForks("-f", "1", "MisbehavingBenchmark.steady");
        Survey survey = new Survey(List.of(), List.of());
        AtomicReference<Engine> engine = new AtomicReference<>();
        AtomicInteger exit = new AtomicInteger();
        engine.set(new Engine(
                List.of(new PlannedRun(
                        new Planner(request, survey).plan(),
                        EnvironmentProbe.of(
                                survey, ForkJvm.of(JmhOptions.parse(List.of()).options())),
                        folder)),
                new TestRun.Silence(),
                InstantSource.system()));

        assertThatThrownBy(() -> engine.get().run((arm, clock) -> new Forks() {
                    @Override
                    public ForkOutcome sample(Cell cell, Window warmup) {
                        engine.get().interrupt();
                        exit.set(exitOfALateFork());
                        throw new IllegalStateException("interrupted");
                    }

                    @Override
                    public ForkOutcome pilot(Cell cell, Pilot pilot) {
                        throw new IllegalStateException("no pilot was asked for");
                    }
                }))
                .hasMessage("interrupted");
        assertThat(exit).hasValue(KILLED);
    }

    private static int exitOfALateFork() {
        try {
            Thread.sleep(500);
            return new ProcessBuilder("sleep", "30").start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
