package crossover.accelerator.opencl;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static org.assertj.core.api.Assertions.assertThat;

import crossover.accelerator.Accelerator;
import crossover.accelerator.Availability;
import crossover.accelerator.DataPath;
import crossover.accelerator.ElementType;
import crossover.accelerator.Extent;
import crossover.accelerator.Kernel;
import crossover.accelerator.KernelSource;
import org.jocl.CL;
import org.junit.jupiter.api.Test;

class OpenclMappedBufferTest {
    private static final KernelSource SUM = new KernelSource("/kernels/vector-sum", "vectorSum");

    private final OpenclApi api = new OpenclApi();

    /** A device with memory of its own copies back what is mapped to be read, and to itself what was mapped to be written. */
    @Test
    void isMappedForWhatIsDoneWithItAndNothingElse() {
        try (Accelerator device = api.open(selector());
                OpenclMappedBuffer a = mapped(device);
                OpenclMappedBuffer sum = mapped(device);
                Kernel kernel = device.kernel(SUM, Extent.of(1), a, a, sum, 1L)) {
            for (int value = 1; value <= 3; value++) {
                a.rewritten().setAtIndex(JAVA_INT, 0, value);
                sum.rewritten().setAtIndex(JAVA_INT, 0, -1);
                sum.upload();
                sum.download();
                assertThat(sum.flags()).isEqualTo(CL.CL_MAP_READ | CL.CL_MAP_WRITE);
                assertThat(sum.host().getAtIndex(JAVA_INT, 0)).isEqualTo(-1);
                for (int trip = 0; trip < 2; trip++) {
                    a.upload();
                    sum.lend();
                    kernel.launch();
                    a.reclaim();
                    sum.download();
                    assertThat(a.flags()).isEqualTo(CL.CL_MAP_WRITE_INVALIDATE_REGION);
                    assertThat(sum.flags()).isEqualTo(CL.CL_MAP_READ);
                    assertThat(sum.host().getAtIndex(JAVA_INT, 0)).isEqualTo(2 * value);
                }
            }
        }
    }

    private String selector() {
        return ((Availability.Available) api.survey()).devices().getFirst().selector();
    }

    private static OpenclMappedBuffer mapped(Accelerator device) {
        return (OpenclMappedBuffer) device.buffer(DataPath.MAPPED, ElementType.INT, 1);
    }
}
