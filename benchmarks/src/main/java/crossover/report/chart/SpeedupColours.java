package crossover.report.chart;

import crossover.report.chart.drawing.Logarithm;
import crossover.report.chart.drawing.Theme;
import crossover.report.sweep.SpeedWording;
import java.awt.Color;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What colours say of a ratio: blue where the CPU wins, orange where the device does, near white where they are level.
 *
 * @param limit the colours' ends in powers of two
 */
record SpeedupColours(double limit) {
    static final Color CPU = new Color(0x1F6FB4);
    static final Color DEVICE = new Color(0xD9660A);
    private static final Color[] RANGE = {CPU, new Color(0x8DBFE0), new Color(0xF4F4F2), new Color(0xF5B87A), DEVICE};
    private static final Color DARK_TEXT = new Color(0x15181C);

    /** A colour and the ratio that it stands for. */
    record Step(String name, Color colour) {}

    /** Symmetric, so that 1× is in the middle, and never so narrow that noise glows. */
    static SpeedupColours of(DoubleStream ratios) {
        double largest =
                ratios.map(ratio -> Math.abs(Logarithm.two(ratio))).max().orElse(1);
        return new SpeedupColours(Math.clamp(Math.rint(largest), 2, 4));
    }

    /** What the five colours stand for, from the CPU's to the device's. */
    List<Step> steps() {
        return IntStream.range(0, RANGE.length)
                .mapToObj(i -> {
                    String more = i == 0 || i == RANGE.length - 1 ? " or more" : "";
                    String ratio = SpeedWording.of(Math.pow(2, limit * (i - 2) / 2));
                    return new Step(i == 2 ? "level" : ratio + more, RANGE[i]);
                })
                .toList();
    }

    Color of(double ratio) {
        double place = (Math.clamp(Logarithm.two(ratio) / limit, -1, 1) + 1) / 2 * (RANGE.length - 1);
        int below = Math.min((int) place, RANGE.length - 2);
        float[] low = RANGE[below].getRGBColorComponents(null);
        float[] high = RANGE[below + 1].getRGBColorComponents(null);
        float part = (float) (place - below);
        return new Color(
                low[0] + part * (high[0] - low[0]),
                low[1] + part * (high[1] - low[1]),
                low[2] + part * (high[2] - low[2]));
    }

    /** What stands out on such a ground. */
    static Color on(Color ground) {
        return Theme.contrast(Color.WHITE, ground) > Theme.contrast(DARK_TEXT, ground) ? Color.WHITE : DARK_TEXT;
    }
}
