package crossover.statistics.crossing;

import crossover.statistics.CellEstimate;
import crossover.statistics.FastRandom;
import crossover.statistics.Interval;
import crossover.statistics.StudentDraws;
import java.util.Arrays;
import org.apache.commons.math3.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How often data must be used while it stays on the device for upload, computes and download to take no longer than the
 * same computes on the CPU.
 *
 * @param computes the least whole number of computes; infinite where there is none
 * @param interval 95% interval of that number, up to infinity where the forks allow for none; null where a figure rests on
 *     one fork
 * @param reason why there is none; null where there is one
 */
public record BreakEven(
        double computes,
        @Nullable Interval interval,
        @Nullable String reason) {

    /**
     * All in one unit, at one problem size. The seed makes the interval repeatable.
     *
     * @param cpu one compute on the CPU
     * @param compute one compute of resident data on the device
     * @param roundTrip upload, one compute and download
     */
    public static BreakEven of(CellEstimate cpu, CellEstimate compute, CellEstimate roundTrip, long seed) {
        if (!cpu.hasValue() || !compute.hasValue() || !roundTrip.hasValue()) {
            return new BreakEven(
                    Double.POSITIVE_INFINITY, null, "not all of CPU, compute and round trip were measured");
        }
        double computes = computes(cpu.logMean(), compute.logMean(), roundTrip.logMean());
        return new BreakEven(
                computes,
                interval(cpu, compute, roundTrip, FastRandom.of(seed)),
                Double.isInfinite(computes) ? "a compute of resident data is no faster than the CPU" : null);
    }

    private static double computes(double logCpu, double logCompute, double logRoundTrip) {
        double compute = Math.exp(logCompute);
        double gain = Math.exp(logCpu) - compute;
        double transfers = Math.max(0, Math.exp(logRoundTrip) - compute);
        return gain <= 0 ? Double.POSITIVE_INFINITY : Math.max(1, Math.ceil(transfers / gain));
    }

    private static @Nullable Interval interval(
            CellEstimate cpu, CellEstimate compute, CellEstimate roundTrip, RandomGenerator random) {
        if (Math.min(cpu.forks(), Math.min(compute.forks(), roundTrip.forks())) < 2) {
            return null;
        }
        double[] cpus = draws(cpu, random);
        double[] resident = draws(compute, random);
        double[] trips = draws(roundTrip, random);
        double[] drawn = new double[StudentDraws.DRAWS];
        Arrays.setAll(drawn, draw -> computes(cpus[draw], resident[draw], trips[draw]));
        Arrays.sort(drawn);
        return new Interval(StudentDraws.low(drawn), StudentDraws.high(drawn));
    }

    private static double[] draws(CellEstimate estimate, RandomGenerator random) {
        return StudentDraws.of(estimate.logMean(), estimate.standardError(), estimate.degreesOfFreedom(), random);
    }
}
