package crossover.run.host;

import static crossover.results.EnvironmentTest.environment;
import static org.assertj.core.api.Assertions.assertThat;

import crossover.results.Devices;
import crossover.results.Environment;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnvironmentChangesTest {
    @Test
    void namesEachPartThatIsNotTheSame() {
        Environment one = environment("x", List.of(device("cpu:vector")));
        assertThat(EnvironmentChanges.between(one, environment("x", List.of(device("cpu:vector")))))
                .isEmpty();

        List<String> differences = EnvironmentChanges.between(one, environment("y", List.of(device("cpu:loop"))));

        assertThat(differences)
                .containsExactly(
                        "processor's model: x, then y",
                        "memory's total bytes: 120, then 121",
                        "system's name: x, then y",
                        "JVM's name: x, then y",
                        "code's version: x, then y",
                        "device cpu:vector: there, then not",
                        "device cpu:loop: not there, then there");
    }

    @Test
    void aJarOfTheUserIsTheSameByItsContent() {
        Environment run = environment("x", List.of());
        Environment one = run.measuring(List.of(new Environment.Jar("my.jar", "11112222333344445555")), null);
        Environment other = run.measuring(List.of(new Environment.Jar("my.jar", "99992222333344445555")), null);
        assertThat(EnvironmentChanges.between(one, one)).isEmpty();
        assertThat(EnvironmentChanges.between(one, other))
                .containsExactly("code's jars: [my.jar 111122223333], then [my.jar 999922223333]");
    }

    /** A run without a row of CUDA does not ask its driver what there is. */
    @Test
    void aDeviceThatOneRunDidNotLookForIsNoChange() {
        Environment looked = environment("x", List.of(device("cpu:loop"), device("cuda:0")));
        Environment didNot = environment("x", List.of(device("cpu:loop")));
        assertThat(EnvironmentChanges.between(looked, didNot)).isEmpty();
        assertThat(EnvironmentChanges.between(didNot, looked)).isEmpty();
    }

    private static Environment.Device device(String selector) {
        return new Devices(List.of()).of(selector);
    }
}
