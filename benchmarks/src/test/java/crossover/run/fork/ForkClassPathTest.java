package crossover.run.fork;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.run.UserJar;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user's fork finds JMH, then the user's own, and nothing of ours in the way. */
class ForkClassPathTest {
    @TempDir
    private Path folder;

    @Test
    void ourOwnBenchmarksHaveOurClassPath() {
        assertThat(ForkClassPath.of(List.of()).of("crossover.benchmark.VectorSumBenchmark"))
                .isEqualTo(System.getProperty("java.class.path"));
    }

    @Test
    void usersClassesComeBeforeTheLibrariesThatWeCarry() throws Exception {
        Path jar = new UserJar(folder)
                .compile(
                        "package picocli; public class CommandLine { public static final String VERSION = \"theirs\"; }",
                        "package org.apache.commons.math3.util; public class FastMath { public static String toString(int i) {"
                                + " return \"theirs\"; } }",
                        """
                        package user;
                        public class Seen {
                            public static void main(String[] arguments) throws Exception {
                                System.out.println(picocli.CommandLine.class.getField("VERSION").get(null));
                                System.out.println(org.apache.commons.math3.util.FastMath.toString(1));
                                for (String name : new String[] {
                                    "org.openjdk.jmh.runner.ForkedMain",
                                    "joptsimple.OptionParser",
                                    "tools.jackson.core.JsonParser",
                                    "crossover.run.Engine"
                                }) {
                                    try {
                                        Class.forName(name, false, Seen.class.getClassLoader());
                                        System.out.println("found");
                                    } catch (ClassNotFoundException e) {
                                        System.out.println("none");
                                    }
                                }
                            }
                        }
                        """)
                .jar("user.jar");
        String path = ForkClassPath.of(List.of(jar)).of("user.Benchmark");
        assertThat(printed(path, "user.Seen")).containsExactly("theirs", "theirs", "found", "found", "none", "none");
    }

    @Test
    void ourClassesComeLastWhereRulesOfOursAreNamed() throws Exception {
        Path jar = new UserJar(folder).file("user.txt", "").jar("user.jar");
        String path = ForkClassPath.of(List.of(jar)).of("crossover.benchmark.VectorSumBenchmark");
        assertThat(List.of(path.split(File.pathSeparator)))
                .containsSubsequence(
                        jar.toString(),
                        Path.of("target/classes").toAbsolutePath().toString());
    }

    @Test
    void anotherCrossoverBringsItsOwn() throws Exception {
        Path jar = new UserJar(folder)
                .file("crossover/Main.class", "of another version")
                .jar("old.jar");
        String path = ForkClassPath.of(List.of(jar)).of("crossover.benchmark.VectorSumBenchmark");
        assertThat(path)
                .contains(jar.toString())
                .doesNotContain(Path.of("target/classes").toString());
    }

    private static List<String> printed(String classPath, String main) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath, main)
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}
