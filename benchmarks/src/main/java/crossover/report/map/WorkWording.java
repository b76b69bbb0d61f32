package crossover.report.map;

import crossover.report.value.Quantity;
import crossover.statistics.Interval;
import crossover.sweep.map.WorkMap;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * What amounts of work an element are called: floating-point operations where the workload states them, else its own parameter.
 *
 * @param parameter its name
 * @param flops of a unit of the parameter; 0 where there are none
 */
public record WorkWording(String parameter, double flops) {
    private static final int DIGITS = 3;

    static WorkWording of(WorkMap map) {
        return new WorkWording(map.effort().effort(), map.flopsAUnit());
    }

    /** For an axis: {@code flops an element}, {@code degree}. */
    public String axis() {
        return isInFlops() ? "flops an element" : parameter;
    }

    /** As it stands on the axis. */
    public double amount(double effort) {
        return isInFlops() ? effort * flops : effort;
    }

    /** {@code 48}. */
    String number(double effort) {
        return number(effort, RoundingMode.HALF_UP);
    }

    /** {@code 48 flops}, {@code degree 24}. */
    public String at(double effort) {
        return named(number(effort));
    }

    /** {@code 48 flops [40, 60]}, rounded outward. */
    String at(double effort, Interval interval) {
        return at(effort) + " [" + low(interval) + ", " + high(interval) + "]";
    }

    /** {@code between 40 and 60 flops}; {@code up to 60 flops} where nothing is known below. */
    String between(Interval range) {
        if (range.low() == 0) {
            return "up to " + named(high(range));
        }
        return isInFlops()
                ? "between " + low(range) + " and " + high(range) + " flops"
                : "between " + parameter + " " + low(range) + " and " + high(range);
    }

    private String named(String number) {
        return isInFlops() ? number + " flops" : parameter + " " + number;
    }

    private String low(Interval interval) {
        return number(interval.low(), RoundingMode.FLOOR);
    }

    private String high(Interval interval) {
        return number(interval.high(), RoundingMode.CEILING);
    }

    private String number(double effort, RoundingMode rounding) {
        double amount = amount(effort);
        if (amount == Math.rint(amount)) {
            return Quantity.count(amount);
        }
        return amount < 1000
                ? Quantity.digits(amount, rounding)
                : Quantity.count(new BigDecimal(amount)
                        .round(new MathContext(DIGITS, rounding))
                        .doubleValue());
    }

    private boolean isInFlops() {
        return flops > 0;
    }
}
