package crossover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** A run that finds another at work: it is refused, and nothing on the disk tells that it was asked for. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class RefusedRunTest {
    private static final String TEMPORARY = "java.io.tmpdir";
    private static final String IGNORE_LOCK = "jmh.ignoreLock";

    @TempDir
    private Path folder;

    private Path results;
    private String usual;

    @BeforeEach
    void useATemporaryFolderOfTheTestsOwn() throws IOException {
        usual = System.setProperty(
                TEMPORARY, Files.createDirectory(folder.resolve("tmp")).toString());
        results = folder.resolve("results");
    }

    @AfterEach
    void useTheUsualOne() {
        System.setProperty(TEMPORARY, usual);
        System.clearProperty(IGNORE_LOCK);
    }

    @Test
    void leavesNoFolder() throws IOException {
        try (FileChannel other = lockOfAnother()) {
            assertThat(run()).isEqualTo(CommandLineInterface.USAGE);
        }
        assertThat(results).doesNotExist();
    }

    @Test
    void leavesTheFileOfJmhsOutputAlone() throws IOException {
        Path output = Files.writeString(folder.resolve("out.txt"), "of an earlier run");
        try (FileChannel other = lockOfAnother()) {
            assertThat(run("-o", output.toString())).isEqualTo(CommandLineInterface.USAGE);
        }
        assertThat(output).hasContent("of an earlier run");
    }

    @Test
    void leavesTheRunThatWasToGoOnAsItWas() throws IOException {
        assertThat(run()).isZero();
        Path run = runs().getFirst();
        List<Path> before = files(run);
        try (FileChannel other = lockOfAnother()) {
            assertThat(CommandLineInterface.execute("run", "--resume", run.toString()))
                    .isEqualTo(CommandLineInterface.USAGE);
        }
        assertThat(files(run)).isEqualTo(before);
        assertThat(CommandLineInterface.execute("run", "--resume", run.toString()))
                .isZero();
        assertThat(runs()).containsExactly(run);
    }

    private FileChannel lockOfAnother() throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("tmp/jmh.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        assertThat(channel.tryLock()).isNotNull();
        return channel;
    }

    private int run(String... more) {
        String[] shortest = {
            "run",
            "MisbehavingBenchmark.steady",
            "--results",
            results.toString(),
            "-f",
            "1",
            "-wi",
            "0",
            "-i",
            "1",
            "-r",
            "5ms"
        };
        return CommandLineInterface.execute(
                Stream.concat(Stream.of(shortest), Stream.of(more)).toArray(String[]::new));
    }

    private List<Path> runs() throws IOException {
        try (Stream<Path> runs = Files.list(results)) {
            return runs.toList();
        }
    }

    private static List<Path> files(Path run) throws IOException {
        try (Stream<Path> files = Files.walk(run)) {
            return files.sorted().toList();
        }
    }
}
