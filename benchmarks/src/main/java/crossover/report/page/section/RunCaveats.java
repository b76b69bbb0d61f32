package crossover.report.page.section;

import crossover.report.value.MeasuredCell;
import crossover.results.CellRecord;
import crossover.results.CellState;
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

    /** One sentence for all cells of a kind, with the range of its figure where it has one, and each cell's own behind it. */
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
        boolean oneNumber = kind.indexOf(ANY) == kind.lastIndexOf(ANY);
        return texts.size() == 1
                ? new Caveat(texts.getFirst(), names)
                : new Caveat(oneNumber ? kind.replace(ANY, range(texts)) : kind, names);
    }

    private static String range(List<String> texts) {
        List<String> numbers = texts.stream()
                .flatMap(text -> NUMBER.matcher(text).results())
                .map(MatchResult::group)
                .sorted(Comparator.comparingDouble(Double::parseDouble))
                .toList();
        return numbers.getFirst() + " to " + numbers.getLast();
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
        if (run.environment() == null) {
            caveats.add(about("Nothing is recorded of the machine: these figures come from a bare JMH file."));
        } else if (Boolean.FALSE.equals(run.environment().build().clean())) {
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

    private static Caveat about(String text) {
        return new Caveat(text, List.of());
    }
}
