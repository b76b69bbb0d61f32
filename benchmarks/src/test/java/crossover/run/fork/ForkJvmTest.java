package crossover.run.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crossover.results.Environment;
import crossover.run.plan.JmhOptions;
import crossover.run.plan.PlanException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForkJvmTest {
    private static Environment.Jvm jvm(String... options) {
        return ForkJvm.of(JmhOptions.parse(List.of(options)).options());
    }

    @Test
    void recordsTheArgumentsOfTheUserInTheOrderInWhichAForkGetsThem() {
        List<String> arguments = jvm(
                        "-jvmArgs", "-Xmx1g -Xms1g", "-jvmArgsPrepend", "-XX:+UseSerialGC", "-jvmArgsAppend", "-Dx=1")
                .arguments();
        assertThat(arguments).startsWith("-XX:+UseSerialGC", "-Xmx1g", "-Xms1g").endsWith("-Dx=1");
        assertThat(arguments).contains("--enable-native-access=ALL-UNNAMED");
    }

    @Test
    void isTheJvmThatWasAskedFor(@TempDir Path folder) throws Exception {
        Path java = folder.resolve("java");
        Files.writeString(java, """
                #!/bin/sh
                echo 'Property settings:'
                echo '    java.runtime.version = 26.0.1+8'
                echo '    java.vendor = Somebody'
                echo '    java.vm.name = Another VM'
                """);
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Environment.Jvm other = jvm("-jvm", java.toString());
        assertThat(List.of(other.name(), other.version(), other.vendor()))
                .containsExactly("Another VM", "26.0.1+8", "Somebody");
    }

    @Test
    void refusesAJvmThatDoesNotStart() {
        assertThatThrownBy(() -> jvm("-jvm", "/no/such/java"))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("/no/such/java");
        assertThatThrownBy(() -> jvm("-jvm", "/bin/false"))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("is no Java");
    }
}
