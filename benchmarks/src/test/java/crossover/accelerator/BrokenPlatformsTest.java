package crossover.accelerator;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.simulation.BrokenPlatforms;
import crossover.simulation.Outcome;
import crossover.simulation.Simulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PoCL beside platforms that are broken: each of these costs a line. */
class BrokenPlatformsTest {
    @TempDir
    private Path folder;

    @Test
    void oneThatFailsIsEmptyUnnamedOrMissingHidesNothing() throws IOException {
        BrokenPlatforms.install(folder, "error", "empty", "names", "twins");
        Path dangling = Files.writeString(folder.resolve("gone.icd"), "libgone.so.7\n");

        List<String> lines = survey(Simulation.none(), "1");

        assertThat(lines)
                .anyMatch(line ->
                        line.matches("opencl:\\d:0 opencl:Portable.* cpu .*platform=Portable Computing Language.*"));
        for (String place : List.of("0000:41:00.0", "0000:c1:00.0")) {
            assertThat(lines)
                    .anyMatch(line -> line.contains(" opencl:Broken platform:Twin GPU@" + place + " gpu Twin GPU ")
                            && line.contains("PCI bus=" + place));
        }
        assertThat(lines)
                .anyMatch(line -> line.matches("opencl:\\d:0 opencl:.* gpu not given \\(CL_INVALID_VALUE\\) .*"
                        + "platform=not given \\(CL_INVALID_VALUE\\).*"))
                .anyMatch(line -> line.matches("opencl:\\d: the platform Broken platform has no device; install .*"))
                .anyMatch(line ->
                        line.matches("opencl:\\d: clGetDeviceIDs failed with CL_OUT_OF_HOST_MEMORY: the platform"
                                + " cannot reach its device, .*; load the device's kernel driver .*"))
                .contains("opencl: " + dangling
                        + " names a library that does not load (libgone.so.7); install that driver"
                        + " again, or remove the file")
                .hasSize(8)
                .contains("opened cpu");
    }

    /** Both do so as soon as the loader sorts platforms, before anybody asked for one. */
    @Test
    void oneThatEndsTheProcessOrNeverAnswersIsLeftOut() throws IOException {
        BrokenPlatforms.install(folder, "abort", "hang");

        List<String> lines = survey(Simulation.none(), "8", "-Dcrossover.survey.seconds=3");

        String remedy =
                "; repair or remove that driver, since it does the same to every program that looks for devices";
        assertThat(lines)
                .contains(
                        "opencl: the driver of " + folder.resolve("abort.icd")
                                + " ends the process that asks it (SIGABRT)" + remedy,
                        "opencl: the driver of " + folder.resolve("hang.icd") + " does not answer within 3 s" + remedy)
                .anyMatch(line -> line.matches("opencl:0:0 .* cpu .*"))
                .anyMatch(line -> line.startsWith("-Dcrossover.drivers.opencl="));
        assertThat(lines).filteredOn(line -> line.equals("opened cpu")).hasSize(8);
    }

    /** Longer than the others are waited for before each is asked alone. */
    @Test
    void oneThatIsSlowHidesNothingAndIsNotBroken() throws IOException {
        BrokenPlatforms.install(folder, "slow");
        assertThat(survey(Simulation.none(), "1"))
                .anyMatch(line -> line.matches("opencl:\\d:0 .* cpu .*"))
                .anyMatch(line -> line.matches("opencl:\\d: the platform Broken platform has no device; install .*"))
                .contains("opened cpu")
                .hasSize(3);
    }

    /** NVIDIA's driver wakes them up one after another. */
    @Test
    void driversHaveLongerWhereCardsMayHaveToWakeUp() throws IOException {
        assertThat(SurveyProcess.patience(folder.resolve("none"))).isEqualTo(10);
        for (String card : List.of("0000:41:00.0", "0000:c1:00.0")) {
            Files.createDirectory(folder.resolve(card));
        }
        assertThat(SurveyProcess.patience(folder)).isEqualTo(16);
    }

    @Test
    void poclWithoutAFolderForItsKernelsSaysSo() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "where the folder should be");

        for (Path cache : List.of(file, file.resolve("below"))) {
            assertThat(survey(Simulation.none().environment("POCL_CACHE_DIR", cache.toString()), "0"))
                    .containsExactly(
                            "opencl:0: the platform Portable Computing Language cannot compile a kernel, since it"
                                    + " cannot write to " + cache
                                    + "; set POCL_CACHE_DIR to a folder that can be written");
        }
    }

    private List<String> survey(Simulation simulation, String threads, String... options) {
        boolean chosen = Files.exists(folder.resolve("pocl.icd"));
        Outcome outcome = (chosen ? simulation.environment("OCL_ICD_VENDORS", folder.toString()) : simulation)
                .run(SurveyScenario.class, List.of(options), "opencl", threads);
        assertThat(outcome.exit()).as(outcome.output()).isZero();
        return outcome.output().lines().toList();
    }
}
