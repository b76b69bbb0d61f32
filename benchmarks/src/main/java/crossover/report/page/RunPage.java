package crossover.report.page;

import crossover.report.chart.drawing.Figure;
import crossover.report.page.section.Block;
import crossover.report.page.section.ReportedRun;
import crossover.report.page.section.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One run's part of a page: what its sections have to say, made once for all outputs.
 *
 * @param prefix keeps the ids of several runs apart; empty for the first
 * @param passages of the sections that have something to say, in the order of the page
 */
record RunPage(String prefix, ReportedRun run, List<Passage> passages) {

    /** What a section says of the run; at least one block. */
    record Passage(Section section, List<Block> blocks) {}

    static RunPage of(String prefix, ReportedRun run, List<Section> sections) {
        List<Passage> passages = new ArrayList<>();
        for (Section section : sections) {
            List<Block> blocks = section.blocks(run).stream()
                    .map(block -> block.prefixed(prefix))
                    .toList();
            if (!blocks.isEmpty()) {
                passages.add(new Passage(section, blocks));
            }
        }
        return new RunPage(prefix, run, List.copyOf(passages));
    }

    /** Every chart, in the order of the page. */
    Stream<Figure> charts() {
        return passages.stream()
                .flatMap(passage -> passage.blocks().stream())
                .flatMap(block -> block.charts().stream());
    }
}
