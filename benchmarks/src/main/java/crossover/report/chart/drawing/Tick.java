package crossover.report.chart.drawing;

import crossover.report.value.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;

/**
 * A round number on an axis.
 *
 * @param place where it lies on the axis, which holds logarithms or not
 */
public record Tick(double place, String label) {
    /** Steps of an axis of ratios by how far it reaches. */
    private static final double[][] RATIOS = {
        {0.96, 0.98, 1, 1.02, 1.04},
        {0.9, 0.95, 1, 1.05, 1.1},
        {0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.3},
        {0.5, 0.7, 1, 1.5, 2},
        {0.1, 0.2, 0.5, 1, 2, 5, 10}
    };

    private static final double[] REACHES = {1.06, 1.16, 1.45, 2.5, Double.POSITIVE_INFINITY};
    private static final int MOST_STEPS = 5;

    /** Of times on a logarithm to base ten of nanoseconds: decades, and where there are one or two, parts of them. */
    public static List<Tick> times(double low, double high) {
        List<Tick> ticks = new ArrayList<>();
        double[] parts = high - low <= 2 ? new double[] {1, 2, 5} : new double[] {1};
        for (int decade = (int) Math.floor(low); decade <= high; decade++) {
            for (double part : parts) {
                double place = decade + Math.log10(part);
                if (place >= low - 1e-9 && place <= high + 1e-9) {
                    ticks.add(new Tick(place, Quantity.time(part * Math.pow(10, decade))));
                }
            }
        }
        return ticks;
    }

    /** Of ratios on a logarithm to base two, as far from 1 on either side. */
    public static List<Tick> ratios(double reach) {
        double most = Math.pow(2, reach);
        int row = 0;
        while (most > REACHES[row]) {
            row++;
        }
        return DoubleStream.of(RATIOS[row])
                .filter(ratio -> Math.abs(Logarithm.two(ratio)) <= reach + 1e-9)
                .mapToObj(ratio -> new Tick(Logarithm.two(ratio), Quantity.plain(ratio) + "×"))
                .toList();
    }

    /** From zero in steps of one, two or five. */
    public static List<Tick> fromZero(double most, DoubleFunction<String> label) {
        return between(0, most, label);
    }

    /** Multiples of a step of one, two or five. */
    public static List<Tick> between(double low, double high, DoubleFunction<String> label) {
        double span = high - low;
        double decade = Math.pow(10, Math.floor(Math.log10(span / MOST_STEPS)));
        double step = DoubleStream.of(1, 2, 5, 10)
                .map(part -> part * decade)
                .filter(size -> span / size <= MOST_STEPS + 1e-9)
                .findFirst()
                .orElse(span);
        List<Tick> ticks = new ArrayList<>();
        long first = (long) Math.ceil(low / step - 1e-9);
        for (long i = first; i * step <= high + 1e-9 * span; i++) {
            ticks.add(new Tick(i * step, label.apply(i * step)));
        }
        return ticks;
    }
}
