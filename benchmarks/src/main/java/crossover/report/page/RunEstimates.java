package crossover.report.page;

import crossover.report.compare.EnvironmentDifferences;
import crossover.report.history.History;
import crossover.report.history.PastRun;
import crossover.report.history.Reading;
import crossover.results.format.HistoryFile;
import crossover.statistics.CellEstimate;
import crossover.statistics.Comparison;
import crossover.statistics.Family;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The estimates of a history's runs, the newest first, as many as a page can carry. */
final class RunEstimates {
    /** Characters. */
    private static final int MOST_DATA = 1_700_000;

    private static final MathContext CENTRE = new MathContext(9);
    private static final MathContext ERROR = new MathContext(5);

    private final Map<String, Integer> rows = new LinkedHashMap<>();
    private final Map<List<String>, Integer> facts = new LinkedHashMap<>();

    private RunEstimates() {}

    /** Fewer runs where all would be too many. */
    static HistoryFile of(History history) {
        List<PastRun> runs = history.runs();
        while (true) {
            HistoryFile file = new RunEstimates().file(runs, history);
            double size = file.toJson().length();
            if (size <= MOST_DATA || runs.size() == 1) {
                return file;
            }
            runs = runs.subList(0, Math.max(1, (int) (runs.size() * Math.min(0.9, MOST_DATA / size))));
        }
    }

    private HistoryFile file(List<PastRun> runs, History history) {
        List<HistoryFile.PastRun> past =
                runs.stream().map(run -> run(run, history.machine(run))).toList();
        return new HistoryFile(
                Comparison.DEFAULT_MARGIN,
                Family.FALSE_DISCOVERY_RATE,
                List.copyOf(rows.keySet()),
                List.copyOf(facts.keySet()),
                past);
    }

    private HistoryFile.PastRun run(PastRun run, String machine) {
        List<List<Number>> cells = new ArrayList<>();
        for (Reading reading : run.readings().values()) {
            CellEstimate estimate = reading.estimate();
            if (estimate != null) {
                cells.add(List.of(
                        number(rows, reading.figure()),
                        rounded(estimate.logMean(), CENTRE),
                        Double.isNaN(estimate.standardError()) ? 0 : rounded(estimate.standardError(), ERROR),
                        estimate.forks(),
                        reading.definition()));
            }
        }
        List<Integer> own = new ArrayList<>();
        if (run.environment() != null) {
            EnvironmentDifferences.all(run.environment())
                    .forEach((name, value) -> own.add(number(facts, List.of(name, value))));
        }
        return new HistoryFile.PastRun(run.name(), run.started(), machine, own, cells);
    }

    private static <T> int number(Map<T, Integer> numbers, T name) {
        return numbers.computeIfAbsent(name, any -> numbers.size());
    }

    private static BigDecimal rounded(double value, MathContext digits) {
        return BigDecimal.valueOf(value).round(digits);
    }
}
