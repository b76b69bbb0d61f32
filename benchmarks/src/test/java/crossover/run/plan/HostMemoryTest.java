package crossover.run.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HostMemoryTest {
    private static final long MACHINE = 16L << 30;

    @Test
    void isTheMachinesUnlessTheUserGivesASmallerHeap() {
        assertThat(HostMemory.bytes(MACHINE, List.of("-ea", "-Xms1g"))).isEqualTo(MACHINE);
        assertThat(HostMemory.bytes(MACHINE, List.of("-Xmx512m"))).isEqualTo(2L << 30);
        assertThat(HostMemory.bytes(MACHINE, List.of("-XX:MaxHeapSize=1048576k")))
                .isEqualTo(4L << 30);
        assertThat(HostMemory.bytes(MACHINE, List.of("-Xmx1g", "-Xmx256M"))).isEqualTo(1L << 30);
        // A larger heap makes no larger machine.
        assertThat(HostMemory.bytes(MACHINE, List.of("-Xmx64g"))).isEqualTo(MACHINE);
        assertThat(HostMemory.bytes(MACHINE, List.of("-Xmx1000000"))).isEqualTo(4_000_000);
    }
}
