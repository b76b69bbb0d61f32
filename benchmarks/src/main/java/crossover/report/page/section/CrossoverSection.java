package crossover.report.page.section;

import crossover.report.sweep.CrossoverAnswer;
import crossover.report.sweep.Reuse;
import java.util.List;

/** From which size on a device is faster, and how often resident data must be used until transfers are paid back. */
final class CrossoverSection implements Section {
    @Override
    public String id() {
        return "crossover";
    }

    @Override
    public String name() {
        return "Crossover";
    }

    @Override
    public String heading() {
        return "Crossover and break-even reuse";
    }

    @Override
    public List<Block> blocks(ReportedRun run) {
        return run.sweeps().speedups().isEmpty()
                ? List.of()
                : List.of(
                        new Block.OpenTable(CrossoverAnswer.table(run.sweeps().crossovers())),
                        new Block.OpenTable(Reuse.table(run.sweeps().reuses())));
    }
}
