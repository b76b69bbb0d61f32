package crossover.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import crossover.results.RunFolder;
import crossover.run.plan.PlanException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes of one and of two users that want to measure at a time, in a temporary folder that they share. */
class MachineLockTest {
    private static final String OTHER_USER = "nobody";

    @TempDir
    private Path folder;

    private Path shared;
    private Path lock;

    @BeforeEach
    void makeSharedFolder() throws IOException {
        permit(folder, "rwxr-xr-x");
        shared = Files.createDirectory(folder.resolve("tmp"));
        // Sticky as /tmp is: Linux then guards other users' files.
        assertThat(call("chmod", "1777", shared.toString())).isZero();
        lock = shared.resolve("jmh.lock");
        copyClasses();
    }

    @Test
    void aSecondProcessIsRefusedUntilTheFirstIsGoneHoweverItWent() throws Exception {
        try (Holder first = Holder.start(command())) {
            assertThat(first.said()).isEqualTo("held");
            try (Holder second = Holder.start(command())) {
                assertThat(second.said()).isEqualTo(busy());
            }
            first.kill();
        }
        try (Holder third = Holder.start(command())) {
            assertThat(third.said()).isEqualTo("held");
        }
    }

    @Test
    void anotherUserIsRefusedToo() throws Exception {
        assumeRoot();
        try (Holder first = Holder.start(asOtherUser())) {
            assertThat(first.said()).isEqualTo("held");
            try (Holder second = Holder.start(command())) {
                assertThat(second.said()).isEqualTo(busy());
            }
        }
        try (Holder first = Holder.start(command())) {
            assertThat(first.said()).isEqualTo("held");
            try (Holder second = Holder.start(asOtherUser())) {
                assertThat(second.said()).isEqualTo(busy());
            }
        }
    }

    @Test
    void aStaleFileOfAnotherUserIsTakenOver() throws Exception {
        assumeRoot();
        try (Holder first = Holder.start(command())) {
            assertThat(first.said()).isEqualTo("held");
            first.kill();
        }
        try (Holder second = Holder.start(asOtherUser())) {
            assertThat(second.said()).isEqualTo("held");
        }
    }

    @Test
    void aStaleFileThatOnlyItsOwnerMayWriteIsNamedWithItsOwner() throws Exception {
        assumeRoot();
        Files.createFile(lock);
        permit(lock, "rw-r--r--");

        try (Holder second = Holder.start(asOtherUser())) {
            assertThat(second.said())
                    .isEqualTo("cannot take JMH's lock " + lock
                            + " (permission denied; it belongs to root): have its owner remove it, or set"
                            + " JDK_JAVA_OPTIONS=-Djmh.ignoreLock=true");
        }
    }

    @Test
    void aLinkPutInItsPlaceIsNotFollowed() throws Exception {
        Path target = folder.resolve("target");
        Files.createSymbolicLink(lock, target);

        try (Holder first = Holder.start(command())) {
            assertThat(first.said()).startsWith("cannot take JMH's lock " + lock + " (");
        }
        assertThat(target).doesNotExist();
    }

    private String busy() {
        return "another JMH run is measuring on this machine (it holds " + lock
                + "): wait for it, or set JDK_JAVA_OPTIONS=-Djmh.ignoreLock=true to measure beside it";
    }

    private static void assumeRoot() throws Exception {
        assumeTrue(
                call("runuser", "-u", OTHER_USER, "--", "true") == 0,
                "needs to be root, to be the user " + OTHER_USER + " as well");
    }

    private List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + shared,
                "-cp",
                folder.resolve("classes").toString(),
                LockScenario.class.getName());
    }

    private List<String> asOtherUser() {
        List<String> command = new ArrayList<>(List.of("runuser", "-u", OTHER_USER, "--"));
        command.addAll(command());
        return command;
    }

    /** The classes of the lock, where every user may read them. */
    private void copyClasses() throws IOException {
        for (Class<?> needed : List.of(MachineLock.class, PlanException.class, LockScenario.class, RunFolder.class)) {
            String file = needed.getName().replace('.', '/') + ".class";
            Path to = folder.resolve("classes").resolve(file);
            Files.createDirectories(to.getParent());
            try (var bytes = needed.getResourceAsStream("/" + file)) {
                Files.copy(bytes, to);
            }
        }
    }

    private static void permit(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    private static int call(String... command) {
        try {
            return new ProcessBuilder(command).start().waitFor();
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A process of the scenario. */
    private record Holder(Process process, BufferedReader output) implements AutoCloseable {
        static Holder start(List<String> command) throws IOException {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return new Holder(process, process.inputReader(StandardCharsets.UTF_8));
        }

        String said() throws IOException {
            return output.readLine();
        }

        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }

        /** Ends it as it ends by itself, and waits for that. */
        @Override
        public void close() throws IOException, InterruptedException {
            process.outputWriter().close();
            process.waitFor();
        }
    }
}
