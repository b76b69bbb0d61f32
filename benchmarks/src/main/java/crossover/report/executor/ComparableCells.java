package crossover.report.executor;

import crossover.report.value.MeasuredCell;
import crossover.results.shape.OnExecutor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The cells of executors that may be compared, and what they have in common: what does not measure the same is never ranked together. */
record ComparableCells(CommonSetting setting, List<MeasuredCell> cells) {

    /** Of the cells whose shape is of that kind. */
    static List<ComparableCells> of(List<MeasuredCell> cells, Class<? extends OnExecutor> kind) {
        Map<CommonSetting, List<MeasuredCell>> groups = new LinkedHashMap<>();
        for (MeasuredCell cell : cells) {
            if (kind.isInstance(cell.shape())) {
                groups.computeIfAbsent(CommonSetting.of(cell, kind.cast(cell.shape())), setting -> new ArrayList<>())
                        .add(cell);
            }
        }
        return groups.entrySet().stream()
                .map(group -> new ComparableCells(group.getKey(), List.copyOf(group.getValue())))
                .toList();
    }

    /** The executor of a cell that has one. */
    static String executor(MeasuredCell cell) {
        return ((OnExecutor) cell.shape()).executor();
    }
}
