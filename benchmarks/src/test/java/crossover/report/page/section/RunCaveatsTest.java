package crossover.report.page.section;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.report.value.MeasuredCell;
import crossover.results.CellKey;
import crossover.results.CellState;
import crossover.results.Run;
import crossover.results.shape.OpenShape;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RunCaveatsTest {
    @Test
    void joinsOneKindWithTheRangeOfItsFigure() {
        List<MeasuredCell> cells = List.of(
                cell("1", "noisy: iterations vary by 31%"),
                cell("2", "noisy: iterations vary by 9.5%", "not steady"),
                cell("3", "not steady"));

        List<Caveat> caveats = RunCaveats.of(new Run("run", null, null, List.of()), cells, "");

        assertThat(caveats.subList(1, caveats.size()))
                .containsExactly(
                        new Caveat(
                                "noisy: iterations vary by 9.5 to 31%",
                                List.of(
                                        "B.c length=1: noisy: iterations vary by 31%",
                                        "B.c length=2: noisy: iterations vary by 9.5%")),
                        new Caveat("not steady", List.of("B.c length=2: not steady", "B.c length=3: not steady")));
    }

    @Test
    void eachFigureHasItsRange() {
        List<MeasuredCell> cells = List.of(
                cell("1", "steal: up to 1% of the time during 1 of 2 forks"),
                cell("2", "steal: up to 3% of the time during 2 of 2 forks"));

        assertThat(RunCaveats.of(new Run("run", null, null, List.of()), cells, "")
                        .getLast()
                        .text())
                .isEqualTo("steal: up to 1 to 3% of the time during 1 to 2 of 2 forks");
    }

    private static MeasuredCell cell(String length, String... warnings) {
        CellKey key = new CellKey("a.B.c", new TreeMap<>(Map.of("length", length)), 1, "avgt");
        return new MeasuredCell(key, OpenShape.FIRST, CellState.DONE, null, null, null, false, null, List.of(warnings));
    }
}
