package crossover.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {
    private static final String ASCII = "ANSI_X3.4-1968";

    @ParameterizedTest
    @CsvSource({
        // LC_ALL, LC_CTYPE, LANG, TERM, attached, UTF-8
        "en_GB.UTF-8,,,,false,true",
        ",C.utf8,,,false,true",
        ",,de_DE.UTF-8,xterm,true,true",
        "C,,en_GB.UTF-8,xterm,true,false",
        ",POSIX,en_GB.UTF-8,,false,false",
        ",,de_DE.ISO-8859-1,xterm,true,false",
        ",,,xterm-256color,true,true",
        ",,,xterm-256color,false,false",
        ",,,dumb,true,false",
        ",,,vt100,true,false",
        ",,,,true,false",
    })
    void theFirstVariableThatIsSetSaysWhichCharacters(
            String all, String type, String language, String term, boolean attached, boolean utf8) {
        Map<String, String> environment =
                Map.of("LC_ALL", text(all), "LC_CTYPE", text(type), "LANG", text(language), "TERM", text(term));
        assertThat(new Terminal(attached, environment, ASCII).showsUtf8()).isEqualTo(utf8);
    }

    @Test
    void whatJavaWasToldHolds() {
        assertThat(new Terminal(false, Map.of(), "UTF-8").showsUtf8()).isTrue();
    }

    @Test
    void coloursAreForTerminalsWhereNobodyForbidsThem() {
        assertThat(new Terminal(true, Map.of("TERM", "xterm"), ASCII).inColour())
                .isTrue();
        assertThat(new Terminal(true, Map.of("TERM", "xterm", "NO_COLOR", ""), ASCII).inColour())
                .isTrue();
        assertThat(new Terminal(true, Map.of("TERM", "xterm", "NO_COLOR", "1"), ASCII).inColour())
                .isFalse();
        assertThat(new Terminal(true, Map.of("TERM", "dumb"), ASCII).inColour()).isFalse();
        assertThat(new Terminal(false, Map.of("TERM", "xterm"), ASCII).inColour())
                .isFalse();
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
