package crossover.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crossover.report.MadeUpSweep;
import crossover.report.SampleRun;
import crossover.report.chart.drawing.Figure;
import crossover.report.chart.drawing.Overlay;
import crossover.report.chart.drawing.Sheet;
import crossover.report.chart.drawing.Theme;
import crossover.report.executor.CommonSetting;
import crossover.report.executor.ExecutorResults;
import crossover.report.executor.LatencyComparison;
import crossover.report.sweep.Cache;
import crossover.report.sweep.SweepResults;
import crossover.report.value.Amount;
import crossover.report.value.Bars;
import crossover.report.value.RunCells;
import crossover.report.value.Timing;
import crossover.results.Devices;
import crossover.results.Metric;
import crossover.results.Run;
import crossover.statistics.CellEstimate;
import crossover.sweep.Line;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knowm.xchart.XYChart;

class FigureTest {
    @Test
    void everyChartIsDrawnOnBothGroundsWithoutNaN() throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "figures"));
        List<Figure> figures = figures(SampleRun.complete());
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            for (Theme theme : Theme.values()) {
                assertThat(figure.svg(theme))
                        .doesNotContain("NaN")
                        .doesNotContain("Infinity")
                        .contains("<title");
            }
            // Painting takes its time: every other chart on either ground.
            Theme theme = Theme.values()[i % 2];
            byte[] png = figure.png(theme);
            assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(1520);
            Files.write(folder.resolve(figure.id() + theme.suffix() + ".png"), png);
        }
    }

    @Test
    void whatLiesBeyondAnAxisIsDrawnBeyondItsEnd() {
        XYChart chart = new XYChart(400, 300);
        Theme.LIGHT.apply(chart.getStyler());
        chart.getStyler().setXAxisMin(0.0).setXAxisMax(10.0).setYAxisMin(0.0).setYAxisMax(10.0);
        chart.addSeries("line", new double[] {2, 8}, new double[] {2, 8});
        List<Double> places = new ArrayList<>();
        chart.addAnnotation(new Overlay(Sheet.wide(Theme.LIGHT), pen -> {
            places.addAll(List.of(pen.x(-5), pen.x(0), pen.x(10), pen.x(15)));
            assertThat(pen.x(5)).isCloseTo(chart.getScreenXFromChart(5), within(1.0));
            assertThat(pen.y(5)).isCloseTo(chart.getScreenYFromChart(5), within(1.0));
            assertThat(pen.y(-5)).isGreaterThan(pen.plot().getMaxY());
        }));

        chart.paint(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB).createGraphics(), 400, 300);

        assertThat(places).hasSize(4).isSorted();
    }

    @Test
    void aDevicesChartShowsWhatItRaces() {
        MadeUpSweep sweep = new MadeUpSweep();
        sweep.recorded("opencl:0:0", "cpu");
        List<String> gpus = List.of("cuda:0", "cuda:1");
        gpus.forEach(device -> sweep.recorded(device, "gpu"));
        List<String> loops = List.of("cpu:a", "cpu:b", "cpu:c", "cpu:d");
        Stream.of(loops, gpus, List.of("opencl:0:0"))
                .flatMap(List::stream)
                .forEach(device -> sweep.measured(device, 1024, 5));

        assertThat(SweepPanel.of(sweep.sweep()))
                .extracting(panel -> panel.lines().stream().map(Line::label).toList())
                .containsExactly(
                        List.of("cpu:a", "cpu:b", "cpu:c", "cpu:d", "cuda:0 resident", "opencl:0:0 resident"),
                        List.of("cpu:a", "cpu:b", "cpu:c", "cpu:d", "cuda:1 resident", "opencl:0:0 resident"),
                        List.of("cpu:a", "cpu:b", "cpu:c", "cpu:d", "opencl:0:0 resident"));
    }

    @Test
    void noChartHoldsMoreLinesThanCanBeToldApart() {
        Run run = SampleRun.paths();
        List<Figure> figures = TimeChart.of(SweepResults.of(run).sweeps().getFirst(), List.of(), palette(run));

        assertThat(figures)
                .extracting(Figure::id)
                .containsExactly("time-vector-sum-opencl-0-0", "time-vector-sum-opencl-0-0-paths");
        assertThat(figures.get(1).description())
                .contains("opencl:0:0 round trip direct", "pinned", "mapped")
                .doesNotContain("cpu:loop");
        assertThat(figures.get(1).svg(Theme.LIGHT)).doesNotContain("NaN");
    }

    @ParameterizedTest
    @ValueSource(doubles = {99.5, 99.9, 99.95, 99.99})
    void ninesAreNamedWhereverTheLastPercentileLies(double last) {
        Map<Double, Amount> latencies = new TreeMap<>();
        List.of(50.0, 90.0, 99.0, last)
                .forEach(percentile -> latencies.put(
                        percentile,
                        new Amount("ns", CellEstimate.of(List.of(List.of(percentile))), List.of(percentile))));
        LatencyComparison comparison = new LatencyComparison(
                new CommonSetting("title", "avgt", new TreeMap<>(), 1),
                List.copyOf(latencies.keySet()),
                List.of(new LatencyComparison.Row("virtual", 100_000, latencies, Map.of(), "")),
                List.of());
        XYChart chart = LatencyChart.draw(comparison, "title", comparison.rows(), Sheet.wide(Theme.LIGHT));
        BufferedImage image = new BufferedImage(chart.getWidth(), chart.getHeight(), BufferedImage.TYPE_INT_RGB);

        chart.paint(image.createGraphics(), chart.getWidth(), chart.getHeight());

        assertThat(inkBelow(image, chart, 90)).isTrue();
        assertThat(inkBelow(image, chart, 99)).isTrue();
        assertThat(inkBelow(image, chart, 96)).isFalse();
    }

    /** Whether anything stands where the axis names this percentile. */
    private static boolean inkBelow(BufferedImage image, XYChart chart, double percentile) {
        int x = (int) chart.getScreenXFromChart(LatencyChart.nines(percentile));
        int y = (int) chart.getScreenYFromChart(chart.getStyler().getYAxisMin());
        return IntStream.rangeClosed(x - 10, x + 10)
                .anyMatch(column -> IntStream.rangeClosed(y + 3, y + 22)
                        .anyMatch(row -> image.getRGB(column, row) != image.getRGB(1, 1)));
    }

    @Test
    void aPictureOfSimulatedFiguresSaysSoInItsTitle() {
        List<Figure> figures = figures(SampleRun.simulated());

        assertThat(figures)
                .filteredOn(figure -> figure.id().contains("vector-sum"))
                .isNotEmpty()
                .filteredOn(figure -> figure.description().contains("cuda:0"))
                .hasSize(2)
                .allSatisfy(figure -> {
                    assertThat(figure.title()).contains("cuda:0 is simulated");
                    assertThat(figure.drawn(Theme.LIGHT).getTitle()).contains("cuda:0 is simulated");
                });
        assertThat(figures)
                .filteredOn(figure -> figure.id().equals("parts-vector-sum-on-cuda-0"))
                .singleElement()
                .satisfies(figure -> {
                    assertThat(figure.title()).contains("cuda:0 is simulated");
                    assertThat(figure.drawn(Theme.LIGHT).getTitle()).contains("cuda:0 is simulated");
                });
        assertThat(figures)
                .filteredOn(figure -> figure.id().contains("matrix"))
                .isNotEmpty()
                .noneMatch(figure -> figure.title().contains("simulated"));
    }

    @Test
    void linesOfExecutorsAreSpreadOverChartsOnTheSameAxes() {
        List<Figure> figures =
                ScalingChart.of(executors(SampleRun.complete()).scalings().getFirst());

        assertThat(figures).extracting(Figure::title).allMatch(title -> title.matches(".*\\([12] of 2\\)"));
        assertThat(figures)
                .extracting(Figure::description)
                .containsExactly(
                        "Lines of time for deque, forkjoin:lifo, forkjoin:fifo, future, lowest first.",
                        "Lines of time for single, continuation, fixed, virtual:yield, lowest first.");
        assertThat(figures)
                .extracting(figure -> figure.drawn(Theme.LIGHT).getStyler().getYAxisMax())
                .hasSize(2)
                .containsOnly(figures.getFirst().drawn(Theme.LIGHT).getStyler().getYAxisMax());
    }

    private static List<Figure> figures(Run run) {
        SweepResults sweeps = SweepResults.of(run);
        ExecutorResults executors = executors(run);
        List<Figure> figures = new ArrayList<>();
        sweeps.sweeps().forEach(sweep -> {
            List<Cache> caches = Cache.of(run.environment(), sweep);
            figures.addAll(TimeChart.of(sweep, caches, palette(run)));
            figures.addAll(BandwidthChart.of(sweep, caches, palette(run)));
        });
        sweeps.speedups().forEach(map -> figures.add(SpeedupChart.of(map)));
        sweeps.breakdowns().forEach(breakdown -> figures.add(BreakdownChart.of(breakdown)));
        executors.comparisons().forEach(comparison -> {
            ExecutorChart.of(comparison).ifPresent(figures::add);
            AmountChart.of(comparison.allocation()).ifPresent(figures::add);
        });
        executors.scalings().forEach(scaling -> figures.addAll(ScalingChart.of(scaling)));
        executors.latencies().forEach(latency -> figures.addAll(LatencyChart.of(latency)));
        executors.amounts().forEach(amounts -> AmountChart.of(amounts.bars()).ifPresent(figures::add));
        return figures;
    }

    private static ExecutorResults executors(Run run) {
        return ExecutorResults.of(RunCells.of(run, Devices.of(run)));
    }

    private static Palette palette(Run run) {
        return new Palette(run.environment().devices());
    }

    /** XChart leaves out the labels of an axis from some 25 characters on. */
    @Test
    void namesOfAnyLengthStandBesideTheirBars() {
        Amount amount = Amount.of(Objects.requireNonNull(
                Timing.of(new Metric("ns/op", 4, 0.1, List.of(List.of(4.0), List.of(4.1), List.of(4.2)), List.of()))));
        int drawn = 0;
        for (String name : List.of("a".repeat(10), "a".repeat(40))) {
            Bars bars = Bars.of("bars", "Bars", List.of(new Bars.Bar(name, amount), new Bars.Bar("b", amount)));
            String svg = AmountChart.of(bars).orElseThrow().svg(Theme.LIGHT);
            int strokes = svg.split("m[-.0-9]", -1).length;
            assertThat(strokes).as(name).isGreaterThan(drawn + 20);
            drawn = strokes;
        }
    }
}
