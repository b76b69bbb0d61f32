package crossover.run.jars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crossover.results.Environment;
import crossover.results.UnreadableException;
import crossover.run.UserJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot run here is refused by its name, in one line, before anything is planned. */
class UserJarsTest {
    private static final String BENCHMARK = """
            package user;
            public class Quick {
                @org.openjdk.jmh.annotations.Benchmark
                public int one() {
                    return 1;
                }
            }
            """;

    @TempDir
    private static Path compiled;

    @TempDir
    private Path folder;

    @BeforeAll
    static void compile() {
        new UserJar(compiled).compile(BENCHMARK);
    }

    private UserJar quick() {
        return new UserJar(folder).of(new UserJar(compiled));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.30", "1.35", "1.37", "1.37-SNAPSHOT"})
    void takesWhatJmhOfTheseVersionsMade(String version) {
        Path jar =
                quick().file("jmh.properties", "jmh.version=" + version + "\n").jar("my.jar");
        assertThatCode(() -> check(25, jar)).doesNotThrowAnyException();
    }

    @Test
    void takesAThinJarThatDoesNotSayWhichJmhMadeIt() {
        assertThatCode(() -> check(25, quick().jar("my.jar"))).doesNotThrowAnyException();
    }

    @Test
    void refusesWhatIsNoJar() throws IOException {
        refuses("absent.jar does not exist: give the jar that your build made", folder.resolve("absent.jar"));
        Path text = Files.writeString(folder.resolve("text.jar"), "no zip");
        refuses("text.jar is no jar and no folder of classes", text);
    }

    @Test
    void refusesWhatHoldsNoBenchmark() {
        Path jar = new UserJar(folder).file("readme.txt", "nothing").jar("empty.jar");
        refuses("no benchmarks (META-INF/BenchmarkList) in " + jar + ": build with JMH's annotation processor", jar);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.29", "1.38", "1.40-SNAPSHOT"})
    void refusesWhatAnotherJmhMade(String version) {
        Path jar = quick().file("jmh.properties", "#\njmh.version=" + version + "\n")
                .jar("my.jar");
        refuses("my.jar was made with JMH " + version + ", and what JMH 1.30 to 1.37 made runs here", jar);
    }

    @Test
    void refusesAListOfAnotherForm() {
        Path jar =
                quick().file("META-INF/BenchmarkList", "JMH 2 : user.Quick\n").jar("my.jar");
        refuses("my.jar lists its benchmarks in a form that JMH 1.37 cannot read", jar);
    }

    @Test
    void refusesClassesThatNeedANewerJavaThanTheForks() {
        Path jar = quick().needing(25).jar("my.jar");
        assertThatCode(() -> check(25, jar)).doesNotThrowAnyException();
        assertThatThrownBy(() -> check(21, jar))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining(
                        "my.jar is compiled for Java 25, and its forks would run on Java 21: name a newer one with -jvm");
    }

    @Test
    void aManifestsClassPathBelongsToIt() throws IOException {
        UserJar library = new UserJar(Files.createDirectory(folder.resolve("lib")));
        library.file("library.txt", "1").jar("library.jar");
        Path jar = quick().file("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nClass-Path: lib/library.jar gone.jar\n")
                .jar("my.jar");
        UserJars jars = UserJars.of(List.of(jar.toString()));
        assertThat(jars.recorded()).extracting(Environment.Jar::name).containsExactly("my.jar", "library.jar");

        List<Environment.Jar> before = jars.recorded();
        library.file("library.txt", "2").jar("library.jar");
        assertThat(jars.recorded().getFirst()).isEqualTo(before.getFirst());
        assertThat(jars.recorded().getLast()).isNotEqualTo(before.getLast());
    }

    private void refuses(String message, Path jar) {
        assertThatThrownBy(() -> check(25, jar))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining(message);
    }

    private static void check(int java, Path jar) {
        UserJars.of(List.of(jar.toString())).check(java);
    }
}
