package crossover.accelerator.opencl;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.accelerator.PciAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

/** Three extensions and CUDA tell one place in four ways. */
class OpenclCardTest {
    @Test
    void eachExtensionNamesTheSameCardAlike() {
        byte[] khronos = ByteBuffer.allocate(16)
                .order(ByteOrder.nativeOrder())
                .putInt(0)
                .putInt(0xC1)
                .putInt(2)
                .putInt(1)
                .array();
        byte[] amd = new byte[24];
        amd[21] = (byte) 0xC1;
        amd[22] = 2;
        amd[23] = 1;

        assertThat(OpenclCard.ofKhronos(khronos)).isEqualTo("0000:c1:02.1");
        assertThat(OpenclCard.ofNvidia(0, 0xC1, 2 << 3 | 1)).isEqualTo("0000:c1:02.1");
        assertThat(OpenclCard.ofAmd(amd)).isEqualTo("0000:c1:02.1");
        assertThat(PciAddress.of("0000:C1:02.1")).isEqualTo("0000:c1:02.1");
        assertThat(PciAddress.of("00000000:C1:02.1")).isEqualTo("0000:c1:02.1");
    }
}
