package crossover.run.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeapMemoryTest {
    @TempDir
    private Path root;

    @Test
    void looksAtNodesWhereThereAreSeveral() throws IOException {
        Files.createDirectories(root.resolve("sys/devices/system/node/node0"));
        assertThat(HeapMemory.arguments(new HostFiles(root))).isEmpty();
        Files.createDirectories(root.resolve("sys/devices/system/node/node1"));
        assertThat(HeapMemory.arguments(new HostFiles(root))).containsExactly("-XX:+UseNUMA");
    }
}
