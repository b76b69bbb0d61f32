package crossover.run;

import crossover.accelerator.Api;
import crossover.accelerator.DeviceDescription;
import crossover.accelerator.DeviceDescription.Kind;
import crossover.accelerator.Survey;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Known times of a loop, of a team of threads and of a device: each a fixed cost and one an element, so that it is known as well
 * from which size on the device is faster than both. Forks scatter about these times.
 *
 * @param number 0 is chosen, every other model is drawn from its number
 * @param scatter standard deviation of the logarithms of the forks' times
 */
record CrossingModel(int number, Line loop, Line team, Line device, double scatter) {

    /** A machine with the loop, the team and the device. */
    static final Survey MACHINE = new Survey(
            List.of(
                    device("cpu:loop", Kind.CPU, Api.JVM),
                    device("cpu:parallel", Kind.CPU, Api.JVM),
                    device("model:0", Kind.ACCELERATOR, new Api("model", "Model"))),
            List.of());

    /**
     * Time as a function of size.
     *
     * @param fixed in nanoseconds
     * @param element what one costs, in nanoseconds
     */
    record Line(double fixed, double element) {
        double nanoseconds(double size) {
            return fixed + element * size;
        }

        /** The size from which on it takes less than a line with the smaller fixed cost. */
        double overtakes(Line other) {
            return (fixed - other.fixed) / (other.element - element);
        }
    }

    /** The team overtakes the loop at 267 elements, the device the loop at 316 and the team at 500. */
    private static final CrossingModel CHOSEN =
            new CrossingModel(0, new Line(0, 1000), new Line(200_000, 250), new Line(300_000, 50), 0.02);

    static CrossingModel of(int number) {
        return number == 0 ? CHOSEN : drawn(number);
    }

    /** The team overtakes the loop anywhere from long before the device does to well behind. */
    private static CrossingModel drawn(int number) {
        SplittableRandom random = new SplittableRandom(number);
        double truth = between(256, 4096, random);
        double placesChange = truth * between(0.25, 2, random);
        Line loop = new Line(between(5000, 20_000, random), between(500, 2000, random));
        double teamElement = loop.element() / between(2, 4, random);
        Line team = new Line(loop.fixed() + placesChange * (loop.element() - teamElement), teamElement);
        double deviceElement = teamElement / between(3, 10, random);
        double best = Math.min(loop.nanoseconds(truth), team.nanoseconds(truth));
        Line device = new Line(best - deviceElement * truth, deviceElement);
        return new CrossingModel(number, loop, team, device, between(0.01, 0.04, random));
    }

    /** Evenly on the logarithmic scale. */
    private static double between(double low, double high, SplittableRandom random) {
        return low * Math.pow(high / low, random.nextDouble());
    }

    /** The size from which on the device is faster than the loop and the team. */
    double crossover() {
        return Stream.of(loop, team).mapToDouble(device::overtakes).max().orElseThrow();
    }

    /**
     * What an operation takes in one fork.
     *
     * @param fork counts from 1 within its cell
     */
    double nanoseconds(String selector, long size, long fork) {
        Line line = switch (selector) {
            case "cpu:loop" -> loop;
            case "cpu:parallel" -> team;
            default -> device;
        };
        return line.nanoseconds(size) * Math.exp(scatter * deviations(selector, size, fork));
    }

    /** How many standard deviations off a fork is. Three forks of the chosen model are off by nothing on average. */
    private double deviations(String selector, long size, long fork) {
        return number == 0
                ? fork % 3 - 1.0
                : new SplittableRandom(Objects.hash(number, selector, size, fork)).nextGaussian();
    }

    private static DeviceDescription device(String selector, Kind kind, Api api) {
        return new DeviceDescription(selector, selector, kind, api, selector, 0, 0, false, new TreeMap<>());
    }
}
