package crossover.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crossover.report.SampleRun;
import crossover.results.Run;
import crossover.results.RunFolder;
import crossover.results.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexTest {
    @TempDir
    Path folder;

    @Test
    void listsEveryRunBelowAndSaysWhatItLeftOut() throws IOException {
        save(SampleRun.complete(), "one");
        save(SampleRun.simulated(), "deeper/two");
        Files.writeString(folder.resolve("one/report.html"), "a page");
        Path broken = Files.createDirectories(folder.resolve("three"));
        Files.writeString(broken.resolve("jmh.json"), "[{");

        String page = Files.readString(Index.write(folder));

        assertThat(page)
                .contains("2 runs, newest first")
                .contains("<a href=\"one/report.html\">one</a>")
                .contains("<h2>two</h2>")
                .contains("opencl:0:0 (cpu-sample-processor)")
                .contains("cuda:0 (Simulated device), simulated")
                .contains("<strong>CUDA</strong> Skipped: no NVIDIA driver")
                .contains("three: jmh.json is no complete JSON");
        byte[] first = Files.readAllBytes(folder.resolve("index.html"));
        Index.write(folder);
        assertThat(Files.readAllBytes(folder.resolve("index.html"))).isEqualTo(first);
    }

    @Test
    void whatIsNoFolderIsRefused() {
        assertThatThrownBy(() -> Index.write(folder.resolve("nowhere")))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("is no folder: give the folder");
    }

    private void save(Run run, String name) throws IOException {
        RunFolder files = new RunFolder(Files.createDirectories(folder.resolve(name)));
        files.write(Objects.requireNonNull(run.record()));
        files.write(Objects.requireNonNull(run.environment()));
    }
}
