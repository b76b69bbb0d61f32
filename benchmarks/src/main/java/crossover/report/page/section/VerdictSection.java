package crossover.report.page.section;

import java.util.ArrayList;
import java.util.List;

/** The answers, and what to know before they are believed. */
final class VerdictSection implements Section {
    @Override
    public String id() {
        return "verdict";
    }

    @Override
    public String name() {
        return "Verdict";
    }

    @Override
    public List<Block> blocks(ReportedRun run) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.AnswerList(
                run.answers(), "These figures hold no size sweep and no executors: the table of all cells has them."));
        if (!run.caveats().isEmpty()) {
            blocks.add(new Block.CaveatList(run.caveats()));
        }
        return List.copyOf(blocks);
    }
}
