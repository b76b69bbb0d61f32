package crossover.accelerator.cuda;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.simulation.Outcome;
import crossover.simulation.Simulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jcuda.driver.CUresult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What CUDA offers, or in one line why it offers nothing and what to do. */
class CudaSurveyTest {
    private static final String REMEDY =
            "; install NVIDIA's driver (under WSL 2 the one for Windows); the CUDA toolkit is not needed\n";

    @Test
    void devicesHaveANumberAndAUuidAndAreMarkedSimulated() {
        Outcome outcome = Simulation.standard().devices(2).memory(1 << 20).run(CudaSurvey.class);
        assertThat(outcome.output()).isEqualTo("""
                cuda:0 cuda:GPU-73696d75-6c61-7465-6420-646576696300 1048576 simulated Simulated CUDA device 0
                cuda:1 cuda:GPU-73696d75-6c61-7465-6420-646576696301 1048576 simulated Simulated CUDA device 1
                """);
        assertThat(outcome.log().leaked()).isEmpty();
    }

    /** Slices of one device: {@code nvidia-smi -L} prints their own UUIDs, too. */
    @Test
    void slicesHaveUuidsOfTheirOwn() {
        assertThat(survey(Simulation.standard().devices(2).slices())).isEqualTo("""
                cuda:0 cuda:MIG-6d696d75-6c61-7465-6420-646576696300 1073741824 simulated Simulated CUDA device MIG 1g.5gb
                cuda:1 cuda:MIG-6d696d75-6c61-7465-6420-646576696301 1073741824 simulated Simulated CUDA device MIG 1g.5gb
                """);
    }

    /** JCuda has no native library for Grace-Hopper or Jetson. */
    @Test
    void anotherProcessor() {
        Outcome outcome = Simulation.standard().run(CudaSurvey.class, List.of("-Dos.arch=aarch64"));
        assertThat(outcome.output())
                .isEqualTo(
                        "cuda: JCuda has no native library for this system (/lib/libJCudaDriver-12.6.0-linux-arm64.so);"
                                + " use OpenCL, where the device's driver has it; JCuda is made for Linux and Windows on x86-64"
                                + " only\n");
    }

    @Test
    void aDriverWithoutDevices() {
        String expected = "cuda: the NVIDIA driver finds no device";
        assertThat(survey(Simulation.standard().devices(0))).startsWith(expected);
        assertThat(survey(Simulation.standard().fault("cuInit", 1, CUresult.CUDA_ERROR_NO_DEVICE)))
                .startsWith(expected);
    }

    @Test
    void aDriverThatDoesNotStart() {
        assertThat(survey(Simulation.standard().fault("cuInit", 1, CUresult.CUDA_ERROR_SYSTEM_DRIVER_MISMATCH)))
                .isEqualTo("cuda: cuInit failed with CUDA_ERROR_SYSTEM_DRIVER_MISMATCH: the driver was updated, and the"
                        + " kernel still runs the module of the one before; reboot\n");
    }

    @Test
    void devicesThatAreHidden() {
        Simulation hidden = Simulation.standard().environment("CUDA_VISIBLE_DEVICES", "-1");
        assertThat(survey(hidden.devices(0)))
                .startsWith("cuda: the NVIDIA driver finds no device (CUDA_VISIBLE_DEVICES is '-1'); unset");
    }

    /** What is found first is no library: so it is on a machine without a driver, whatever this machine has. */
    @Test
    void noDriver(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("libcuda.so.1"), "no library");
        assertThat(survey(Simulation.none().environment("LD_LIBRARY_PATH", folder.toString())))
                .startsWith("cuda: no NVIDIA driver")
                .endsWith(REMEDY)
                .hasLineCount(1);
    }

    private static String survey(Simulation simulation) {
        Outcome outcome = simulation.run(CudaSurvey.class);
        assertThat(outcome.exit()).as(outcome.output()).isZero();
        return outcome.output();
    }
}
