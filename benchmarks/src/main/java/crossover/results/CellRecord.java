package crossover.results;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One planned cell in {@code run.json}.
 *
 * @param reason why it was skipped or failed; null where it was not
 * @param stopReason why no further fork was run: {@code precision}, {@code forks}, {@code budget}, {@code interrupt}
 * @param warnings one sentence each
 * @param forks every fork that was started, failed ones too
 */
public record CellRecord(
        CellKey key,
        CellState state,
        @Nullable String reason,
        @Nullable String stopReason,
        List<String> warnings,
        List<ForkRecord> forks) {}
