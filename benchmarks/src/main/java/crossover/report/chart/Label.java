package crossover.report.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A label that belongs to a point, in pixels. */
record Label(String text, Color colour, double x, double y) {

    /**
     * Where the labels stand so that none covers another, each as near to its point as that allows.
     *
     * @return a vertical place for each label, in the order given
     */
    static List<Double> spread(List<Label> labels, double top, double bottom, double apart) {
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
