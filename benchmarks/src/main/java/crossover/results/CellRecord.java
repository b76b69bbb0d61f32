package crossover.results;

import crossover.results.shape.CellShape;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One planned cell in {@code run.json}.
 *
 * @param shape what it is; of a file in which it is not stated, what its names tell
 * @param reason why it was skipped or failed; null where it was not
 * @param stopReason why no further fork was run: {@code precision}, {@code forks}, {@code futility} (all forks
 *     allowed would leave the interval wider than asked for), {@code failures}, {@code error} ({@code -foe true} ended the run), {@code budget}, {@code interrupt}
 * @param warnings one sentence each
 * @param warmup null as long as nothing has decided it, and in files of older versions
 * @param pilot the fork that decided the warm-up, number 0: never a sample; null where there was none
 * @param forks every fork that was started for a sample, failed ones too
 */
public record CellRecord(
        CellKey key,
        CellShape shape,
        CellState state,
        @Nullable String reason,
        @Nullable String stopReason,
        List<String> warnings,
        @Nullable WarmupRecord warmup,
        @Nullable ForkRecord pilot,
        List<ForkRecord> forks) {

    public CellRecord {
        shape = LegacyShape.unlessStated(shape, key);
    }

    /** With a fork that its run has not written here yet; number 0 is its pilot. A fork that failed fails its cell. */
    CellRecord with(ForkRecord fork) {
        boolean sample = fork.number() > 0;
        return new CellRecord(
                key,
                shape,
                fork.failure() == null ? state : CellState.FAILED,
                reason == null ? fork.failure() : reason,
                stopReason,
                warnings,
                warmup,
                sample ? pilot : fork,
                sample ? Stream.concat(forks.stream(), Stream.of(fork)).toList() : forks);
    }

    /** In {@link #stopReason}. */
    public static final String FUTILITY = "futility";

    /** In {@link #stopReason}. */
    public static final String INTERRUPT = "interrupt";

    /** In {@link #stopReason}: the user wanted the run to end at its first failure. */
    public static final String ERROR = "error";
}
