package crossover.report.chart.drawing;

import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The names of lines at their ends: none covers another, and all have one size at which they fit beside the plot. */
public final class EndLabels {
    private static final int LINE_HEIGHT = 16;

    private EndLabels() {}

    /** A label that belongs to a point, in pixels. */
    public record Label(String text, Color colour, double x, double y) {}

    /**
     * @param last the pixel at which the lines end
     * @param width of the whole chart in pixels
     */
    public static void paint(Overlay.Pen pen, List<Label> labels, double last, int width) {
        double left = last + 24;
        Font font = fitting(labels, width - left - 4);
        List<Double> places =
                spread(labels, pen.plot().getMinY() + 8, pen.plot().getMaxY() - 4, LINE_HEIGHT);
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            pen.line(label.colour(), 0.75f, label.x() + 7, label.y(), left - 4, places.get(i));
            pen.text(label.text(), font, label.colour(), Overlay.Anchor.LEFT, left, places.get(i));
        }
    }

    /** The largest of a few sizes at which every label fits beside the plot. */
    private static Font fitting(List<Label> labels, double room) {
        for (int size = 12; size > 8; size--) {
            Font font = Theme.font(Font.BOLD, size);
            if (labels.stream().allMatch(label -> Sheet.width(label.text(), font) <= room)) {
                return font;
            }
        }
        return Theme.font(Font.PLAIN, 8);
    }

    /**
     * Where the labels stand so that none covers another, each as near to its point as that allows.
     *
     * @return a vertical place for each label, in the order given
     */
    public static List<Double> spread(List<Label> labels, double top, double bottom, double apart) {
        List<Integer> order = IntStream.range(0, labels.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> labels.get(i).y()))
                .toList();
        List<Double> places = new ArrayList<>(Collections.nCopies(labels.size(), 0.0));
        double free = top;
        for (int i : order) {
            double place = Math.max(free, labels.get(i).y());
            places.set(i, place);
            free = place + apart;
        }
        double limit = bottom;
        for (int i : order.reversed()) {
            double place = Math.min(limit, places.get(i));
            places.set(i, place);
            limit = place - apart;
        }
        return places;
    }
}
