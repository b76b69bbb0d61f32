package crossover.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainCharsetTest {
    @ParameterizedTest
    @CsvSource({
        "12.3 µs ±3%, 12.3 us +/-3%",
        "3.21×, 3.21x",
        "≈ 10⁻³ ns/op, ~ 10^-3 ns/op",
        "2¹⁰ and 2², 2^10 and 2^2",
        "1 – 2 — 3 − 4, 1 - 2 - 3 - 4",
        "▇▇▁, ###",
        "a → b …, a -> b ...",
        "Gerät 漢 😀, Ger?t ? ?",
    })
    void spellsWhatIsNotAscii(String text, String plain) {
        assertThat(new String(text.getBytes(PlainCharset.PLAIN), StandardCharsets.US_ASCII))
                .isEqualTo(plain);
    }

    @Test
    void streamsAndWritersOfAnyLengthAreSpelled() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, PlainCharset.PLAIN);
        out.print("±µ".repeat(10_000));
        new PrintWriter(out, true).println("×");
        assertThat(bytes.toString(StandardCharsets.US_ASCII))
                .isEqualTo("+/-u".repeat(10_000) + "x" + System.lineSeparator());
    }
}
