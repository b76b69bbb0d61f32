package crossover.workload;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.accelerator.OperandLayout;
import crossover.simulation.Outcome;
import crossover.simulation.Simulation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Operands lie where the run's offsets say, in JVMs of their own, since a JVM reads its offsets once. */
class LayoutTest {
    /** Array header and elements of the scenario, and the offsets of its first and second operands. */
    private static final long ARRAY = 16 + 4 * 4096;

    private static final long PAGE = OperandLayout.PAGE;

    @Test
    void operandsLieAtTheOffsetsOfTheFork() {
        Outcome outcome = run(
                Simulation.none(), TestDevices.opencl().selector(), "-D" + OperandLayout.PROPERTY + "=384,1288,4088");

        List<String> lines = outcome.output().lines().toList();
        assertThat(lines).contains("arrays " + (ARRAY + 384) + " " + (ARRAY + 1288), "direct 384 1280 3968");
        // The collector may turn their order round; the platform puts its own memory anywhere.
        assertThat(distances(lines, "collected")).doesNotContain(ARRAY % PAGE, PAGE - ARRAY % PAGE);
        assertThat(distances(lines, "pinned")).allMatch(start -> start % 128 == 0);
        assertThat(distances(lines, "mapped")).allMatch(start -> start % 128 == 0);
        assertThat(lines).last().asString().endsWith(" checks");
        assertThat(outcome.exit()).isZero();
    }

    @Test
    void pinnedAndMappedMemoryOfCudaToo() {
        Outcome outcome = run(Simulation.standard(), "cuda:0", "-D" + OperandLayout.PROPERTY + "=384,1288,4088");

        assertThat(outcome.output().lines())
                .contains("direct 384 1280 3968", "pinned 256 1280 3840", "mapped 256 1280 3840");
        assertThat(outcome.exit()).isZero();
        assertThat(outcome.log().leaked()).isEmpty();
    }

    @Test
    void withoutARunThereIsNoOffset() {
        Outcome outcome = run(Simulation.standard(), "cuda:0");

        assertThat(outcome.output().lines())
                .contains("arrays " + ARRAY + " " + ARRAY, "direct 0 0 0", "pinned 0 0 0", "mapped 0 0 0");
    }

    private static List<Long> distances(List<String> lines, String what) {
        String line =
                lines.stream().filter(text -> text.startsWith(what)).findFirst().orElseThrow();
        return Arrays.stream(line.substring(what.length() + 1).split(" "))
                .map(number -> Math.floorMod(Long.parseLong(number), PAGE))
                .toList();
    }

    private static Outcome run(Simulation machine, String device, String... options) {
        List<String> jvm =
                new ArrayList<>(List.of("-XX:-UseSerialGC", "-XX:+UseG1GC", "-XX:ParallelGCThreads=1", "-Xmx256m"));
        jvm.addAll(List.of(options));
        return machine.run(LayoutScenario.class, jvm, device);
    }
}
