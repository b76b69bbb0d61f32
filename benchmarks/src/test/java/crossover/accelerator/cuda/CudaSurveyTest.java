package crossover.accelerator.cuda;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.simulation.Outcome;
import crossover.simulation.Simulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jcuda.driver.CUresult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What CUDA offers, or in one line why it offers nothing and what to do. */
class CudaSurveyTest {
    private static final String REMEDY = "; install NVIDIA's driver; the CUDA toolkit is not needed\n";

    @Test
    void devicesHaveANumberAndAUuidAndAreMarkedSimulated() {
        Outcome outcome = Simulation.standard().devices(2).memory(1 << 20).run(CudaSurvey.class);
        assertThat(outcome.output()).isEqualTo("""
                cuda:0 cuda:GPU-73696d75-6c61-7465-6420-646576696300 1048576 simulated Simulated CUDA device 0
                cuda:1 cuda:GPU-73696d75-6c61-7465-6420-646576696301 1048576 simulated Simulated CUDA device 1
                """);
        assertThat(outcome.log().leaked()).isEmpty();
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
                .startsWith("cuda: cuInit failed with CUDA_ERROR_SYSTEM_DRIVER_MISMATCH")
                .hasLineCount(1);
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
