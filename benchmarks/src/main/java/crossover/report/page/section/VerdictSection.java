package crossover.report.page.section;

import crossover.report.chart.AmountChart;
import crossover.report.chart.BandwidthChart;
import crossover.report.chart.ExecutorChart;
import crossover.report.chart.MapChart;
import crossover.report.chart.OpenChart;
import crossover.report.chart.Palette;
import crossover.report.chart.RatioChart;
import crossover.report.chart.TimeChart;
import crossover.report.chart.drawing.Figure;
import crossover.report.executor.ExecutorComparison;
import crossover.report.open.OpenGroup;
import crossover.report.sweep.Cache;
import crossover.report.sweep.SpeedupMap;
import crossover.report.value.Bars;
import crossover.sweep.Sweep;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The first screen: the headline, the picture that shows it, the answers, and what to know before they are believed. */
final class VerdictSection implements Section {
    private static final int MOST_EXECUTORS = 9;
    private static final String OF_ITS_OWN = "first-";

    private static final String HOW_TO_READ =
            "Solid lines include their transfers; dashed ones work on data that is on the device already; paths other than the"
                    + " heap are broken by dots. Bars are 95% intervals over forks, with an arrow where they go on beyond the plot."
                    + " A cross on the axis marks a size without a figure. Dotted lines show where the working set fills a cache, a"
                    + " shaded band the interval of a crossover.";

    private static final String MAP =
            "On a map the device pays from the line upward, and the band holds the whole line at 95%. ";

    @Override
    public String id() {
        return "verdict";
    }

    @Override
    public String name() {
        return "Answer";
    }

    /** The headline is. */
    @Override
    public String heading() {
        return "";
    }

    @Override
    public List<Block> blocks(ReportedRun run) {
        List<Block.View> views = views(run);
        return List.of(new Block.Verdict(
                run.headline(),
                views,
                views.isEmpty() || run.sweeps().sweeps().isEmpty()
                        ? ""
                        : (run.maps().isEmpty() ? "" : MAP) + HOW_TO_READ,
                run.answers(),
                run.caveats()));
    }

    private static List<Block.View> views(ReportedRun run) {
        List<Block.View> views = new ArrayList<>();
        Palette palette = new Palette(run.devices());
        List<Block.View> maps = new ArrayList<>();
        run.maps().forEach(map -> add(maps, map.workload(), "map", List.of(MapChart.whole(map))));
        List<Sweep> sweeps = new ArrayList<>(run.sweeps().sweeps());
        // What the headline tells of is seen first.
        sweeps.sort(Comparator.comparing(
                sweep -> !sweep.name().equals(run.headline().subject())));
        for (Sweep sweep : sweeps) {
            List<Cache> caches = Cache.of(run.environment(), sweep);
            List<Figure> ratios = run.sweeps().speedups().stream()
                    .filter(map -> map.sweep().equals(sweep))
                    .map(map -> ratio(map, run, caches, palette))
                    .toList();
            add(views, sweep.name(), "times as fast", ratios);
            add(views, sweep.name(), "time", TimeChart.of(sweep, caches, palette));
            add(views, sweep.name(), "GB/s", BandwidthChart.of(sweep, caches, palette));
        }
        if (views.isEmpty()) {
            others(run, views);
        }
        boolean first = maps.stream()
                .anyMatch(map -> map.subject().equals(run.headline().subject()));
        views.addAll(first ? 0 : views.size(), maps);
        return views;
    }

    private static Figure ratio(SpeedupMap map, ReportedRun run, List<Cache> caches, Palette palette) {
        return RatioChart.of(map, run.sweeps().crossovers(), caches, palette);
    }

    /** Of a run without sweeps the first picture of what it has. */
    private static void others(ReportedRun run, List<Block.View> views) {
        for (ExecutorComparison comparison : run.executors().comparisons()) {
            add(
                    views,
                    comparison.title(),
                    "time",
                    ExecutorChart.ofFirst(comparison, MOST_EXECUTORS).stream().toList());
        }
        if (views.isEmpty()) {
            run.open().groups().stream().findFirst().ifPresent(group -> add(views, group.title(), "time", of(group)));
        }
    }

    private static List<Figure> of(OpenGroup group) {
        List<Figure> charts = group.hasAxis()
                ? OpenChart.of(group)
                : AmountChart.of(Bars.of(group.id(), group.title(), group.at(0))).stream()
                        .toList();
        return charts.stream()
                .limit(1)
                .map(figure -> figure.prefixed(OF_ITS_OWN))
                .toList();
    }

    private static void add(List<Block.View> views, String subject, String quantity, List<Figure> charts) {
        if (!charts.isEmpty()) {
            views.add(new Block.View(subject, quantity, charts));
        }
    }
}
