package crossover.cli;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.cli.Jar.Call;
import crossover.report.compare.ComparedRow;
import crossover.report.compare.ComparisonOptions;
import crossover.report.compare.ComparisonReport;
import crossover.results.ArmsFolder;
import crossover.results.Run;
import crossover.results.RunReader;
import crossover.run.UserJar;
import crossover.statistics.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * What arms make of no difference, and of one of 5%, on the machine that they run on: {@code ./bench test -Dtest=ShareTest
 * -Dit.test=ArmsFiguresIT -Dcrossover.arms=20}, that many runs of 140 seconds each on two cores. Prints what it finds.
 */
@EnabledIfSystemProperty(
        named = "crossover.arms",
        matches = "\\d+",
        disabledReason = "takes three minutes a run: asks for -Dcrossover.arms=20")
class ArmsFiguresIT {
    private static final int RUNS = Integer.getInteger("crossover.arms", 1);
    private static final List<String> SHORT = List.of("-wi", "2", "-w", "100ms", "-i", "3", "-r", "50ms");

    /** Each method takes as many times as long as the property says. */
    private static final String PLANTED = """
            package planted;

            import java.util.concurrent.*;
            import org.openjdk.jmh.annotations.*;
            import org.openjdk.jmh.infra.Blackhole;

            @BenchmarkMode(Mode.AverageTime)
            @OutputTimeUnit(TimeUnit.MICROSECONDS)
            @State(Scope.Thread)
            public class PlantedBenchmark {
                private static final double TIMES = Double.parseDouble(System.getProperty("planted", "1"));
                private final int tokens = (int) (20_000 * TIMES);
                private final int hops = (int) (20_000 * TIMES);
                private final int[] array = new int[(int) ((1 << 24) * TIMES)];
                private ExecutorService single;

                @Setup
                public void start() {
                    single = Executors.newSingleThreadExecutor();
                }

                @TearDown
                public void end() {
                    single.shutdown();
                }

                @Benchmark
                public void tokens() {
                    Blackhole.consumeCPU(tokens);
                }

                @Benchmark
                public void hops() throws InterruptedException {
                    CountDownLatch end = new CountDownLatch(1);
                    hop(hops, end);
                    end.await();
                }

                private void hop(int left, CountDownLatch end) {
                    if (left == 0) {
                        end.countDown();
                    } else {
                        single.execute(() -> hop(left - 1, end));
                    }
                }

                @Benchmark
                public int memory() {
                    int sum = 0;
                    for (int value : array) {
                        sum += value;
                    }
                    return sum;
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void theSameCodeTwice() throws IOException {
        List<List<Run>> runs = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            runs.add(run(
                    "aa" + run,
                    List.of("--arm", "a=.", "--arm", "b=."),
                    SHORT,
                    List.of("-f", "5", "--devices", "cpu:loop,cpu:vector", "-p", "mode=hop", "-p", "machines=1024"),
                    List.of(
                            "-p",
                            "executor=fixed,forkjoin:fifo,virtual,single",
                            "-p",
                            "length=100,4096,262144,16777216"),
                    List.of("VectorSumBenchmark.compute$|FiniteStateMachineBenchmark.run$")));
        }
        List<ComparedRow> inTurns = new ArrayList<>();
        List<ComparedRow> apart = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            inTurns.addAll(rows(runs.get(run).getFirst(), runs.get(run).getLast()));
            if (run > 0) {
                apart.addAll(rows(runs.get(run - 1).getFirst(), runs.get(run).getLast()));
            }
        }
        tell("in turns", inTurns);
        tell("runs made apart, one after the other", apart);
        assertThat(share(inTurns, ArmsFiguresIT::hasVerdict)).isLessThanOrEqualTo(0.02);
    }

    @Test
    void aDifferenceOfFivePercent() throws IOException {
        Path jar = new UserJar(Files.createDirectories(folder.resolve("planted")))
                .compile(PLANTED)
                .fat()
                .jar("planted.jar");
        List<ComparedRow> rows = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            List<Run> arms = run(
                    "planted" + run,
                    List.of("--arm", "base=" + jar, "--arm", "slower=" + jar + " -Dplanted=1.05"),
                    List.of("-f", "10", "-wi", "3", "-w", "200ms", "-i", "5", "-r", "300ms"));
            rows.addAll(rows(arms.getFirst(), arms.getLast()));
        }
        for (String method : List.of("tokens", "hops", "memory")) {
            List<ComparedRow> own = rows.stream()
                    .filter(row -> row.key().benchmark().endsWith("." + method))
                    .toList();
            System.out.printf(
                    "planted 5%%, %s: found in %.0f%% of %d rows, ratios %s%n",
                    method,
                    100 * share(own, row -> row.verdict() == Verdict.SLOWER),
                    own.size(),
                    own.stream()
                            .map(row -> "%.3f".formatted(row.comparison().ratio()))
                            .toList());
        }
        assertThat(share(rows, row -> row.verdict() == Verdict.SLOWER)).isGreaterThanOrEqualTo(0.9);
    }

    private interface Question {
        boolean of(ComparedRow row);
    }

    private static boolean hasVerdict(ComparedRow row) {
        return row.verdict() == Verdict.FASTER || row.verdict() == Verdict.SLOWER;
    }

    private static double share(List<ComparedRow> rows, Question question) {
        return rows.stream().filter(question::of).count() / (double) rows.size();
    }

    private static void tell(String what, List<ComparedRow> rows) {
        System.out.printf(
                "the same code, %s: %d rows, %.1f%% called faster or slower, intervals of %.1f%% miss 1%n",
                what,
                rows.size(),
                100 * share(rows, ArmsFiguresIT::hasVerdict),
                100
                        * share(
                                rows,
                                row -> row.comparison().low95() > 1
                                        || row.comparison().high95() < 1));
    }

    private static List<ComparedRow> rows(Run base, Run other) {
        return ComparisonReport.of(base, List.of(other), ComparisonOptions.DEFAULT).allRows().stream()
                .filter(ComparedRow::hasRatio)
                .toList();
    }

    /** The arms of a run that takes turns. */
    @SafeVarargs
    private List<Run> run(String label, List<String>... arguments) throws IOException {
        Call call = Jar.run(
                Path.of(System.getProperty("java.home")),
                folder,
                List.of(),
                Stream.of(
                                List.of("run", "--label", label, "--budget", "1h"),
                                Stream.of(arguments).flatMap(List::stream).toList())
                        .flatMap(List::stream)
                        .toArray(String[]::new));
        assertThat(call.exit()).as(call.err()).isZero();
        try (Stream<Path> runs = Files.list(folder.resolve("results"))) {
            Path own = runs.filter(run -> run.toString().endsWith("-" + label))
                    .findFirst()
                    .orElseThrow();
            return ArmsFolder.arms(own).stream()
                    .map(arm -> RunReader.read(arm.path()))
                    .toList();
        }
    }
}
