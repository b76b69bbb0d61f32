package crossover.run.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JmhParametersTest {
    @Test
    void findsEveryFormThatJmhTakes() {
        List<String> command = List.of("X", "-p", "a=1,2", "-pb=3", "-p=c=4", "-prof", "gc", "-p", "d");
        assertThat(JmhParameters.names(command)).containsExactly("a", "b", "c");

        var jmh =
                JmhOptions.parse(List.of("X", "-p", "a=1,2", "-pb=3", "-p=c=4")).options();
        assertThat(jmh.getParameter("a").get()).containsExactly("1", "2");
        assertThat(jmh.getParameter("b").get()).containsExactly("3");
        assertThat(jmh.getParameter("c").get()).containsExactly("4");
    }
}
