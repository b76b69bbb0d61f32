package crossover.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

public class EnvironmentTest {
    /** A run without a row of CUDA does not ask its driver what there is. */
    @Test
    void aDeviceThatOneRunDidNotLookForIsNoDifference() {
        Environment looked = environment("x", List.of(device("cpu:loop"), device("cuda:0")));
        Environment didNot = environment("x", List.of(device("cpu:loop")));

        assertThat(looked.seenBy(didNot)).containsExactly(device("cpu:loop"));
    }

    private static Environment.Device device(String selector) {
        return new Devices(List.of()).of(selector);
    }

    @Test
    void isReadBackAsItWasWritten(@TempDir Path path) {
        RunFolder folder = new RunFolder(path);
        Environment written = environment("x", List.of(new Devices(List.of()).of("cuda:0")));
        folder.write(written);
        assertThat(folder.readEnvironment()).isEqualTo(written);
        assertThat(path.resolve("environment.json")).exists();
    }

    /** One in which every part holds the word. */
    public static Environment environment(String word, List<Environment.Device> devices) {
        return new Environment(
                1,
                new Environment.Cpu(word, 4, 8, null, null, null, null, null, null, null),
                new Environment.Memory((long) word.charAt(0), null, null, null),
                new Environment.OperatingSystem(word, null, null, null, null),
                new Environment.Jvm(word, null, null, List.of()),
                new Environment.Build(word, null, true),
                devices,
                List.of());
    }
}
