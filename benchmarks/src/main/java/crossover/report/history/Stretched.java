package crossover.report.history;

import crossover.statistics.change.ChangePoint;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a trend in which a row means the same.
 *
 * @param trend its number
 * @param from the first point
 */
record Stretched(int trend, int from, double[] logs) {
    static List<Stretched> of(int number, Trend trend) {
        List<Stretched> parts = new ArrayList<>();
        List<Trend.Point> points = trend.points();
        int from = 0;
        for (int i = 1; i <= points.size(); i++) {
            if (i == points.size()
                    || points.get(i).reading().definition()
                            != points.get(from).reading().definition()) {
                parts.add(new Stretched(
                        number,
                        from,
                        points.subList(from, i).stream()
                                .mapToDouble(point -> Math.log(point.reading().value()))
                                .toArray()));
                from = i;
            }
        }
        return parts;
    }

    /** The same change counted from the trend's first point, with what changed at the same time. */
    Change change(Trend of, ChangePoint point) {
        int index = from + point.index();
        Trend.Point first = of.points().get(index);
        String with = of.marks().stream()
                .filter(mark -> mark.index() == index)
                .map(mark -> "with it changed: " + mark.text())
                .findFirst()
                .orElse("nothing that is recorded changed with it");
        return new Change(
                new ChangePoint(index, point.ratio(), point.interval(), point.qValue()),
                first.run(),
                first.started(),
                of.measure(),
                with);
    }
}
