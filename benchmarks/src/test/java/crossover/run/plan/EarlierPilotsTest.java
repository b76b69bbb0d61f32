package crossover.run.plan;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.results.CellKey;
import crossover.results.CellRecord;
import crossover.results.CellState;
import crossover.results.Environment;
import crossover.results.RunFolder;
import crossover.results.RunRecord;
import crossover.results.WarmupRecord;
import crossover.results.shape.OpenShape;
import crossover.run.Requests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlierPilotsTest {
    private static final CellKey KEY = new CellKey("a.B.c", new TreeMap<>(), 1, "avgt");
    private static final WarmupRecord FOUND = new WarmupRecord(6, 0.1, WarmupRecord.PILOT, 0.4);
    private static final WarmupRecord KEPT = new WarmupRecord(6, 0.1, WarmupRecord.EARLIER_PILOT, 0.4);

    @TempDir
    private Path results;

    @Test
    void holdForTheSameCodeJvmAndMachine() throws IOException {
        plant("20260101T000000Z-a", machine("c0ffee", true, "25"), "standard", FOUND);

        assertThat(beside(machine("c0ffee", true, "25"), "-f", "5", "-p", "length=1"))
                .isEqualTo(Map.of(KEY, KEPT));
        assertThat(beside(machine("decaf", true, "25"))).as("other code").isEmpty();
        assertThat(beside(machine("c0ffee", true, "26"))).as("another JVM").isEmpty();
        assertThat(beside(machine("c0ffee", false, "25")))
                .as("uncommitted changes")
                .isEmpty();
        assertThat(beside(machine("c0ffee", true, "25"), "-jvmArgsAppend", "-Xint"))
                .as("other forks")
                .isEmpty();
    }

    @Test
    void areNotTakenFromOtherProfilesOrWhereNoPilotDecided() throws IOException {
        plant("20260101T000000Z-a", machine("c0ffee", true, "25"), "thorough", FOUND);
        plant(
                "20260102T000000Z-a",
                machine("c0ffee", true, "25"),
                "standard",
                new WarmupRecord(5, 0.2, WarmupRecord.PROFILE, null));

        assertThat(beside(machine("c0ffee", true, "25"))).isEmpty();
    }

    @Test
    void theNewestRunDecidesAndDamagedOnesArePassedOver() throws IOException {
        Environment machine = machine("c0ffee", true, "25");
        plant("20260101T000000Z-a", machine, "standard", new WarmupRecord(30, 0.1, WarmupRecord.PILOT, 2.0));
        plant("20260102T000000Z-a", machine, "standard", FOUND);
        plant("20260103T000000Z-a", machine, "standard", FOUND);
        Files.writeString(results.resolve("20260103T000000Z-a/run.json"), "{\"schema\":1,");

        assertThat(beside(machine)).isEqualTo(Map.of(KEY, KEPT));
        assertThat(EarlierPilots.beside(results.resolve("absent"), machine, request()))
                .isEmpty();
    }

    private Map<CellKey, WarmupRecord> beside(Environment machine, String... jmh) {
        return EarlierPilots.beside(results, machine, request(jmh));
    }

    private static RunRequest request(String... jmh) {
        return Requests.of(Optional.empty(), List.of(jmh));
    }

    private void plant(String name, Environment machine, String profile, WarmupRecord warmup) throws IOException {
        RunFolder folder = new RunFolder(Files.createDirectory(results.resolve(name)));
        folder.write(machine);
        CellRecord cell = new CellRecord(
                KEY, OpenShape.FIRST, CellState.DONE, null, "precision", List.of(), warmup, null, List.of());
        folder.write(
                new RunRecord(1, profile, 42, null, List.of("B"), "2026-01-01T00:00:00Z", null, false, List.of(cell)));
    }

    private static Environment machine(String commit, boolean clean, String java) {
        return new Environment(
                1,
                new Environment.Cpu("a CPU", 2, 4, null, null, null, null, null, null, null),
                new Environment.Memory(null, null, null, null),
                new Environment.OperatingSystem("Linux", null, null, null, null),
                new Environment.Jvm("a JVM", java, null, List.of()),
                new Environment.Build("0.1.0", commit, clean),
                List.of(),
                List.of());
    }
}
