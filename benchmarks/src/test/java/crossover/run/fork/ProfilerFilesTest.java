package crossover.run.fork;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.results.CellKey;
import crossover.results.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openjdk.jmh.runner.options.ProfilerConfig;

class ProfilerFilesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "jfr, '', dir=HERE",
                "jfr, configName=profile, configName=profile;dir=HERE",
                "async, output=flamegraph;event=cpu, output=flamegraph;event=cpu;dir=HERE",
                "org.openjdk.jmh.profile.JavaFlightRecorderProfiler, '', dir=HERE",
                "async, dir=mine;event=cpu, dir=mine;event=cpu",
                "perfasm, saveLog=true;savePerf=true;savePerfTo=mine, saveLog=true;savePerf=true;savePerfTo=mine;saveLogTo=HERE",
                "perfasm, hotThreshold=0.1, hotThreshold=0.1",
                "gc, '', ''"
            })
    void aFolderIsGivenWhereTheUserNamedNone(String profiler, String options, String placed) {
        ProfilerFiles files = ProfilerFiles.of(new RunFolder(folder), key("x"), 2);
        assertThat(files.placed(List.of(new ProfilerConfig(profiler, options))))
                .singleElement()
                .satisfies(config -> assertThat(
                                config.getOpts().replace(files.fork().toString(), "HERE"))
                        .isEqualTo(placed));
    }

    @Test
    void everyForkHasAFolderOfItsOwn() throws IOException {
        RunFolder run = new RunFolder(folder);
        assertThat(ProfilerFiles.of(run, key("a b/c"), 1).fork())
                .isEqualTo(folder.resolve("profiles/B.m-p-a-b-c-avgt-1/fork-1").toAbsolutePath());
        assertThat(ProfilerFiles.of(run, key("x".repeat(4000) + 1), 1).fork().toString())
                .hasSizeLessThan(400)
                .isNotEqualTo(ProfilerFiles.of(run, key("x".repeat(4000) + 2), 1)
                        .fork()
                        .toString());
        ProfilerFiles files = ProfilerFiles.of(run, key("x"), 0);
        assertThat(files.left()).isEmpty();
        Files.createDirectories(files.fork().resolve("inner"));
        Files.writeString(files.fork().resolve("inner/profile.jfr"), "");
        assertThat(files.left()).containsExactly("profiles/B.m-p-x-avgt-1/pilot/inner/profile.jfr");
    }

    private static CellKey key(String value) {
        return new CellKey("a.B.m", new TreeMap<>(Map.of("p", value)), 1, "avgt");
    }
}
