package crossover.sweep.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crossover.statistics.Interval;
import crossover.statistics.crossing.Crossover;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

class FrontierTest {
    private static final double RESIDENT = Double.POSITIVE_INFINITY;

    private static MadeUpMap explored(double scatter) {
        MadeUpMap map = new MadeUpMap(MadeUpMap.usual(), scatter, 5, 1);
        map.measureWholeRowAndColumn();
        map.explore(90);
        return map;
    }

    /** Round trips: 0.8 ns of transfers against 0.0245 ns that a degree saves, so that degree 28.6 pays for them at large sizes. */
    @Test
    void runsBetweenNeighbouringDegreesAtEverySize() {
        MadeUpMap map = explored(0.001);
        for (double computes : List.of(1.0, RESIDENT)) {
            for (MapRow row : map.frontier(computes).rows()) {
                double truth = map.truth(row.elements(), computes);
                if (row.crossover().state() == Crossover.State.SIZE) {
                    assertThat(row.crossover().gap().high())
                            .isEqualTo(2 * row.crossover().gap().low());
                    assertThat(row.crossover().size()).isCloseTo(truth, within(0.02 * truth));
                } else {
                    assertThat(truth).isIn(0.0, RESIDENT);
                }
            }
        }
        assertThat(map.frontier(1).rows().getLast().crossover().size()).isCloseTo(28.6, within(0.5));
    }

    /** Where forks scatter, a tile beside the frontier that does not decide calls for the next. */
    @Test
    void leavesNoSizeOpenThatAFurtherTileDecides() {
        assertThat(explored(0.01).frontier(1).rows())
                .extracting(row -> row.crossover().state())
                .containsOnly(Crossover.State.SIZE);
    }

    /** All that the device must still beat before its frontier is measured behind it too: else a tile's edge were taken for a crossing. */
    @Test
    void whomItOvertakesIsMeasuredOnBothSides() {
        for (int seed = 0; seed < 20; seed++) {
            MadeUpMap map = new MadeUpMap(MadeUpMap.usual(), 0.01, 5, seed);
            map.measureWholeRowAndColumn();
            map.explore(90);
            for (double computes : List.of(1.0, RESIDENT)) {
                assertThat(map.frontier(computes).rows()).noneMatch(row -> row.kind() == MapRow.Kind.RANGE);
            }
        }
    }

    @Test
    void takesAtMostNinetyCells() {
        MadeUpMap map = new MadeUpMap(MadeUpMap.usual(), 0.01, 5, 1);
        map.measureWholeRowAndColumn();
        assertThat(map.explore(Integer.MAX_VALUE)).isBetween(40, 90);
    }

    @Test
    void reachesFromTheSmallestSizeThatNeedsNoMoreThanTwiceTheWorkOfTheLargest() {
        MadeUpMap map = explored(0.001);
        Reach reach = map.frontier(1).reach().orElseThrow();

        assertThat(reach.elements()).isEqualTo(65536);
        assertThat(reach.row().elements()).isEqualTo(65536);
        assertThat(reach.range())
                .hasValueSatisfying(
                        range -> assertThat(range.contains(map.truth(65536, 1))).isTrue());
    }

    /** With four computes a transfer the frontier lies between that of round trips and that of resident data. */
    @Test
    void reuseMovesIt() {
        MadeUpMap map = new MadeUpMap(MadeUpMap.usual(), 0.001, 5, 1);
        map.measureGrid();
        double four = map.frontier(4).rows().getLast().crossover().size();

        assertThat(four).isCloseTo(map.truth(1L << 24, 4), within(0.05));
    }

    @Test
    void aDeviceThatNeverPaysHasNoReach() {
        Map<String, MadeUpMap.Cost> costs = MadeUpMap.usual();
        costs.put(MadeUpMap.GPU + " trip", new MadeUpMap.Cost(20_000, 200, 0.0005, false));
        MadeUpMap map = new MadeUpMap(costs, 0.001, 5, 1);
        map.measureGrid();

        assertThat(map.frontier(1).reach()).isEmpty();
        assertThat(map.frontier(1).rows()).noneMatch(MapRow::pays);
    }

    /** Where the cell between failed, nothing is drawn across: two ends are known. */
    @Test
    void aFailedCellLeavesARange() {
        MadeUpMap map = new MadeUpMap(MadeUpMap.usual(), 0.001, 5, 1);
        map.measureGrid();
        map.failed(MadeUpMap.GPU + " trip", 1L << 24, 32, "out of memory");
        MapRow row = map.frontier(1).rows().getLast();

        assertThat(row.kind()).isEqualTo(MapRow.Kind.RANGE);
        assertThat(row.range()).isEqualTo(new Interval(16, 64));
        assertThat(row.from()).isEqualTo(64);
    }

