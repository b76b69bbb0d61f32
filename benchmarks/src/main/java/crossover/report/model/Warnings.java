package crossover.report.model;

import crossover.results.CellState;
import crossover.results.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what limits the figures: of the whole run first, then of its cells. */
final class Warnings {
    private Warnings() {}

    static List<Warning> of(Run run, List<Cell> cells) {
        List<Warning> warnings = new ArrayList<>(ofRun(run, cells));
        Map<String, List<String>> byText = new LinkedHashMap<>();
        for (Cell cell : cells) {
            for (String text : cell.warnings()) {
                byText.computeIfAbsent(text, any -> new ArrayList<>())
                        .add(cell.key().toString());
            }
        }
        byText.forEach((text, names) -> warnings.add(new Warning(text, List.copyOf(names))));
        return List.copyOf(warnings);
    }

    private static List<Warning> ofRun(Run run, List<Cell> cells) {
        List<Warning> warnings = new ArrayList<>();
        if (run.record() != null && run.record().simulated()) {
            warnings.add(about(
                    "CUDA was the simulated driver of the tests: its times mean nothing and no claim rests on them."));
        }
        if (run.record() != null && run.record().finished() == null) {
            long open = cells.stream()
                    .filter(cell -> cell.state() == CellState.PENDING)
                    .count();
            warnings.add(about("The run was not finished: " + open + " of " + cells.size() + " cells are open."));
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
