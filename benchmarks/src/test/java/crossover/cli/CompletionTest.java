package crossover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.Main;
import crossover.simulation.Simulation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What bash offers behind a line that was begun, with the script that the program prints. */
class CompletionTest {
    /** Asks as bash does at a press of the tabulator: the last word is the one that is completed. */
    private static final String ASK = """
            source "$1"; shift
            COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"
            specification=$(complete -p "${1##*/}")
            function=${specification#*-F }
            ${function%% *} 2>/dev/null
            printf '%s\\n' "${COMPREPLY[@]}"
            """;

    @TempDir
    private Path folder;

    @Test
    void completesTheScript() throws IOException {
        Path script = script("./bench");
        assertThat(offered(script, "./bench", "de")).containsExactlyInAnyOrder("devices", "demo");
        assertThat(offered(script, "./bench", "--prof")).containsExactly("--profile");
        assertThat(offered(script, "./bench", "run", "--res")).containsExactlyInAnyOrder("--resume", "--results");
        assertThat(offered(script, "/else/where/bench", "demo", "m")).containsExactly("matrix");
        assertThat(offered(script, "./bench", "demo", "sum", "--dev")).contains("--devices");
    }

    @Test
    void completesTheJar() throws IOException {
        Path script = script("java\n-jar\ntarget/benchmarks.jar");
        assertThat(offered(script, "java", "-jar", "target/benchmarks.jar", "de"))
                .containsExactlyInAnyOrder("devices", "demo");
        assertThat(offered(script, "java", "-jar", "x/benchmarks.jar", "demo", "p"))
                .containsExactly("polynomial");
        assertThat(offered(script, "java", "-jar", "other.jar", "de")).containsExactly("");
    }

    @Test
    void isAScriptForShellsWhateverTheProgramIsCalled() throws IOException {
        assertThat(offered(script("./my bench (2)"), "./my_bench__2_", "dev")).containsExactly("devices");
    }

    private Path script(String launcher) throws IOException {
        String printed = Simulation.none()
                .environment("CROSSOVER_LAUNCHER", launcher)
                .run(Main.class, "completion")
                .output();
        return Files.writeString(folder.resolve("completion"), printed);
    }

    private static List<String> offered(Path script, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of("bash", "-c", ASK, "bash", script.toString()));
        command.addAll(List.of(words));
        Process bash = new ProcessBuilder(command).redirectErrorStream(true).start();
        return bash.inputReader(StandardCharsets.UTF_8).lines().toList();
    }
}
