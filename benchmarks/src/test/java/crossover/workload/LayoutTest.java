package crossover.workload;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.accelerator.OperandLayout;
import crossover.simulation.Outcome;
import crossover.simulation.Simulation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Operands lie where the seed says, in JVMs of their own, since a JVM reads its seed once. */
class LayoutTest {
    private static final String SEED = "7";

    /** In the order in which operands are allocated. */
    private static final List<Integer> DRAWN = new SplittableRandom(7)
            .ints(12, 0, 512)
            .map(step -> step * 8)
            .boxed()
            .toList();

    /** Array header and elements of the scenario. */
    private static final long ARRAY = 16 + 4 * 4096;

    private static final long PAGE = OperandLayout.PAGE;

    @Test
    void operandsLieWhereTheSeedOfTheForkSays() {
        Outcome outcome =
                run(Simulation.none(), TestDevices.opencl().selector(), "-D" + OperandLayout.PROPERTY + "=" + SEED);

        List<String> lines = outcome.output().lines().toList();
        assertThat(lines)
                .contains(
                        "arrays " + (ARRAY + DRAWN.get(0)) + " " + (ARRAY + DRAWN.get(1)), "direct" + aligned(3, 128));
        // The collector may turn their order round; the platform puts its own memory anywhere.
        assertThat(distances(lines, "collected")).doesNotContain(ARRAY % PAGE, PAGE - ARRAY % PAGE);
        assertThat(distances(lines, "pinned")).allMatch(start -> start % 128 == 0);
        assertThat(distances(lines, "mapped")).allMatch(start -> start % 128 == 0);
        assertThat(lines).last().asString().endsWith(" checks");
        assertThat(outcome.exit()).isZero();
    }

    @Test
    void pinnedAndMappedMemoryOfCudaToo() {
        Outcome outcome = run(Simulation.standard(), "cuda:0", "-D" + OperandLayout.PROPERTY + "=" + SEED);

        assertThat(outcome.output().lines())
                .contains("direct" + aligned(3, 128), "pinned" + aligned(6, 256), "mapped" + aligned(9, 256));
        assertThat(outcome.exit()).isZero();
        assertThat(outcome.log().leaked()).isEmpty();
    }

    @Test
    void withoutARunThereIsNoOffset() {
        Outcome outcome = run(Simulation.standard(), "cuda:0");

        assertThat(outcome.output().lines())
                .contains("arrays " + ARRAY + " " + ARRAY, "direct 0 0 0", "pinned 0 0 0", "mapped 0 0 0");
    }

    private static String aligned(int first, int alignment) {
        return DRAWN.subList(first, first + 3).stream()
                .map(offset -> " " + (offset - offset % alignment))
                .collect(Collectors.joining());
    }

    private static List<Long> distances(List<String> lines, String what) {
        String line =
                lines.stream().filter(text -> text.startsWith(what)).findFirst().orElseThrow();
        return Arrays.stream(line.substring(what.length() + 1).split(" "))
                .map(number -> Math.floorMod(Long.parseLong(number), PAGE))
                .toList();
    }

    private static Outcome run(Simulation machine, String device, String... options) {
        List<String> jvm = new ArrayList<>(List.of(
                "-XX:-UseSerialGC", "-XX:+UseG1GC", "-XX:ParallelGCThreads=1", "-Xmx256m", "-XX:G1HeapRegionSize=8m"));
        // The end of an allocation buffer may lie between two arrays.
        jvm.add("-XX:-UseTLAB");
        jvm.addAll(List.of(options));
        return machine.run(LayoutScenario.class, jvm, device);
    }
}
