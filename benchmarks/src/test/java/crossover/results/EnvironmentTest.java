package crossover.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentTest {
    @Test
    void namesEachPartThatIsNotTheSame() {
        Environment one = environment("x", List.of());
        assertThat(one.differences(environment("x", List.of()))).isEmpty();

        List<String> differences = one.differences(environment("y", List.of(new Devices(List.of()).of("cpu:loop"))));

        assertThat(differences)
                .extracting(difference -> difference.substring(0, difference.indexOf(':')))
                .containsExactly("processor", "memory", "system", "JVM", "code", "devices");
        assertThat(differences.get(4))
                .isEqualTo(
                        "code: Build[version=x, commit=null, clean=true], then Build[version=y, commit=null, clean=true]");
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
    static Environment environment(String word, List<Environment.Device> devices) {
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
