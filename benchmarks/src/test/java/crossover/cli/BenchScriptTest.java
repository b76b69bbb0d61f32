package crossover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script on machines without Java or Maven, whose programs are made up and whose folders lie in a temporary one. */
@EnabledOnOs(OS.LINUX)
class BenchScriptTest {
    private static final List<String> USUAL =
            List.of("bash", "dirname", "readlink", "sed", "find", "grep", "uname", "mkdir", "touch", "cat", "chmod");

    private static final String ELSEWHERE = "https://adoptium.net (Eclipse Temurin 25), and set JAVA_HOME";

    /** Has what {@code offered} names; what it installs is there afterwards. */
    private static final String APT = """
            echo "apt-get $*" >> "$MACHINE/called"
            case "$*" in
              *install*openjdk-25*)
                mkdir -p "$MACHINE/usr/lib/jvm/java-25/bin"
                echo 'JAVA_VERSION="25.0.1"' > "$MACHINE/usr/lib/jvm/java-25/release"
                printf '#!/bin/sh\\necho "java $*"; echo "$CROSSOVER_LAUNCHER"\\n' > "$MACHINE/usr/lib/jvm/java-25/bin/java"
                touch "$MACHINE/usr/lib/jvm/java-25/bin/javac"
                chmod +x "$MACHINE/usr/lib/jvm/java-25/bin/"* ;;
              *install*maven*)
                printf '#!/bin/sh\\nmkdir -p target; touch target/benchmarks.jar\\n' > "$MACHINE/bin/mvn"
                chmod +x "$MACHINE/bin/mvn" ;;
            esac
            """;

    @TempDir
    private Path machine;

    private Path clone;

    private record Call(int exit, String out, String err) {}

    @BeforeEach
    void makeMachine() throws IOException {
        Files.createDirectories(machine.resolve("bin"));
        Files.createDirectories(machine.resolve("home"));
        for (String program : USUAL) {
            Path there = Stream.of("/usr/bin", "/bin")
                    .map(folder -> Path.of(folder, program))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow();
            executable(machine.resolve("bin").resolve(program), "#!/bin/sh\nexec " + there + " \"$@\"");
        }
        clone = Files.createDirectories(machine.resolve("a clone"));
        Files.createDirectories(clone.resolve("benchmarks/src/main"));
        Files.createDirectories(clone.resolve("kernels"));
        Files.createDirectories(clone.resolve("report-templates"));
        Files.createFile(clone.resolve("pom.xml"));
        String script = Files.readString(Path.of("bench"))
                .replaceAll("(?<=[ {,])/(usr|opt|Library)/", "\"\\$MACHINE\"/$1/")
                .replaceAll("/etc/OpenCL", "\\$MACHINE/etc/OpenCL");
        executable(clone.resolve("bench"), script);
        user(0);
    }

    @Test
    void asRootOnDebianItInstallsBothAndRuns() throws IOException {
        debian("openjdk-25-jdk-headless", "maven", "pocl-opencl-icd");

        Call call = bench("devices", "--json");

        assertThat(call.exit()).as(call.err()).isZero();
        assertThat(call.err())
                .contains("or in the usual folders: installing openjdk-25-jdk-headless\n")
                .contains("to build with: installing maven\n");
        assertThat(call.out()).contains("target/benchmarks.jar devices --json").endsWith("a clone/bench\n");
    }

    @Test
    void noInstallIsRespectedAndStaysPartOfTheCommand() throws IOException {
        debian("openjdk-25-jdk-headless", "maven");

        Call refused = bench("--no-install", "devices");

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err())
                .hasLineCount(1)
                .endsWith("; to install it: apt-get install openjdk-25-jdk-headless\n");
        assertThat(machine.resolve("called")).doesNotExist();

        bench("devices");
        assertThat(bench("--no-install", "devices").out()).endsWith("a clone/bench\n--no-install\n");
    }

    @Test
    void aDebianWithoutJava25SaysWhereToGetIt() throws IOException {
        debian("maven");

        Call call = bench();

        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.err())
                .hasLineCount(1)
                .endsWith("and this system's packages have none: get it from " + ELSEWHERE + "\n");
    }

    @ParameterizedTest
    @CsvSource({
        "apt-get, sudo apt-get install openjdk-25-jdk-headless",
        "dnf, sudo dnf install java-25-openjdk-devel",
        "pacman, sudo pacman -S jdk-openjdk",
        "zypper, sudo zypper install java-25-openjdk-devel",
        "brew, brew install openjdk@25"
    })
    void anotherUserGetsTheLineOfTheSystem(String manager, String line) throws IOException {
        user(1000);
        program(manager, "exit 0");
        program("apt-cache", "exit 0");

        Call call = bench();

        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.err()).hasLineCount(1).endsWith("; to install it: " + line + "\n");
    }

    @ParameterizedTest
    @CsvSource({"dnf", "pacman", "zypper", "brew", "none"})
    void aSystemWithoutJava25SaysWhereToGetIt(String manager) throws IOException {
        program(manager, "exit 1");

        Call call = bench();

        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.err()).hasLineCount(1).endsWith("get it from " + ELSEWHERE + "\n");
    }

    private void debian(String... offered) throws IOException {
        program("apt-get", APT);
        program("apt-cache", "case \" " + String.join(" ", offered) + " \" in *\" $2 \"*) exit 0 ;; esac; exit 100");
    }

    private void user(int id) throws IOException {
        program("id", "echo " + id);
    }

    private void program(String name, String body) throws IOException {
        executable(machine.resolve("bin").resolve(name), "#!/bin/bash\n" + body);
    }

    private static void executable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Call bench(String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of("./a clone/bench"), Stream.of(arguments))
                .toList());
        builder.directory(machine.toFile()).environment().clear();
        builder.environment().put("PATH", machine.resolve("bin").toString());
        builder.environment().put("HOME", machine.resolve("home").toString());
        builder.environment().put("MACHINE", machine.toString());
        Process process = builder.redirectError(machine.resolve("err").toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Call(process.waitFor(), out, Files.readString(machine.resolve("err")));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
