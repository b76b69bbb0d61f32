package crossover.report.chart.drawing;

import crossover.report.value.PlainText;
import crossover.report.value.ShortText;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.internal.chartpart.AxesChart;

/**
 * What a chart is drawn on.
 *
 * @param width in pixels
 * @param values what a reader can ask for, collected while the chart is painted
 * @param lines those that are drawn, for where no picture can stand
 */
public record Sheet(Theme theme, int width, List<Value> values, List<DrawnLine> lines) {
    /** For a page's column, for print and for files. */
    public static final int WIDE = 760;

    /** For a phone. */
    public static final int NARROW = 380;

    private static final FontRenderContext SMOOTH = new FontRenderContext(null, true, true);
    private static final int LARGEST_TITLE = 15;
    private static final int SMALLEST_TITLE = 11;

    /** Beside a title, which XChart centres over the plot. */
    private static final int BESIDE_TITLE = 110;

    /** A place of the chart in pixels, and what was measured there in words. */
    public record Value(double x, double y, String text) {}

    public static Sheet wide(Theme theme) {
        return new Sheet(theme, WIDE, new ArrayList<>(), new ArrayList<>());
    }

    public static Sheet narrow(Theme theme) {
        return new Sheet(theme, NARROW, new ArrayList<>(), new ArrayList<>());
    }

    public boolean isNarrow() {
        return width < WIDE;
    }

    /** Puts the title over the plot, as large as fits. A narrow chart has its title from the page around it. */
    public void title(AxesChart<?, ?> chart, String title) {
        if (isNarrow()) {
            return;
        }
        double room = width - BESIDE_TITLE;
        int size = LARGEST_TITLE;
        while (size > SMALLEST_TITLE && width(title, Theme.font(Font.BOLD, size)) > room) {
            size--;
        }
        Font font = Theme.font(Font.BOLD, size);
        chart.getStyler().setChartTitleFont(font);
        chart.setTitle(fitting(PlainText.name(title), font, room));
    }

    /** The text, or as much of its beginning and end as fits. */
    public static String fitting(String text, Font font, double room) {
        String cut = text;
        while (cut.length() > 12 && width(cut, font) > room) {
            cut = ShortText.of(text, Math.min(cut.length() - 1, (int) (cut.length() * room / width(cut, font)) + 1));
        }
        return cut;
    }

    public static double width(String text, Font font) {
        return font.getStringBounds(text, SMOOTH).getWidth();
    }
}
