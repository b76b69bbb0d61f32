package crossover.report.model;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.results.CellKey;
import crossover.results.CellState;
import crossover.results.OpenShape;
import crossover.results.Run;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WarningsTest {
    @Test
    void joinsOneKindWithTheRangeOfItsFigure() {
        List<Cell> cells = List.of(
                cell("1", "noisy: iterations vary by 31%"),
                cell("2", "noisy: iterations vary by 9.5%", "not steady"),
                cell("3", "not steady"));

        List<Warning> warnings = Warnings.of(new Run("run", null, null, List.of()), cells, "");

        assertThat(warnings.subList(1, warnings.size()))
                .containsExactly(
                        new Warning(
                                "noisy: iterations vary by 9.5 to 31%",
                                List.of(
                                        "B.c length=1: noisy: iterations vary by 31%",
                                        "B.c length=2: noisy: iterations vary by 9.5%")),
                        new Warning("not steady", List.of("B.c length=2: not steady", "B.c length=3: not steady")));
    }

    private static Cell cell(String length, String... warnings) {
        CellKey key = new CellKey("a.B.c", new TreeMap<>(Map.of("length", length)), 1, "avgt");
        return new Cell(key, OpenShape.FIRST, CellState.DONE, null, null, null, false, null, List.of(warnings));
    }
}
