package crossover.fsm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An executor's library is loaded when its row runs and at no other time; a row whose library is missing says so. */
class LibraryLoadingTest {
    private static final Map<String, String> PACKAGES = Map.of(
            "kotlin", "kotlinx.coroutines.",
            "vertx", "io.vertx.",
            "reactor", "reactor.core.",
            "disruptor", "com.lmax.",
            "pekko", "org.apache.pekko.");

    @ParameterizedTest
    @ValueSource(strings = {"virtual", "disruptor"})
    void loadsNoLibraryButTheRowsOwn(String executor) throws IOException, InterruptedException {
        List<String> loaded = loadedBy(executor);

        assertThat(loaded).anyMatch(line -> line.contains("crossover.fsm.ExecutorKind "));
        PACKAGES.forEach((kind, name) -> assertThat(loaded.stream().anyMatch(line -> line.contains("] " + name)))
                .as("classes of %s loaded by %s", kind, executor)
                .isEqualTo(kind.equals(executor)));
    }

    private static List<String> loadedBy(String executor) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "crossover.Main",
                        "demo",
                        "fsm",
                        "--executor",
                        executor)
                .redirectErrorStream(true)
                .start();
        try (InputStream output = child.getInputStream()) {
            List<String> lines = new String(output.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(child.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(child.exitValue()).as(String.join("\n", lines)).isZero();
            return lines;
        }
    }

    /** The project's own classes, and no library. */
    @Test
    void saysWhichLibraryIsMissing() throws ReflectiveOperationException, IOException {
        URL ours = ExecutorKind.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {ours}, ClassLoader.getPlatformClassLoader())) {
            Class<?> kinds = loader.loadClass("crossover.fsm.ExecutorKind");
            Class<?> modes = loader.loadClass("crossover.fsm.Mode");
            Object netty = kinds.getMethod("of", String.class).invoke(null, "netty");
            Object hop = modes.getMethod("of", String.class).invoke(null, "hop");
            var reasonAgainst = kinds.getDeclaredMethod("reasonAgainst", modes);
            reasonAgainst.setAccessible(true);

            assertThat(reasonAgainst.invoke(netty, hop))
                    .hasToString(
                            "Optional[the library of netty is not on the class path (no io.netty.channel.EventLoop)]");
        }
    }

    @Test
    void knowsEachLibraryHere() {
        assertThat(ExecutorKind.all().stream().filter(kind -> kind.has(Mode.HOP)))
                .allSatisfy(kind -> assertThat(kind.reasonAgainst(Mode.HOP)).isEmpty());
    }
}
