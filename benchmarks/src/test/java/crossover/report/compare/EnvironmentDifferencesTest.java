package crossover.report.compare;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.results.Environment;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnvironmentDifferencesTest {
    private static Environment with(String... arguments) {
        Environment usual = Runs.environment("a CPU", "c0ffee");
        return new Environment(
                usual.schema(),
                usual.cpu(),
                usual.memory(),
                usual.os(),
                new Environment.Jvm("OpenJDK", "25", null, List.of(arguments)),
                usual.build(),
                usual.devices(),
                usual.unavailable());
    }

    private static List<Difference> between(Environment base, Environment other) {
        return EnvironmentDifferences.between(base, other);
    }

    private static Difference arguments(String base, String other) {
        return new Difference(Difference.Kind.MACHINE, "JVM arguments", base, other);
    }

    @Test
    void ofArgumentsWhatOnlyOneSideHas() {
        assertThat(between(with("-Xmx1g", "-Da=1", "-Db=2"), with("-Xmx2g", "-Da=1", "-Db=2")))
                .containsExactly(arguments("-Xmx1g", "-Xmx2g"));
        assertThat(between(with("-Da=1"), with("-Da=1", "-XX:+UseZGC")))
                .containsExactly(arguments("none", "-XX:+UseZGC"));
        assertThat(between(with("-Da=1"), with("-Da=1"))).isEmpty();
    }

    /** Of two that set the same the last one holds. */
    @Test
    void anOrderThatDiffersIsShownWhole() {
        assertThat(between(with("-Xmx1g", "-Xmx2g"), with("-Xmx2g", "-Xmx1g")))
                .containsExactly(arguments("-Xmx1g -Xmx2g", "-Xmx2g -Xmx1g"));
    }
}
