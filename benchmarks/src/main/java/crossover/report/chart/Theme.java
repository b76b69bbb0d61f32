package crossover.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.style.AxesChartStyler;

/**
 * The look of every chart, on a light and on a dark ground. Device colours are those of Okabe and Ito without their
 * yellow, shifted until each has a contrast of 3:1 against its ground. No two roles share a colour, so that a page can
 * replace each by a variable.
 */
public enum Theme {
    LIGHT(0xFFFFFF, 0x1C2128, 0x57606A, 0xDFE3E8, 0x0072B2, 0x2B8CC4, 0x009E73, 0xD55E00, 0xB5588F, 0xB37B00, 0x5B6470),
    DARK(0x14171B, 0xE6E9ED, 0x9AA4AF, 0x30363D, 0x4A9FE0, 0x56B4E9, 0x1FBF92, 0xF0782A, 0xCC79A7, 0xE69F00, 0xA3ADB9);

    /** The names of the roles, in the order of {@link #roles()}; a page's style sheet defines them as variables. */
    static final List<String> ROLES =
            List.of("ground", "text", "muted", "grid", "s0", "s1", "s2", "s3", "s4", "s5", "s6");

    /** Of every chart, in pixels. */
    static final int WIDTH = 920;

    static final int SERIES = 7;
    private static final int FIRST_SERIES = 4;

    private final List<Color> colours;

    Theme(int... rgb) {
        this.colours = java.util.Arrays.stream(rgb).mapToObj(Color::new).toList();
    }

    /** Part of a file's name: nothing on the light ground, {@code -dark} on the dark one. */
    public String suffix() {
        return this == LIGHT ? "" : "-dark";
    }

    List<Color> roles() {
        return colours;
    }

    Color ground() {
        return colours.get(0);
    }

    Color text() {
        return colours.get(1);
    }

    Color muted() {
        return colours.get(2);
    }

    Color grid() {
        return colours.get(3);
    }

    Color series(int number) {
        return colours.get(FIRST_SERIES + number);
    }

    static Font font(int style, int size) {
        return new Font(Font.SANS_SERIF, style, size);
    }

    /** What all charts share; axes and legends are each chart's own. */
    void apply(AxesChartStyler styler) {
        styler.setBaseFont(font(Font.PLAIN, 13));
        styler.setChartBackgroundColor(ground());
        styler.setPlotBackgroundColor(ground());
        styler.setChartFontColor(text());
        styler.setChartTitleFont(font(Font.BOLD, 15));
        styler.setChartTitleBoxVisible(false);
        styler.setChartTitlePadding(10);
        styler.setChartPadding(10);
        styler.setPlotBorderVisible(false);
        styler.setPlotContentSize(1);
        styler.setPlotMargin(4);
        styler.setLegendVisible(false);
        styler.setLocale(Locale.ROOT);
        styler.setPlotGridLinesColor(grid());
        styler.setPlotGridLinesStroke(new BasicStroke(0.75f));
        styler.setAxisTickLabelsColor(muted());
        styler.setXAxisTickLabelsColor(muted());
        styler.setYAxisTickLabelsColor(muted());
        styler.setAxisTickLabelsFont(font(Font.PLAIN, 12));
        styler.setAxisTitleFont(font(Font.PLAIN, 12));
        styler.setAxisTitlePadding(8);
        styler.setAxisTicksLineVisible(false);
        styler.setAxisTicksMarksVisible(false);
        styler.setYAxisLabelAlignment(AxesChartStyler.TextAlignment.Right);
    }
}
