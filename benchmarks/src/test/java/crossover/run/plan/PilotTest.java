package crossover.run.plan;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.run.Requests;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PilotTest {
    private static final Pilot PILOT = new Pilot(Window.of(40, 100), 2, 30);

    @Test
    void warmsUpHalfAsLongAgainAsTheCellNeeded() {
        assertThat(PILOT.warmup(slowUntil(10))).isEqualTo(Window.of(15, 100));
        assertThat(PILOT.warmup(slowUntil(9))).isEqualTo(Window.of(14, 100));
    }

    @Test
    void keepsWithinItsBounds() {
        assertThat(PILOT.warmup(slowUntil(0)).iterations()).isEqualTo(2);
        assertThat(PILOT.warmup(slowUntil(28)).iterations()).isEqualTo(30);
        List<Double> fallingToTheEnd = DoubleStream.iterate(100, value -> value * 0.98)
                .limit(40)
                .boxed()
                .toList();
        assertThat(PILOT.warmup(fallingToTheEnd).iterations()).isEqualTo(30);
    }

    @Test
    void aLoneSlowIterationIsNoWarmUp() {
        List<Double> scores = Stream.iterate(100.0, same -> same).limit(40).toList();
        List<Double> disturbed = new java.util.ArrayList<>(scores);
        disturbed.set(25, 180.0);
        disturbed.set(31, 140.0);
        assertThat(PILOT.warmup(disturbed).iterations()).isEqualTo(2);
    }

    /** By single values instead of medians of neighbours, 80% of the noisy ones would ask for more. */
    @ParameterizedTest
    @ValueSource(doubles = {0.005, 0.02, 0.10})
    void noiseAloneAsksForNoMore(double noise) {
        int longer = 0;
        for (long seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            List<Double> scores = DoubleStream.generate(() -> 100 * (1 + noise * random.nextGaussian()))
                    .limit(40)
                    .boxed()
                    .toList();
            longer += PILOT.warmup(scores).iterations() > 2 ? 1 : 0;
        }
        assertThat(longer / 2000.0).isLessThan(0.16);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-wi 3", "-w 1s", "-i 3", "-r 1s", "-f 0"})
    void whatTheUserFixesSwitchesItOff(String options) {
        assertThat(request(Profile.STANDARD, options).pilot()).isEmpty();
        assertThat(request(Profile.STANDARD, "-f 3").pilot()).isPresent();
        assertThat(request(Profile.QUICK, "-f 3").pilot()).isEmpty();
    }

    private static RunRequest request(Profile profile, String options) {
        return Requests.of(profile, List.of(), Optional.empty(), List.of(options.split(" ")));
    }

    private static List<Double> slowUntil(int iterations) {
        return Stream.concat(
                        Collections.nCopies(iterations, 130.0).stream(),
                        Collections.nCopies(40 - iterations, 100.0).stream())
                .toList();
    }
}
