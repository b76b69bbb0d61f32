package crossover.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.annotations.Fork;

/** The JVM that all state machines are measured in. */
class FiniteStateMachineForkTest {
    private static final long GARBAGE = 600 << 20;
    private static final long PAGES = GARBAGE / 4096;

    @ParameterizedTest
    @ValueSource(
            classes = {
                FiniteStateMachineBenchmark.class,
                FiniteStateMachineLatencyBenchmark.class,
                FiniteStateMachineFootprintBenchmark.class
            })
    void fixesHeapAndCollectorOfThreeForks(Class<?> benchmark) {
        Fork fork = benchmark.getAnnotation(Fork.class);

        assertThat(fork.value()).isGreaterThanOrEqualTo(3);
        assertThat(fork.jvmArgsAppend()).contains("-Xms512m", "-Xmx2g", "-XX:+UseG1GC", "-XX:+AlwaysPreTouch");
    }

    /**
     * On a virtual machine a page costs microseconds when it is first touched, which doubled the time of a transition for seconds on
     * end, long after the code was compiled.
     */
    @Test
    void machinesTouchNoMemoryForTheFirstTime() throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/self/stat")), "needs /proc, which counts page faults");
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(
                FiniteStateMachineBenchmark.class.getAnnotation(Fork.class).jvmArgsAppend()));
        command.addAll(List.of(
                "-cp", System.getProperty("java.class.path"), GarbageScenario.class.getName(), Long.toString(GARBAGE)));

        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(said).startsWith("faults ");
        assertThat(Long.parseLong(said.strip().substring("faults ".length())))
                .as("of %d pages", PAGES)
                .isLessThan(PAGES / 100);
    }
}
