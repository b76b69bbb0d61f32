package crossover.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import crossover.accelerator.CpuLoop;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Loops are right, come to an end and leave no thread behind where there are fewer processors than the machine has. */
class FewProcessorsTest {
    private static final Path QUOTAS = Path.of("/sys/fs/cgroup/cpu");

    @Test
    void oneProcessorIsATeamOfOne() throws Exception {
        assertThat(run(List.of("taskset", "-c", "0"))).isEqualTo(expected(1));
    }

    /** What is said of processors can be wrong, or change: five threads on one of them still get on. */
    @Test
    void moreThreadsThanProcessorsGetOn() throws Exception {
        assertThat(run(List.of("taskset", "-c", "0"), "-XX:ActiveProcessorCount=5"))
                .isEqualTo(expected(5));
    }

    @Test
    void aQuotaOfHalfAProcessorIsATeamOfOne() throws Exception {
        assumeTrue(Files.isWritable(QUOTAS), "no control group for processor time that can be written: " + QUOTAS);
        Path group = Files.createDirectory(
                QUOTAS.resolve("crossover-" + ProcessHandle.current().pid()));
        try {
            Files.writeString(group.resolve("cpu.cfs_quota_us"), "50000");
            String join = "echo $$ > " + group.resolve("tasks") + "; exec \"$@\"";
            assertThat(run(List.of("sh", "-c", join, "sh"))).isEqualTo(expected(1));
        } finally {
            Files.delete(group);
        }
    }

    private static List<String> expected(int processors) {
        List<String> lines = new ArrayList<>();
        for (CpuLoop loop : CpuLoop.values()) {
            int threads = loop.threads() == CpuLoop.Threads.ONE ? 1 : processors;
            lines.add(loop.selector() + " " + threads + " threads, 14 checks");
        }
        lines.add("left: 0");
        return lines;
    }

    private static List<String> run(List<String> prefix, String... jvm) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JvmArguments.ours());
        command.addAll(Arrays.asList(jvm));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), FewProcessorsScenario.class.getName()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var out = process.getInputStream()) {
            String text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            return text.lines().toList();
        }
    }
}
