package crossover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.Main;
import crossover.simulation.Outcome;
import crossover.simulation.Simulation;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The commands that use devices, with the simulated CUDA driver and without any. */
class CudaCommandsTest {

    @Test
    void verifyChecksEveryWorkloadOnCuda() {
        Outcome outcome = Simulation.standard().run(Main.class, "verify", "--devices", "cuda:0");
        assertThat(outcome.exit()).as(outcome.output()).isZero();
        assertThat(outcome.output().lines())
                .contains("passed matrix doubling on cuda:0: 57 checks", "passed vector sum on cuda:0: 57 checks");
        assertThat(outcome.log().leaked()).isEmpty();
        assertThat(outcome.log().unsimulated()).isEmpty();
    }

    @Test
    void verifyFailsWhereAResultIsWrong() {
        String[] verify = {"verify", "--devices", "cuda:0"};
        // The last launch: the first are of the empty kernel, which has no result to be wrong.
        long last = Simulation.standard()
                .run(Main.class, verify)
                .log()
                .calls("cuLaunchKernel")
                .getLast()
                .ordinal();
        Outcome outcome =
                Simulation.standard().wrongResult("cuLaunchKernel", last).run(Main.class, verify);
        assertThat(outcome.exit()).isEqualTo(CommandLineInterface.FAILED);
        assertThat(outcome.output()).contains("FAILED ").contains("wrong result of ");
    }

    @Test
    void aDeviceThatWasAskedForAndIsMissingIsBadUsage() {
        for (String[] call : new String[][] {{"verify", "--devices", "cuda:0"}, {"demo", "cuda"}}) {
            Outcome outcome = Simulation.none().run(Main.class, call);
            assertThat(outcome.exit()).as(outcome.output()).isEqualTo(CommandLineInterface.USAGE);
            assertThat(outcome.output().lines().filter(line -> line.startsWith("crossover: ")))
                    .singleElement()
                    .asString()
                    .contains("no NVIDIA driver (libcuda.so.1 not found); install NVIDIA's driver");
        }
    }

    @Test
    void demoCudaDoublesEveryElement() {
        Outcome outcome = Simulation.standard().run(Main.class, "demo", "cuda", "--seed", "7");
        assertThat(outcome.exit()).as(outcome.output()).isZero();
        assertThat(outcome.output()).contains(", simulated");
        List<String> lines = outcome.output().lines().toList();
        double[] original = numbers(lines, "original matrix:");
        double[] doubled = numbers(lines, "doubled matrix:");
        assertThat(original).hasSize(25);
        for (int i = 0; i < original.length; i++) {
            // Printed with six digits after the point, of which the last is rounded.
            assertThat(doubled[i]).isCloseTo(2 * original[i], org.assertj.core.data.Offset.offset(2e-6));
        }
    }

    private static double[] numbers(List<String> lines, String title) {
        int from = lines.indexOf(title) + 1;
        return lines.subList(from, from + 5).stream()
                .flatMap(line -> Arrays.stream(line.strip().split(" +")))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
