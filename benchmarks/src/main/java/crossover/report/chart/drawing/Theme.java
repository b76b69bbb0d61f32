package crossover.report.chart.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.style.AxesChartStyler;

/**
 * The look of every chart, on a light and on a dark ground. Each series' colour has a contrast of 3:1 against its ground,
 * and any two are far apart for the eye, also for one that lacks a kind of cones. No two roles share a colour, so that a
 * page can replace each by a variable.
 */
public enum Theme {
    LIGHT(0xFFFFFF, 0x1C2128, 0x57606A, 0xDFE3E8, 0x1453FF, 0x404F4F, 0x29A36C, 0xD5700B, 0xBD66CC, 0x614105, 0x160033),
    DARK(0x14171B, 0xE6E9ED, 0x9AA4AF, 0x30363D, 0x4981AB, 0x81816A, 0x3DFFA8, 0xC25D0A, 0xD633FF, 0xFFC414, 0xE0D9F2);

    /** The names of the roles, in the order of {@link #roles()}; a page's style sheet defines them as variables. */
    public static final List<String> ROLES =
            List.of("ground", "text", "muted", "grid", "s0", "s1", "s2", "s3", "s4", "s5", "s6");

    public static final int SERIES = 7;
    private static final int FIRST_SERIES = 4;

    private final List<Color> colours;

    Theme(int... rgb) {
        this.colours = java.util.Arrays.stream(rgb).mapToObj(Color::new).toList();
    }

    /** Part of a file's name: nothing on the light ground, {@code -dark} on the dark one. */
    public String suffix() {
        return this == LIGHT ? "" : "-dark";
    }

    public List<Color> roles() {
        return colours;
    }

    public Color ground() {
        return colours.get(0);
    }

    public Color text() {
        return colours.get(1);
    }

    public Color muted() {
        return colours.get(2);
    }

    public Color grid() {
        return colours.get(3);
    }

    public Color series(int number) {
        return colours.get(FIRST_SERIES + number);
    }

    public static Font font(int style, int size) {
        return new Font(Font.SANS_SERIF, style, size);
    }

    /** What all charts share; axes and legends are each chart's own. */
    public void apply(AxesChartStyler styler) {
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

    /** Of two colours, 1 to 21: Web Content Accessibility Guidelines 2.2, 'contrast ratio'. */
    public static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int component) {
        double share = component / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
