package crossover.report.chart;

import java.awt.Font;
import java.util.List;

/** The names of lines at their ends: none covers another, and all have one size at which they fit beside the plot. */
final class EndLabels {
    private static final int LINE_HEIGHT = 16;

    private EndLabels() {}

    /**
     * @param last the pixel at which the lines end
     * @param width of the whole chart in pixels
     */
    static void paint(Overlay.Pen pen, List<Label> labels, double last, int width) {
        double left = last + 24;
        Font font = fitting(pen, labels, width - left - 4);
        List<Double> places =
                Label.spread(labels, pen.plot().getMinY() + 8, pen.plot().getMaxY() - 4, LINE_HEIGHT);
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            pen.line(label.colour(), 0.75f, label.x() + 7, label.y(), left - 4, places.get(i));
            pen.text(label.text(), font, label.colour(), Overlay.Anchor.LEFT, left, places.get(i));
        }
    }

    /** The largest of a few sizes at which every label fits beside the plot. */
    private static Font fitting(Overlay.Pen pen, List<Label> labels, double room) {
        for (int size = 12; size > 8; size--) {
            Font font = Theme.font(Font.BOLD, size);
            if (labels.stream().allMatch(label -> pen.width(label.text(), font) <= room)) {
                return font;
            }
        }
        return Theme.font(Font.PLAIN, 8);
    }
}
