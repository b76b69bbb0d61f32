package crossover.report.model;

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
final class Warnings {
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?(e[-+]?\\d+)?");
    private static final String ANY = "…";

    private Warnings() {}

    static List<Warning> of(Run run, List<Cell> cells, String simulated) {
        List<Warning> warnings = new ArrayList<>(ofRun(run, cells, simulated));
        Map<String, List<Cell>> byKind = new LinkedHashMap<>();
        for (Cell cell : cells) {
            for (String text : cell.warnings()) {
                byKind.computeIfAbsent(kind(text), any -> new ArrayList<>()).add(cell);
            }
        }
        byKind.forEach((kind, warned) -> warnings.add(joined(kind, warned)));
        return List.copyOf(warnings);
    }

    /** The sentence without its figures: what cells that suffer from the same have in common. */
    private static String kind(String text) {
        return NUMBER.matcher(text).replaceAll(ANY);
    }

    /** One sentence for all cells of a kind, with the range of its figure where it has one, and each cell's own behind it. */
    private static Warning joined(String kind, List<Cell> warned) {
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
                ? new Warning(texts.getFirst(), names)
                : new Warning(oneNumber ? kind.replace(ANY, range(texts)) : kind, names);
    }

    private static String range(List<String> texts) {
        List<String> numbers = texts.stream()
                .flatMap(text -> NUMBER.matcher(text).results())
                .map(MatchResult::group)
                .sorted(Comparator.comparingDouble(Double::parseDouble))
                .toList();
        return numbers.getFirst() + " to " + numbers.getLast();
    }

    private static List<Warning> ofRun(Run run, List<Cell> cells, String simulated) {
        List<Warning> warnings = new ArrayList<>();
        if (!simulated.isEmpty()) {
            warnings.add(about(simulated + ": such times mean nothing and no claim rests on them."));
        }
        if (run.record() != null && run.record().finished() == null) {
            long open = cells.stream()
                    .filter(cell -> cell.state() == CellState.PENDING || CellRecord.INTERRUPT.equals(cell.stopReason()))
                    .count();
            warnings.add(about(
                    "The run was not finished: " + open + " of " + cells.size() + " cells would have had more forks."));
        }
        if (run.environment() == null) {
            warnings.add(about("Nothing is recorded of the machine: these figures come from a bare JMH file."));
        } else if (Boolean.FALSE.equals(run.environment().build().clean())) {
            warnings.add(about("The code was measured with uncommitted changes: the commit does not tell all of it."));
        }
        List<Cell> single = cells.stream()
                .filter(cell -> cell.timing() != null && !cell.timing().hasInterval())
                .toList();
        if (!single.isEmpty()) {
            long measured = cells.stream().filter(cell -> cell.timing() != null).count();
            warnings.add(
                    about(
                            single.size() + " of " + measured
                                    + " measured cells rest on one fork: they have no interval, and no comparison with them is conclusive."));
        }
        return warnings;
    }

    private static Warning about(String text) {
        return new Warning(text, List.of());
    }
}
