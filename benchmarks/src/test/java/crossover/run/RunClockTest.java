package crossover.run;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.results.ForkRecord;
import crossover.results.RunRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wall clock that is set while a run goes on, or between its parts. */
class RunClockTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    private Path results;

    @Test
    void whatIsRecordedStaysInOrderAndTakesAsLongAsItTook() {
        Jumping wall = new Jumping();
        TestRun run = new TestRun(results, wall);
        RunRecord first = run.run("-f", "2", "MisbehavingBenchmark.steady");
        RunRecord resumed = run.run("-f", "4", "MisbehavingBenchmark.steady");

        assertThat(resumed.started()).isEqualTo(first.started());
        List<ForkRecord> forks = resumed.cells().getFirst().forks();
        assertThat(forks).hasSize(4);
        for (int i = 1; i < forks.size(); i++) {
            Instant before = Instant.parse(forks.get(i - 1).started());
            Duration between =
                    Duration.between(before, Instant.parse(forks.get(i).started()));
            assertThat(between.toNanos() / 1e9)
                    .isBetween(
                            forks.get(i - 1).seconds() - 0.01, forks.get(i - 1).seconds() + 60);
        }
        // Kept to whole seconds: two quick parts may end in the same one.
        assertThat(Instant.parse(resumed.finished())).isAfterOrEqualTo(Instant.parse(first.finished()));
    }

    @Test
    void foldersNeverCollide() {
        List<Path> folders = new ArrayList<>();
        for (Instant time : List.of(NOON, NOON, NOON.minusSeconds(3600), NOON)) {
            folders.add(NewRunFolder.create(results, Optional.of("a"), InstantSource.fixed(time))
                    .path());
        }
        assertThat(folders)
                .extracting(folder -> folder.getFileName().toString())
                .containsExactly(
                        "20260301T120000Z-a", "20260301T120000Z-a-2", "20260301T110000Z-a", "20260301T120000Z-a-3");
    }

    /** Goes back by an hour each time somebody looks. */
    private static final class Jumping implements InstantSource {
        private Instant next = NOON;

        @Override
        public Instant instant() {
            next = next.minusSeconds(3600);
            return next;
        }
    }
}
