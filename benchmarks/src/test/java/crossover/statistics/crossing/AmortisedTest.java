package crossover.statistics.crossing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crossover.statistics.CellEstimate;
import crossover.statistics.Planted;
import java.util.List;
import org.junit.jupiter.api.Test;

class AmortisedTest {
    private static final CellEstimate TRIP = CellEstimate.of(Planted.forks(98, 100, 102));
    private static final CellEstimate RESIDENT = CellEstimate.of(Planted.forks(19, 20, 21, 20));

    @Test
    void onceIsTheTripAndForEverTheResidentTime() {
        assertThat(Amortised.of(TRIP, RESIDENT, 1)).isEqualTo(TRIP);
        assertThat(Amortised.of(TRIP, RESIDENT, Double.POSITIVE_INFINITY)).isEqualTo(RESIDENT);
    }

    /** A tenth of the transfers, (100 - 20) / 10, beside a compute of 20. */
    @Test
    void sharesTheTransfersAmongTheComputes() {
        CellEstimate tenth = Amortised.of(TRIP, RESIDENT, 10);
        double share = TRIP.centre() / 10 / (TRIP.centre() / 10 + 0.9 * RESIDENT.centre());
        double error = Math.hypot(share * TRIP.standardError(), (1 - share) * RESIDENT.standardError());

        assertThat(tenth.centre()).isCloseTo(28, within(0.03));
        assertThat(tenth.forks()).isEqualTo(3);
        assertThat(tenth.standardError()).isCloseTo(error, within(1e-12));
        assertThat(tenth.degreesOfFreedom()).isBetween(2.0, 5.0);
    }

    @Test
    void hasNoIntervalWithOneForkAndNoValueWithoutOne() {
        CellEstimate single = CellEstimate.of(Planted.forks(100));
        assertThat(Amortised.of(single, RESIDENT, 2).centre()).isCloseTo(60, within(0.1));
        assertThat(Amortised.of(single, RESIDENT, 2).interval()).isNull();
        assertThat(Amortised.of(CellEstimate.of(List.of()), RESIDENT, 2).hasValue())
                .isFalse();
    }
}
