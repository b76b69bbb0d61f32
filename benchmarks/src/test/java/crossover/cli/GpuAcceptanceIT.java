package crossover.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import crossover.simulation.Commands;
import crossover.simulation.Simulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The trial of a card, on the clock of a modelled one whose sizes are quickly checked, beside a made-up nvidia-smi: each line passes
 * where the card is sound, and the right one fails where something is wrong with it. A trial takes more than a minute: with
 * {@code -Dcrossover.simulations=true}.
 */
class GpuAcceptanceIT {
    private static final String JUDGE = "benchmarks/fleet/GpuAcceptance.java";

    private static final int STEPS = 8;

    /** What follows the steps, in the order of the lines. */
    private static final List<String> POINTS = List.of(
            "device: ",
            "UUID: nvidia-smi says ",
            "an empty kernel takes ",
            "copies on the device of ",
            "the largest copy on the device reaches ",
            "doubling at its largest size runs at ",
            "sum at its largest size runs at ",
            "SM clock under load: ",
            "after a second of warm-up times are ");

    @TempDir
    private Path folder;

    /** Nothing was measured: no line passes, and none is left out. */
    @Test
    void whatWasNotMeasuredFailsOrIsSkipped() {
        Commands.Result judged = Commands.run(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("crossover.jar"),
                        JUDGE,
                        "cuda:0",
                        folder.toString()),
                Map.of());
        assertThat(judged.exit()).isOne();
        assertThat(judged.output().lines())
                .filteredOn(line -> line.startsWith("FAIL     "))
                .hasSize(STEPS + 1);
        assertThat(judged.output().lines())
                .filteredOn(line -> line.startsWith("skipped  "))
                .hasSize(POINTS.size() - 1);
        assertThat(judged.output()).doesNotContain("pass ");
    }

    /**
     * @param clock and the end of the UUID, as nvidia-smi says
     * @param failing the only points that fail, by number; a clock that rises slowly is low under load too where it is read early
     */
    @ParameterizedTest
    @CsvSource({
        "small, 1500, 00, ''",
        "'small,launch=5000,ramp=6000000000', 1500, 00, '2,(7,)?8'",
        "'small,copy=20000,kernelShare=0.8', 1500, 00, '3,5,6'",
        "'small,memoryMegahertz=1400', 1300, 01, '1,4,7'"
    })
    void eachLineFailsWhereItsCardDoes(String card, String clock, String uuid, String failing) throws IOException {
        assumeThat(Boolean.getBoolean("crossover.simulations")).isTrue();
        Commands.Result trial = trial(Simulation.standard().management(Map.of()).card(card), clock, uuid);

        List<String> judged = trial.output()
                .lines()
                .filter(line -> line.matches("(pass|FAIL|skipped) .*"))
                .toList();
        assertThat(judged).as(trial.output()).hasSize(STEPS + POINTS.size());
        assertThat(judged.subList(0, STEPS)).allMatch(line -> line.matches("pass     \\w+ ended with exit code 0, .*"));
        List<String> failed = new ArrayList<>();
        for (int point = 0; point < POINTS.size(); point++) {
            String line = judged.get(STEPS + point);
            assertThat(line.substring(9)).as(trial.output()).startsWith(POINTS.get(point));
            if (!line.startsWith("pass")) {
                failed.add(Integer.toString(point));
            }
        }
        assertThat(String.join(",", failed)).as(trial.output()).matches(failing);
        assertThat(trial.exit()).isEqualTo(failing.isEmpty() ? 0 : 1);
    }

    /** A card that is lost at its first launch. */
    @Test
    void stepsThatFailSaySo() throws IOException {
        assumeThat(Boolean.getBoolean("crossover.simulations")).isTrue();
        Commands.Result trial = trial(
                Simulation.standard().management(Map.of()).card("small").deviceLost("cuLaunchKernel", 1), "1500", "00");
        assertThat(trial.output().lines())
                .filteredOn(line -> line.startsWith("FAIL     "))
                .extracting(line -> line.split(" +")[1])
                .contains("verify", "launch", "sum", "transfers", "doubling", "ramp");
        assertThat(trial.exit()).isOne();
    }

    /** Copies of 4 to 16 MiB, and what is summed and doubled as large: past the four times 1 MiB that the card's L2 answers. */
    private Commands.Result trial(Simulation simulation, String clock, String uuid) throws IOException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        Path tool = Files.writeString(tools.resolve("nvidia-smi"), """
                #!/bin/sh
                case "$1" in
                *uuid*) echo GPU-73696d75-6c61-7465-6420-6465766963%s ;;
                *) while :; do echo %s; sleep 0.2; done ;;
                esac
                """.formatted(uuid, clock));
        Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwxr-xr-x"));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Map<String, String> environment = new TreeMap<>(simulation.environment());
        environment.put("PATH", tools + ":" + System.getenv("PATH"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("BENCH", java + " -jar " + System.getProperty("crossover.jar"));
        environment.put("FORKS", "1");
        environment.put("OPTIONS", "-wi 1 -w 50ms -i 2 -r 20ms");
        environment.put("BYTES", "4194304,16777216");
        environment.put("LENGTHS", "100,1048576");
        environment.put("TRIPS", "100,65536");
        environment.put("ORDERS", "512,1536");
        environment.put("RAMP", "400");
        return Commands.run(
                List.of(
                        "benchmarks/fleet/gpu-acceptance.sh",
                        "cuda:0",
                        folder.resolve("trial").toString()),
                environment);
    }
}
