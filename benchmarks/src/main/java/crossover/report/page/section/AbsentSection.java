package crossover.report.page.section;

import crossover.report.value.MeasuredCell;
import crossover.report.value.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The cells without a figure, a line a benchmark and reason; the CSV file has them one by one. */
final class AbsentSection implements Section {
    @Override
    public String id() {
        return "absent";
    }

    @Override
    public String name() {
        return "Skipped and failed";
    }

    @Override
    public Rank rank() {
        return Rank.EVIDENCE;
    }

    @Override
    public List<Block> blocks(ReportedRun run) {
        return List.of(new Block.OpenTable(
                new Table(
                        "absent-table",
                        "Cells without a figure, by reason",
                        List.of("cells", "state", "reason"),
                        Group.of(run.cells()).stream().map(Group::row).toList()),
                "None: every cell of the plan has a figure."));
    }

    /** What cells that are told of in one line have in common. */
    private record Subject(String benchmark, String state, String reason) {
        static Subject of(MeasuredCell cell) {
            return new Subject(cell.key().shortName(), cell.stateName(), cell.sharedReason());
        }
    }

    private record Group(Subject subject, List<MeasuredCell> cells) {
        static List<Group> of(List<MeasuredCell> cells) {
            Map<Subject, List<MeasuredCell>> groups = new LinkedHashMap<>();
            cells.stream()
                    .filter(cell -> cell.reason() != null)
                    .forEach(cell -> groups.computeIfAbsent(Subject.of(cell), subject -> new ArrayList<>())
                            .add(cell));
            return groups.entrySet().stream()
                    .map(group -> new Group(group.getKey(), List.copyOf(group.getValue())))
                    .toList();
        }

        List<String> row() {
            return List.of(name(), subject.state(), reason());
        }

        /** What is about one cell alone is told as it was recorded. */
        private String reason() {
            return cells.size() == 1 ? Objects.requireNonNull(cells.getFirst().reason()) : subject.reason();
        }

        /** {@code VectorSumBenchmark.compute device=cuda:0 length=100, 1000 (2 cells)}: every value that a parameter has in them. */
        private String name() {
            if (cells.size() == 1) {
                return cells.getFirst().key().toString();
            }
            StringBuilder name = new StringBuilder(subject.benchmark());
            Set<String> parameters = new TreeSet<>();
            cells.forEach(cell -> parameters.addAll(cell.key().params().keySet()));
            for (String parameter : parameters) {
                Set<String> values = new LinkedHashSet<>();
                cells.forEach(cell -> values.add(cell.key().params().getOrDefault(parameter, "none")));
                name.append(' ').append(parameter).append('=').append(String.join(", ", values));
            }
            return name + " (" + cells.size() + " cells)";
        }
    }
}
