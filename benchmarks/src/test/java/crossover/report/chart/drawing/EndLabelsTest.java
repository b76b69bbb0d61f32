package crossover.report.chart.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndLabelsTest {
    @Test
    void labelsAreSpreadInTheOrderOfTheirPointsAndStayInside() {
        assertThat(EndLabels.spread(List.of(at(50), at(52), at(10)), 0, 100, 16))
                .containsExactly(50.0, 66.0, 10.0);
        assertThat(EndLabels.spread(List.of(at(99), at(98)), 0, 100, 16)).containsExactly(100.0, 84.0);
    }

    @Test
    void everyRoleHasAColourOfItsOwnOnEachGround() {
        for (Theme theme : Theme.values()) {
            assertThat(new HashSet<>(theme.roles())).hasSize(Theme.ROLES.size());
            assertThat(theme.roles()).hasSameSizeAs(Theme.ROLES);
        }
    }

    private static EndLabels.Label at(double y) {
        return new EndLabels.Label("label", Color.BLACK, 0, y);
    }
}
