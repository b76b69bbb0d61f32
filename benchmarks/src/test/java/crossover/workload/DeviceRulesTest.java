package crossover.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crossover.accelerator.DeviceDescription;
import crossover.accelerator.DeviceDescription.Api;
import crossover.accelerator.DeviceDescription.Kind;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DeviceRulesTest {
    private static final long GIBIBYTE = 1L << 30;
    private static final DeviceDescription SMALL = new DeviceDescription(
            "cuda:0", "cuda:GPU-0", Kind.GPU, Api.CUDA, "small", GIBIBYTE, GIBIBYTE / 4, false, new TreeMap<>());

    private final VectorSum.Rules sum = new VectorSum.Rules();

    @Test
    void theProcessorHasNoRoundTrip() {
        assertThat(sum.meaningful("roundTrip", Map.of("device", "cpu:loop", "length", "100")))
                .isFalse();
        assertThat(sum.meaningful("roundTrip", Map.of("device", "cuda:0", "length", "100")))
                .isTrue();
        assertThat(sum.meaningful("compute", Map.of("device", "cpu:loop", "length", "100")))
                .isTrue();
    }

    @Test
    void whatFitsRuns() {
        assertThat(sum.reasonToSkip("compute", Map.of("length", "16777216"), SMALL, 64 * GIBIBYTE))
                .isEmpty();
    }

    @Test
    void holdsTheOperandsAgainstTheLargestAllocation() {
        assertThat(sum.reasonToSkip("compute", Map.of("length", "67108865"), SMALL, 64 * GIBIBYTE))
                .contains("needs buffers of 257 MiB, and the device's largest is 256 MiB");
    }

    @Test
    void holdsTheOperandsAgainstTheDevicesMemory() {
        assertThat(sum.reasonToSkip("compute", Map.of("length", "90000000"), SMALL, 64 * GIBIBYTE))
                .contains("needs 1030 MiB, more than 90% of the device's 1024 MiB");
    }

    @Test
    void holdsTheOperandsAgainstTheHostsMemory() {
        assertThat(sum.reasonToSkip("compute", Map.of("length", "16777216"), SMALL, GIBIBYTE / 2))
                .contains("needs 192 MiB of Java memory, and a JVM here has about 103 MiB");
    }

    @Test
    void knowsHowMuchJavaHoldsInOnePiece() {
        assertThat(sum.reasonToSkip("compute", Map.of("length", "3000000000"), SMALL, 64 * GIBIBYTE))
                .hasValueSatisfying(reason -> assertThat(reason).contains("one array"));
        assertThat(sum.reasonToSkip("roundTrip", Map.of("length", "600000000", "path", "pinned"), SMALL, 64 * GIBIBYTE))
                .hasValueSatisfying(reason -> assertThat(reason).contains("one buffer"));
        assertThat(new MatrixDoubling.Rules()
                        .reasonToSkip("compute", Map.of("order", "9999999999"), SMALL, 64 * GIBIBYTE))
                .hasValueSatisfying(reason -> assertThat(reason).contains("one array"));
    }

    @Test
    void refusesASizeThatIsNone() {
        for (String wrong : new String[] {"0", "-5", "many", ""}) {
            assertThatThrownBy(() -> sum.reasonToSkip("compute", Map.of("length", wrong), SMALL, GIBIBYTE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("length=" + wrong + ": must be a whole number above 0");
        }
    }
}
