package crossover.report.executor;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.report.value.Answer;
import crossover.report.value.RunCells;
import crossover.results.Devices;
import crossover.results.Measurement;
import crossover.results.Metric;
import crossover.results.Run;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ExecutorAnswersTest {
    private static final double[] SCATTER = {1, 1.01, 0.99, 1.005, 0.995};

    @Test
    void saysWhatTheForksBearOut() {
        assertThat(sentences(5, 100, 300)).anyMatch(text -> text.startsWith("kotlin takes least, 100 ns"));
        assertThat(sentences(5, 100, 100.1)).anyMatch(text -> text.endsWith("but it and netty cannot be told apart."));
    }

    @Test
    void twoForksDecideNothingHoweverFarApart() {
        assertThat(sentences(2, 100, 300))
                .anyMatch(text -> text.contains("as measured") && text.endsWith("fewer than 3 forks decide nothing."))
                .noneMatch(text -> text.contains("cannot be told apart"));
    }

    private static List<String> sentences(int forks, double kotlin, double netty) {
        Run run = new Run(
                "run", null, null, List.of(cell("kotlin", forks, kotlin, 0.3), cell("netty", forks, netty, 0.2)));
        ExecutorResults results = ExecutorResults.of(RunCells.of(run, Devices.of(run)));
        return ExecutorAnswers.of(results).stream().map(Answer::sentence).toList();
    }

    private static Measurement cell(String executor, int forks, double time, double unfairness) {
        List<List<Double>> values = new ArrayList<>();
        for (int fork = 0; fork < forks; fork++) {
            values.add(List.of(time * SCATTER[fork]));
        }
        return new Measurement(
                "crossover.benchmark.FiniteStateMachineBenchmark.run",
                "avgt",
                1,
                new TreeMap<>(Map.of("executor", executor, "mode", "hop", "machines", "1024", "parallelism", "all")),
                new Metric("ns/op", time, Double.NaN, List.copyOf(values)),
                new TreeMap<>(Map.of("displacement", count(forks, 1000 * unfairness), "machines", count(forks, 1000))));
    }

    private static Metric count(int forks, double value) {
        return new Metric("#", value, Double.NaN, Collections.nCopies(forks, List.of(value)));
    }
}
