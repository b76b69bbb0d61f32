package crossover.report.model;

import crossover.results.FootprintShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Groups the cells that weighed suspended machines by what they have in common. */
final class Footprints {
    private Footprints() {}

    static List<Footprint> of(List<Cell> cells) {
        return Executors.groups(cells, FootprintShape.class).entrySet().stream()
                .map(group -> footprint(group.getKey(), group.getValue()))
                .toList();
    }

    private static Footprint footprint(Setting setting, List<Cell> cells) {
        List<Cell> weighed = cells.stream().filter(Footprints::isWeighed).toList();
        List<Footprint.Row> rows =
                new ArrayList<>(Ranking.of(weighed, cell -> bytes(cell).estimate()).stream()
                        .map(place -> new Footprint.Row(
                                Executors.executor(place.subject()), bytes(place.subject()), place.ratio(), null))
                        .toList());
        cells.stream()
                .filter(cell -> !isWeighed(cell) && !Gap.isGap(cell))
                .map(cell -> new Footprint.Row(
                        Executors.executor(cell),
                        null,
                        "",
                        cell.absence().isEmpty() ? "no live bytes are recorded" : cell.absence()))
                .forEach(rows::add);
        return new Footprint(setting.id(), setting.title(), List.copyOf(rows), Gap.of(cells));
    }

    private static boolean isWeighed(Cell cell) {
        Amount bytes = cell.figures().get(Figures.LIVE_BYTES);
        return bytes != null && bytes.estimate().hasValue();
    }

    private static Amount bytes(Cell cell) {
        return Objects.requireNonNull(cell.figures().get(Figures.LIVE_BYTES));
    }
}
