package crossover.workload;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.simulation.Outcome;
import crossover.simulation.Simulation;
import crossover.statistics.CellEstimate;
import crossover.statistics.crossing.Crossover;
import crossover.statistics.crossing.SizePoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often the interval of a crossover with transfers holds the modelled card's own:
 * {@code mvn test -Dtest=SimulatedCrossingTest -Dcrossover.simulations=true}. Prints what it finds.
 *
 * <p>The device's side is measured: real round trips of the product, in virtual machines of their own, on the simulated driver's
 * clock, with whatever the machine does to them. Each machine measures every size; a run takes each size's forks from others than
 * every other size's, and no measurement serves twice. The processor's side is a model: so much an element, times a factor a fork of
 * the scatter that published benchmarks have. The truth is worked out from the card's figures. Only what the host's own calls take
 * before the first command and after the last is in no model: it is what a trip of one element usually
 * takes, less what the card takes for that.
 */
@EnabledIfSystemProperty(
        named = "crossover.simulations",
        matches = "true",
        disabledReason = "takes minutes: asks for -Dcrossover.simulations=true")
class SimulatedCrossingTest {
    private static final int RUNS = 60;
    private static final int HELD = 54;
    private static final int FORKS = 3;
    private static final double SCATTER = 0.017;

    /** The benchmark's own, four times apart, and that of one element. */
    private static final List<Long> LENGTHS = List.of(4096L, 16384L, 65536L, 262144L);

    /** As {@code card.cpp} has it: bytes a nanosecond, nanoseconds. */
    private record Card(double bus, double l2, double copy, double launch, double submit, double wake) {
        double trip(double length) {
            double moved = 12 * length;
            return submit + 3 * copy + moved / bus + launch + moved / l2 + wake;
        }

        double nanosAnElement() {
            return trip(1) - trip(0);
        }
    }

    /** With what an element takes on the processor in nanoseconds. */
    @ParameterizedTest
    @CsvSource("h100-sxm, 55, 5500, 1500, 1900, 2500, 2500, 0.35")
    void intervalsHoldTheCardsCrossing(
            String name, double bus, double l2, double copy, double launch, double submit, double wake, double cpu) {
        Card card = new Card(bus, l2, copy, launch, submit, wake);
        List<Map<Long, Double>> machines = new ArrayList<>();
        for (int machine = 0; machine < RUNS * FORKS; machine++) {
            machines.add(measured(name));
        }
        double[] shortest = machines.stream()
                .mapToDouble(trips -> trips.getOrDefault(1L, 0.0))
                .sorted()
                .toArray();
        double host = shortest[shortest.length / 2] - card.trip(1);
        double truth = (card.trip(0) + host) / (cpu - card.nanosAnElement());
        SplittableRandom random = new SplittableRandom(42);
        int held = 0;
        List<Double> widths = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            Crossover crossover = Crossover.of(sweep(machines, run, cpu, random), run);
            boolean holds = crossover.interval() != null
                    && crossover.interval().low() <= truth
                    && truth <= crossover.interval().high();
            held += holds ? 1 : 0;
            if (crossover.interval() != null) {
                widths.add(crossover.interval().high() / crossover.interval().low());
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s: %d of %d intervals hold the model's crossing of %.0f elements (the host's share of a trip is %.0f ns);"
                        + " a usual interval's end is %.3f times its beginning%n",
                name,
                held,
                RUNS,
                truth,
                host,
                widths.stream().sorted().toList().get(widths.size() / 2));
        assertThat(held).isGreaterThanOrEqualTo(HELD);
    }

    private static List<SizePoint> sweep(
            List<Map<Long, Double>> machines, int run, double cpu, RandomGenerator random) {
        List<SizePoint> points = new ArrayList<>();
        for (int size = 0; size < LENGTHS.size(); size++) {
            long length = LENGTHS.get(size);
            List<List<Double>> device = new ArrayList<>();
            List<List<Double>> loop = new ArrayList<>();
            for (int fork = 0; fork < FORKS; fork++) {
                // A size is so many runs further on than the one before: each machine's sizes are in different runs.
                int machine = (run * FORKS + fork + size * machines.size() / LENGTHS.size()) % machines.size();
                device.add(List.of(machines.get(machine).getOrDefault(length, 0.0)));
                loop.add(List.of(cpu * length * (1 + SCATTER * random.nextGaussian())));
            }
            points.add(new SizePoint(length, length, List.of(CellEstimate.of(loop)), CellEstimate.of(device)));
        }
        return points;
    }

    private static Map<Long, Double> measured(String card) {
        List<String> lengths = new ArrayList<>();
        LENGTHS.forEach(length -> lengths.add(Long.toString(length)));
        lengths.add("1");
        Outcome outcome = Simulation.standard().card(card).run(CrossingScenario.class, lengths.toArray(String[]::new));
        assertThat(outcome.exit()).as(outcome.output()).isZero();
        return outcome.output()
                .lines()
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(words -> Long.parseLong(words[0]), words -> Double.parseDouble(words[1])));
    }
}
