package crossover.report.chart;

import crossover.report.chart.drawing.Logarithm;
import crossover.report.chart.drawing.Plane;
import crossover.report.chart.drawing.Range;
import crossover.report.chart.drawing.Sheet;
import crossover.report.chart.drawing.Tick;
import crossover.report.map.WorkWording;
import crossover.report.value.Quantity;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A column a size, and work an element on its logarithm.
 *
 * @param sizes ascending
 * @param efforts ascending
 */
record MapAxes(WorkWording work, List<Long> sizes, List<Long> efforts) {
    private static final double HALF_A_STEP = 0.5;

    /** For arrows beyond what was measured. */
    private static final double EDGE = 0.4;

    Plane plane(Sheet sheet, List<Plane.Key> keys) {
        return new Plane(
                sheet,
                new Plane.Axis("elements", new Range(0, sizes.size()), columns()),
                new Plane.Axis(
                        work.axis(),
                        new Range(
                                Logarithm.two(efforts.getFirst()) - HALF_A_STEP - EDGE,
                                Logarithm.two(efforts.getLast()) + HALF_A_STEP + EDGE),
                        efforts.stream()
                                .map(effort -> new Tick(Logarithm.two(effort), Quantity.count(work.amount(effort))))
                                .toList()),
                keys);
    }

    private List<Tick> columns() {
        return IntStream.range(0, sizes.size())
                .mapToObj(column -> new Tick(column + HALF_A_STEP, size(sizes.get(column))))
                .toList();
    }

    private static String size(long elements) {
        double exponent = Logarithm.two(elements);
        return Math.abs(exponent - Math.rint(exponent)) < 1e-9
                ? Quantity.superscript(2, Math.round(exponent))
                : Quantity.count(elements);
    }
}
