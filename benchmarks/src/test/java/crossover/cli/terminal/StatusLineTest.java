package crossover.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StatusLineTest {
    private static final String CLEAR = "\r\033[K";

    private static final Duration NEVER = Duration.ofDays(1);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void aLineInPlaceIsCutToTheTerminal() {
        new LineInPlace(out(StandardCharsets.UTF_8), () -> 11, NEVER).show(columns -> "0123456789abcdef");
        assertThat(text()).isEqualTo(CLEAR + "0123456...");
    }

    @Test
    void itsWidthIsThatOfWhatIsPrinted() {
        new LineInPlace(out(PlainCharset.PLAIN), () -> 11, NEVER).show(columns -> "n".repeat(columns - 3) + "±3%");
        assertThat(text()).isEqualTo(CLEAR + "nnnnn+/-3%");
    }

    @Test
    void wideCharactersTakeTwoCells() {
        new LineInPlace(out(StandardCharsets.UTF_8), () -> 11, NEVER).show(columns -> "漢漢漢漢漢漢");
        assertThat(text()).isEqualTo(CLEAR + "漢漢漢...");
    }

    @Test
    void theWidthIsThatOfTheMoment() {
        AtomicInteger width = new AtomicInteger(80);
        LineInPlace line = new LineInPlace(out(StandardCharsets.UTF_8), width::get, NEVER);
        line.show(columns -> "columns " + columns);
        width.set(40);
        line.show(columns -> "columns " + columns);
        assertThat(text()).isEqualTo(CLEAR + "columns 79" + CLEAR + "columns 39");
    }

    @Test
    void aLineInPlaceIsClearedBeforeAnythingElseAndAtTheEnd() {
        LineInPlace line = new LineInPlace(out(StandardCharsets.UTF_8), () -> 80, NEVER);
        line.print("first");
        line.show(columns -> "at work");
        line.print("ended");
        line.show(columns -> "at work");
        line.close();
        line.close();
        line.show(columns -> "too late");
        assertThat(text().replace(System.lineSeparator(), "\n"))
                .isEqualTo("first\n" + CLEAR + "at work" + CLEAR + "ended\n" + CLEAR + "at work" + CLEAR);
    }

    @Test
    void aLineInPlaceIsToldAnewSinceTimesInItPass() throws InterruptedException {
        CountDownLatch told = new CountDownLatch(3);
        LineInPlace line = new LineInPlace(out(StandardCharsets.UTF_8), () -> 80, Duration.ofMillis(20));
        line.show(columns -> {
            told.countDown();
            return "at work";
        });
        assertThat(told.await(1, TimeUnit.MINUTES)).isTrue();
        line.close();
        assertThat(text()).startsWith((CLEAR + "at work").repeat(3)).endsWith(CLEAR);
    }

    @Test
    void aLogTellsWhatIsAtWorkAfterEachSilenceOnly() throws InterruptedException {
        CountDownLatch told = new CountDownLatch(2);
        try (SparseLog log = new SparseLog(out(StandardCharsets.UTF_8), Duration.ofMillis(20))) {
            log.show(columns -> {
                told.countDown();
                return "at work";
            });
            assertThat(told.await(1, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(text()).startsWith("at work" + System.lineSeparator()).doesNotContain("\033", "\r\033");
    }

    @Test
    void aLogInWhichLinesStayTellsNothingMore() {
        try (SparseLog log = new SparseLog(out(StandardCharsets.UTF_8), Duration.ofMinutes(1))) {
            log.show(columns -> "at work");
            log.print("ended");
        }
        assertThat(text()).isEqualTo("ended" + System.lineSeparator());
    }

    private PrintStream out(Charset charset) {
        return new PrintStream(bytes, true, charset);
    }

    private String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