    /** Costs of a machine: loops, a card, and the way to it. */
    private static Map<String, MadeUpMap.Cost> drawn(Random random, boolean overlapped) {
        Map<String, MadeUpMap.Cost> costs = new LinkedHashMap<>();
        double flops = between(random, 0.02, 0.3);
        costs.put("cpu:loop", new MadeUpMap.Cost(5, between(random, 0.2, 1), flops, overlapped));
        costs.put(
                "cpu:parallel",
                new MadeUpMap.Cost(
                        between(random, 1000, 10_000),
                        between(random, 0.05, 0.3),
                        flops / between(random, 2, 32),
                        overlapped));
        double gain = flops / between(random, 50, 2000);
        double call = between(random, 3000, 20_000);
        double memory = between(random, 0.003, 0.1);
        costs.put(MadeUpMap.GPU, new MadeUpMap.Cost(call, memory, gain, overlapped));
        costs.put(MadeUpMap.GPU + " trip", new MadeUpMap.Cost(3 * call, memory + between(random, 0.1, 2), gain, false));
        return costs;
    }

    private static double between(Random random, double low, double high) {
        return low * Math.pow(high / low, random.nextDouble());
    }

    /** Maps of modelled machines, numbers only. Prints what it measures. */
    @Test
    @EnabledIfSystemProperty(
            named = "crossover.simulations",
            matches = "true",
            disabledReason = "takes minutes: asks for -Dcrossover.simulations=true")
    void intervalsOfWholeFrontiersHoldTheTruth() {
        for (boolean overlapped : List.of(false, true)) {
            Tally tally = new Tally();
            IntStream.range(0, Integer.getInteger("crossover.maps", 1000))
                    .parallel()
                    .forEach(run -> measure(tally, overlapped, run));
            System.out.println((overlapped ? "bytes and flops overlap: " : "bytes and flops add up: ") + tally);
            assertThat(tally.rightMaps()).isGreaterThanOrEqualTo(0.93);
        }
    }

    private static void measure(Tally tally, boolean overlapped, long seed) {
        Random random = new Random(seed);
        MadeUpMap map = new MadeUpMap(drawn(random, overlapped), between(random, 0.003, 0.05), 5, random.nextLong());
        map.measureWholeRowAndColumn();
        tally.cells(map.explore(90));
        for (double computes : List.of(1.0, RESIDENT)) {
            tally.add(map, map.frontier(computes));
        }
    }

    private static final class Tally {
        private int maps;
        private int right;
        private int rows;
        private int rightRows;
        private int stated;
        private int most;
        private int all;
        private int reaches;
        private int rightReaches;
        private double width;
        private final Map<String, Integer> wrong = new TreeMap<>();

        synchronized void cells(int cells) {
            most = Math.max(most, cells);
            all += cells;
        }

        void add(MadeUpMap map, Frontier frontier) {
            Map<MapRow, Double> truths = new LinkedHashMap<>();
            frontier.rows().forEach(row -> truths.put(row, map.truth(row.elements(), frontier.computes())));
            add(frontier, truths);
        }

        private synchronized void add(Frontier frontier, Map<MapRow, Double> truths) {
            boolean allRight = true;
            for (MapRow row : frontier.rows()) {
                boolean holds = holds(row, truths.get(row));
                rows++;
                rightRows += holds ? 1 : 0;
                allRight &= holds;
                if (!holds) {
                    wrong.merge(row.kind().toString(), 1, Integer::sum);
                }
                if (row.range() != null) {
                    width += Math.log(row.range().high() / row.range().low()) / Math.log(2);
                    stated++;
                }
            }
            maps++;
            right += allRight ? 1 : 0;
            frontier.reach().flatMap(Reach::range).ifPresent(range -> {
                reaches++;
                rightReaches += range.contains(frontier.rows().stream()
                                .filter(row -> row.elements()
                                        >= frontier.reach().orElseThrow().elements())
                                .mapToDouble(truths::get)
                                .max()
                                .orElseThrow())
                        ? 1
                        : 0;
            });
        }

        private static boolean holds(MapRow row, double truth) {
            return switch (row.kind()) {
                case POINT, RANGE -> row.range().contains(truth);
                case EVERYWHERE -> truth <= row.least();
                case NOWHERE -> truth >= row.most();
                case OPEN -> true;
            };
        }

        double rightMaps() {
            return (double) right / maps;
        }

        @Override
        public String toString() {
            return String.format(
                    "%d frontiers, right as a whole %.1f%%; %d rows, %d with a size, right %.1f%%, wrong %s, mean interval %.2f degree steps; %d sentences, right %.1f%%;"
                            + " cells on average %.0f, at most %d",
                    maps,
                    100.0 * right / maps,
                    rows,
                    stated,
                    100.0 * rightRows / rows,
                    wrong,
                    width / stated,
                    reaches,
                    100.0 * rightReaches / reaches,
                    (double) all / maps * 2,
                    most);
        }
    }
}
