package crossover.accelerator;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.Main;
import crossover.simulation.Outcome;
import crossover.simulation.Simulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the survey finds, in JVMs of their own, since a driver is looked for once in a process. */
class SurveyTest {
    private static final String NO_DRIVER = "cuda: no NVIDIA driver (libcuda.so.1 not found); install NVIDIA's driver";

    @TempDir
    private Path folder;

    @Test
    void withoutAnNvidiaDriverItSaysSoInOneLine() {
        assertThat(lines(Simulation.none(), "cuda:")).singleElement().asString().startsWith(NO_DRIVER);
    }

    @Test
    void theProcessorComesFirst() {
        Outcome outcome = Simulation.none().run(Main.class, "devices");
        assertThat(outcome.output().lines().filter(line -> line.startsWith("cpu:")))
                .containsExactly(
                        "cpu:loop  cpu  a plain loop on one thread",
                        "cpu:vector  cpu  the Vector API on one thread",
                        "cpu:parallel  cpu  a plain loop on a team of threads that wait for work",
                        "cpu:parallel-vector  cpu  the Vector API on a team of threads that wait for work",
                        "cpu:forkjoin  cpu  a plain loop in a fork-join pool");
    }

    @Test
    void withoutAnOpenclPlatformItSaysSo() {
        assertThat(lines(Simulation.none().environment("OCL_ICD_VENDORS", folder.toString()), "opencl:"))
                .singleElement()
                .asString()
                .startsWith("opencl: no OpenCL platform (the loader knows none); install");
    }

    @Test
    void aPlatformWithoutDevicesIsNoDevice() {
        assertThat(lines(Simulation.none().environment("POCL_DEVICES", "none-such"), "opencl:"))
                .singleElement()
                .asString()
                .startsWith("opencl:0: the platform Portable Computing Language has no device; install");
    }

    /** The driver's library is not even loaded. */
    @Test
    void driversThatThePlanDoesNotNeedAreLeftAlone() {
        for (String[] arguments : new String[][] {
            {"run", "--dry-run", "FiniteStateMachineBenchmark"},
            {"run", "--dry-run", "VectorSum", "--devices", "cpu:loop,opencl:0:0"}
        }) {
            Outcome outcome = Simulation.standard().run(Main.class, arguments);
            assertThat(outcome.exit()).as(outcome.output()).isZero();
            assertThat(outcome.log().processes()).isZero();
            assertThat(outcome.output()).doesNotContain("cuda");
        }
    }

    @Test
    void withoutAnOpenclLoaderItSaysSo() throws IOException {
        Files.writeString(folder.resolve("libOpenCL.so.1"), "no library");
        // Where the headers are installed, the loader has this name as well.
        Files.writeString(folder.resolve("libOpenCL.so"), "no library");
        assertThat(lines(Simulation.none().environment("LD_LIBRARY_PATH", folder.toString()), "opencl:"))
                .singleElement()
                .asString()
                .startsWith("opencl: no OpenCL loader (libOpenCL.so.1 not found); install");
    }

    @Test
    void aDriverWithoutDevicesIsNoDevice() {
        assertThat(lines(Simulation.standard().devices(0), "cuda:"))
                .singleElement()
                .asString()
                .startsWith("cuda: the NVIDIA driver finds no device");
        assertThat(lines(Simulation.standard().fault("cuInit", 1, 100), "cuda:"))
                .singleElement()
                .asString()
                .startsWith("cuda: the NVIDIA driver finds no device");
    }

    /** What makes no sense ends the process of the simulated driver, as some failures do that of a real one. */
    @Test
    void aDriverThatEndsTheProcessCostsALine() {
        assertThat(lines(Simulation.standard().environment("CROSSOVER_SIM_FAULTS", "senseless"), "cuda:"))
                .containsExactly(
                        "cuda: the driver ends the process that asks it (SIGABRT); repair or remove that driver,"
                                + " since it does the same to every program that looks for devices");
    }

    @Test
    void theSimulatedDriverIsMarkedWhereverItAppears() {
        Outcome outcome = Simulation.standard().devices(2).run(Main.class, "devices", "--json");
        assertThat(outcome.exit()).as(outcome.output()).isZero();
        assertThat(outcome.output().lines().filter(line -> line.contains("\"simulated\" : true")))
                .hasSize(2);
        assertThat(outcome.output())
                .contains("\"selector\" : \"cuda:1\"", "\"stableSelector\" : \"cuda:GPU-", "\"kind\" : \"gpu\"");
        assertThat(outcome.log().leaked()).isEmpty();
        assertThat(outcome.log().unsimulated()).isEmpty();
    }

    @Test
    void aLibraryPlantedWhereTheBindingsLookIsNotLoaded() throws IOException {
        Path planted = Files.createDirectories(folder.resolve("planted"));
        for (String name : List.of("JOCL_2_0_6", "JCudaDriver-12.6.0")) {
            Files.writeString(planted.resolve(NativeLibraries.fileName(name)), "what would kill the JVM, or worse");
        }
        Outcome outcome = Simulation.standard()
                .run(
                        Main.class,
                        List.of("-Djava.io.tmpdir=" + planted, "-Dcrossover.natives=" + folder.resolve("natives")),
                        "devices");
        assertThat(outcome.output()).contains("cuda:0  gpu").doesNotContain("cannot be loaded");
        assertThat(folder.resolve("natives"))
                .isDirectoryContaining("glob:**/*JOCL*")
                .isDirectoryContaining("glob:**/*JCuda*");
        assertThat(planted.resolve(NativeLibraries.fileName("JOCL_2_0_6")))
                .hasContent("what would kill the JVM, or worse");
    }

    private static List<String> lines(Simulation simulation, String start) {
        Outcome outcome = simulation.run(SurveyScenario.class, start.substring(0, start.indexOf(':')), "0");
        assertThat(outcome.exit()).as(outcome.output()).isZero();
        return outcome.output().lines().filter(line -> line.startsWith(start)).toList();
    }
}
