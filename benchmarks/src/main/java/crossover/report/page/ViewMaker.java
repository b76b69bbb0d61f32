package crossover.report.page;

import crossover.report.chart.drawing.Figure;
import crossover.report.compare.Wording;
import crossover.report.page.section.Block;
import crossover.report.value.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Turns what sections say into what templates see. */
final class ViewMaker {
    private final int mostRows;
    private final Predicate<Block> shown;
    private final Function<Figure, PageView.Picture> pictures;

    /**
     * @param mostRows of a table
     * @param shown which blocks there is room for
     */
    ViewMaker(int mostRows, Predicate<Block> shown, Function<Figure, PageView.Picture> pictures) {
        this.mostRows = mostRows;
        this.shown = shown;
        this.pictures = pictures;
    }

    PageView.SectionView passage(RunPage.Passage passage) {
        List<Block> blocks = passage.blocks().stream().filter(shown).toList();
        return new PageView.SectionView(
                passage.section().id(),
                passage.section().name(),
                passage.section().heading(),
                blocks.stream().anyMatch(block -> !(block instanceof Block.Panel)),
                blocks.stream().map(this::block).toList());
    }

    /** Under the name of its kind, {@code openTable}; every other kind is false. */
    private Map<String, Object> block(Block block) {
        Map<String, Object> view = new HashMap<>();
        for (Class<?> kind : Block.class.getPermittedSubclasses()) {
            String name = kind.getSimpleName();
            view.put(
                    name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1),
                    kind.isInstance(block) ? content(block) : false);
        }
        return view;
    }

    private Object content(Block block) {
        return switch (block) {
            case Block.Panel panel ->
                new PageView.PanelView(
                        panel.id(),
                        panel.title(),
                        panel.alone(),
                        panel.lead(),
                        panel.charts().stream().map(pictures).toList(),
                        panel.tables().stream()
                                .map(table -> PageView.Grid.of(table, mostRows))
                                .toList());
            case Block.Slider slider -> slider(slider);
            case Block.Verdict verdict ->
                new PageView.VerdictView(
                        verdict.headline(),
                        !verdict.caveats().isEmpty(),
                        verdict.views().stream().map(this::view).toList(),
                        verdict.note(),
                        subjects(verdict.each()),
                        verdict.caveats());
            case Block.OpenTable open ->
                new PageView.Labelled(open.otherwise(), PageView.Grid.of(open.table(), mostRows));
            case Block.FoldedTable folded ->
                new PageView.Labelled(folded.label(), PageView.Grid.of(folded.table(), mostRows));
            default -> block;
        };
    }

    private PageView.SliderView slider(Block.Slider slider) {
        return new PageView.SliderView(
                slider.id(),
                slider.title(),
                slider.lead(),
                slider.label(),
                slider.stops().stream()
                        .map(stop -> new PageView.StopView(stop.label(), stop.always(), pictures.apply(stop.chart())))
                        .toList(),
                slider.tables().stream()
                        .map(table -> PageView.Grid.of(table, mostRows))
                        .toList());
    }

    /** All that is said of one thing together. */
    private static List<PageView.Subject> subjects(List<Answer> answers) {
        Map<String, List<String>> sentences = new LinkedHashMap<>();
        answers.forEach(answer -> sentences
                .computeIfAbsent(answer.subject(), any -> new ArrayList<>())
                .add(answer.sentence()));
        return sentences.entrySet().stream()
                .map(said -> new PageView.Subject(said.getKey(), said.getValue()))
                .toList();
    }

    private PageView.HeroView view(Block.View view) {
        return new PageView.HeroView(
                view.subject(),
                view.quantity(),
                view.charts().stream().map(pictures).toList());
    }

    PageView.ComparedView compared(ComparisonPage page) {
        return new PageView.ComparedView(
                page.id(),
                page.report().base(),
                page.run().name(),
                Wording.headline(page.report(), page.run()),
                page.run().setting(),
                Wording.geometricMean(page.report(), page.run()),
                Wording.counts(page.run().rows()),
                PageView.Grid.of(page.differences(), mostRows),
                page.charts().stream().map(pictures).toList(),
                PageView.Grid.of(page.crossovers(), mostRows),
                PageView.Grid.of(page.frontiers(), mostRows),
                PageView.Grid.of(page.peaks(), mostRows),
                PageView.Grid.of(page.rows(), mostRows));
    }
}
