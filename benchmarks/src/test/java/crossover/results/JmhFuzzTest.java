package crossover.results;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.report.compare.ComparisonOptions;
import crossover.report.compare.ComparisonReport;
import crossover.report.compare.export.TextExporter;
import crossover.statistics.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that something has damaged: read, or refused in one line. Few by default; {@code -Dcrossover.fuzz=100000} for a night. */
class JmhFuzzTest {
    private static final Path FILES = Path.of("benchmarks/src/test/resources/jmh-files");
    private static final int COUNT = Integer.getInteger("crossover.fuzz", 2000);
    private static final long LONGEST_NANOS = 5_000_000_000L;
    private static final String[] PIECES = {
        "NaN",
        "\"NaN\"",
        "null",
        "[]",
        "{}",
        "-1",
        "0",
        "1e308",
        "1e-320",
        "\"\"",
        "true",
        "9999999999999999999",
        "\u0000",
        "\u00b7"
    };

    @TempDir
    private Path folder;

    @Test
    void noDamageIsAnExceptionOrAVerdictOnItself() throws IOException {
        List<byte[]> seeds = seeds();
        Random random = new Random(17);
        Path file = folder.resolve("damaged.json");
        for (int round = 0; round < COUNT; round++) {
            byte[] damaged = damaged(seeds.get(random.nextInt(seeds.size())), random);
            Files.write(file, damaged);
            long before = System.nanoTime();
            try {
                judge(RunReader.read(file), round);
            } catch (UnreadableException refused) {
                assertThat(refused.getMessage()).as("round %d", round).contains("damaged.json");
            }
            assertThat(System.nanoTime() - before).as("round %d", round).isLessThan(LONGEST_NANOS);
        }
    }

    private static void judge(Run run, int round) {
        ComparisonReport report =
                ComparisonReport.of(run, List.of(run), new ComparisonOptions(0.02, null, Pattern.compile("")));
        assertThat(report.allRows())
                .as("round %d", round)
                .noneMatch(row -> row.verdict() == Verdict.FASTER || row.verdict() == Verdict.SLOWER);
        assertThat(new TextExporter(false).export(report)).as("round %d", round).isNotEmpty();
    }

    private static List<byte[]> seeds() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            List<Path> all = files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList();
            List<byte[]> seeds = new java.util.ArrayList<>();
            for (Path path : all) {
                seeds.add(Files.readAllBytes(path));
            }
            return seeds;
        }
    }

    /** One to four changes: a byte, a cut, a piece put in or written over, a part twice. */
    private static byte[] damaged(byte[] seed, Random random) {
        byte[] bytes = seed;
        for (int change = random.nextInt(4); change >= 0 && bytes.length > 1; change--) {
            int at = random.nextInt(bytes.length);
            int until = Math.min(bytes.length, at + random.nextInt(40));
            bytes = switch (random.nextInt(5)) {
                case 0 -> joined(bytes, at, new byte[] {(byte) random.nextInt(256)}, at + 1);
                case 1 -> Arrays.copyOf(bytes, at);
                case 2 -> joined(bytes, at, new byte[0], until);
                case 3 ->
                    joined(bytes, at, PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8), until);
                default -> joined(bytes, at, Arrays.copyOfRange(bytes, at, until), at);
            };
        }
        return bytes;
    }

    private static byte[] joined(byte[] bytes, int to, byte[] between, int from) {
        byte[] joined = Arrays.copyOf(bytes, to + between.length + bytes.length - from);
        System.arraycopy(between, 0, joined, to, between.length);
        System.arraycopy(bytes, from, joined, to + between.length, bytes.length - from);
        return joined;
    }
}
