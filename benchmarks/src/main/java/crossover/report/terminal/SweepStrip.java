package crossover.report.terminal;

import crossover.report.sweep.AxisWording;
import crossover.report.sweep.CrossoverAnswer;
import crossover.report.sweep.SpeedupMap;
import crossover.report.value.PlainText;
import crossover.report.value.Quantity;
import crossover.report.value.Table;
import crossover.sweep.Axis;
import java.util.ArrayList;
import java.util.List;

/** A sweep in a few lines: how many times as fast as the best on the CPU each device is, size by size, and from where on it wins. */
final class SweepStrip {
    private static final int MOST_SIZES = 5;
    private static final int SHORT = 10_000;

    private SweepStrip() {}

    static List<String> of(SpeedupMap map, List<CrossoverAnswer> crossovers) {
        List<Integer> shown = shown(map.sizes().size());
        List<String> columns = new ArrayList<>(List.of(""));
        shown.forEach(size -> columns.add(place(map.sweep().axis(), map.sizes().get(size))));
        columns.add("overtakes");
        List<List<String>> rows = new ArrayList<>();
        for (SpeedupMap.Row row : map.rows()) {
            List<String> cells = new ArrayList<>(List.of(row.label()));
            shown.forEach(size -> cells.add(row.tiles().get(size).brief()));
            cells.add(crossovers.stream()
                    .filter(answer ->
                            answer.sweep().equals(map.sweep()) && answer.line().equals(row.line()))
                    .map(CrossoverAnswer::brief)
                    .findFirst()
                    .orElse(Table.NONE));
            rows.add(List.copyOf(cells));
        }
        List<String> lines = new ArrayList<>();
        lines.add(Lines.cut(map.workload() + ": times as fast as " + map.opponent() + ", by "
                + AxisWording.unit(map.sweep().axis())));
        PlainText.table(new Table("", "", columns, rows)).forEach(line -> lines.add(Lines.cut(Lines.indented(line))));
        return lines;
    }

    private static String place(Axis axis, long size) {
        return size < SHORT ? Quantity.count(size) : AxisWording.number(axis, size);
    }

    /** The first, the last and evenly spaced ones between. */
    private static List<Integer> shown(int sizes) {
        List<Integer> shown = new ArrayList<>();
        int most = Math.min(MOST_SIZES, sizes);
        for (int i = 0; i < most; i++) {
            shown.add(most == 1 ? 0 : (int) Math.round(i * (sizes - 1.0) / (most - 1)));
        }
        return shown;
    }
}
