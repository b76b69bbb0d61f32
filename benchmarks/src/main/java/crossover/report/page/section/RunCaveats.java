package crossover.report.page.section;

import crossover.report.value.MeasuredCell;
import crossover.results.CellRecord;
import crossover.results.CellState;
import crossover.results.Environment;
import crossover.results.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Collects what limits the figures: of the whole run first, then of its cells. */
final class RunCaveats {
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?(e[-+]?\\d+)?");
    private static final String ANY = "…";

    private RunCaveats() {}

    static List<Caveat> of(Run run, List<MeasuredCell> cells, String simulated) {
        List<Caveat> caveats = new ArrayList<>(ofRun(run, cells, simulated));
        Map<String, List<MeasuredCell>> byKind = new LinkedHashMap<>();
        for (MeasuredCell cell : cells) {
            for (String text : cell.warnings()) {
                byKind.computeIfAbsent(kind(text), any -> new ArrayList<>()).add(cell);
            }
        }
        byKind.forEach((kind, warned) -> caveats.add(joined(kind, warned)));
        return List.copyOf(caveats);
    }

    /**
     * The sentence without its figures: what cells that suffer from the same have in common. A file holds a warning as a
     * sentence and nothing else.
     */
    private static String kind(String text) {
        return NUMBER.matcher(text).replaceAll(ANY);
    }

    /** One sentence for all cells of a kind, with the ranges of its figures, and each cell's own behind it. */
    private static Caveat joined(String kind, List<MeasuredCell> warned) {
        List<String> texts = warned.stream()
                .flatMap(cell -> cell.warnings().stream())
                .filter(text -> kind(text).equals(kind))
                .distinct()
                .toList();
        List<String> names = warned.stream()
                .map(cell -> cell.key() + ": "
                        + cell.warnings().stream()
                                .filter(text -> kind(text).equals(kind))
                                .findFirst()
                                .orElseThrow())
                .toList();
        return new Caveat(ranged(kind, texts), names);
    }

    /** The sentence with the range of each of its figures. */
    private static String ranged(String kind, List<String> texts) {
        List<List<String>> figures = texts.stream()
                .map(text ->
                        NUMBER.matcher(text).results().map(MatchResult::group).toList())
                .toList();
        StringBuilder sentence = new StringBuilder();
        int place = 0;
        for (String part : kind.split(Pattern.quote(ANY), -1)) {
            sentence.append(place == 0 ? "" : range(figures, place - 1)).append(part);
            place++;
        }
        return sentence.toString();
    }

    private static String range(List<List<String>> figures, int place) {
        List<String> numbers = figures.stream()
                .map(numbersOfOne -> numbersOfOne.get(place))
                .sorted(Comparator.comparingDouble(Double::parseDouble))
                .toList();
        return numbers.getFirst().equals(numbers.getLast())
                ? numbers.getFirst()
                : numbers.getFirst() + " to " + numbers.getLast();
    }

    private static List<Caveat> ofRun(Run run, List<MeasuredCell> cells, String simulated) {
        List<Caveat> caveats = new ArrayList<>();
        if (!simulated.isEmpty()) {
            caveats.add(about(simulated + ": such times mean nothing and no claim rests on them."));
        }
        if (run.record() != null && run.record().finished() == null) {
            long open = cells.stream()
                    .filter(cell -> cell.state() == CellState.PENDING || CellRecord.INTERRUPT.equals(cell.stopReason()))
                    .count();
            caveats.add(about(
                    "The run was not finished: " + open + " of " + cells.size() + " cells would have had more forks."));
        }
        if (run.record() != null && run.record().endedByError()) {
            caveats.add(about(
                    "The run ended at its first failure, as -foe true asked: cells have the forks that they had had"
                            + " until then."));
        }
        if (run.environment() == null) {
            caveats.add(about("Nothing is recorded of the machine: these figures come from a bare JMH file."));
        } else if (isUncommitted(run.environment().build())) {
            caveats.add(about("The code was measured with uncommitted changes: the commit does not tell all of it."));
        }
        List<MeasuredCell> single = cells.stream()
                .filter(cell -> cell.timing() != null && !cell.timing().hasInterval())
                .toList();
        if (!single.isEmpty()) {
            long measured = cells.stream().filter(cell -> cell.timing() != null).count();
            caveats.add(
                    about(
                            single.size() + " of " + measured
                                    + " measured cells rest on one fork: they have no interval, and no comparison with them is conclusive."));
        }
        return caveats;
    }

    /** Of this program's own benchmarks: a user's jar is known by its content. */
    private static boolean isUncommitted(Environment.Build build) {
        return Boolean.FALSE.equals(build.clean()) && build.jars().isEmpty();
    }

    private static Caveat about(String text) {
        return new Caveat(text, List.of());
    }
}
