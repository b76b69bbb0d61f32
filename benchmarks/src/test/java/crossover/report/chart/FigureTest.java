package crossover.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.report.SampleRun;
import crossover.report.model.RunModel;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class FigureTest {
    @Test
    void everyChartIsDrawnOnBothGroundsWithoutNaN() throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "figures"));
        for (Figure figure : figures(RunModel.of(SampleRun.complete()))) {
            for (Theme theme : Theme.values()) {
                assertThat(figure.svg(theme))
                        .doesNotContain("NaN")
                        .doesNotContain("Infinity")
                        .contains("<title");
                byte[] png = figure.png(theme);
                assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth())
                        .isEqualTo(1840);
                Files.write(folder.resolve(figure.id() + theme.suffix() + ".png"), png);
            }
        }
    }

    static List<Figure> figures(RunModel run) {
        Charts charts = new Charts(run, "");
        List<Figure> figures = new ArrayList<>();
        run.sweeps().forEach(sweep -> {
            figures.addAll(charts.time(sweep));
            figures.addAll(charts.bandwidth(sweep));
        });
        run.heatMaps().forEach(map -> figures.add(charts.speedup(map)));
        run.executors().forEach(table -> charts.executors(table).ifPresent(figures::add));
        return figures;
    }
}
