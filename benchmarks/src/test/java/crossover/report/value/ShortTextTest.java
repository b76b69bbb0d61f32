package crossover.report.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShortTextTest {
    @Test
    void aNameThatFitsIsKept() {
        assertThat(ShortText.of("twelve chars", 12)).isEqualTo("twelve chars");
    }

    @Test
    void aLongOneKeepsItsBeginningAndItsEnd() {
        assertThat(ShortText.of("the beginning, the middle and the end", 15)).isEqualTo("the be...he end");
        assertThat(ShortText.of("x".repeat(4_000), 40)).hasSize(40);
    }

    /** Each of these signs is two of Java's characters. */
    @Test
    void noSignIsCutInTwo() {
        String cut = ShortText.of("\uD83D\uDE00".repeat(30), 12);
        assertThat(cut.codePointCount(0, cut.length())).isEqualTo(12);
        assertThat(cut.codePoints()).doesNotContain(0xD83D, 0xDE00);
    }

    @Test
    void noTwoBecomeOne() {
        String left = "a".repeat(20) + "1" + "b".repeat(20);
        String right = "a".repeat(20) + "2" + "b".repeat(20);
        String taken = "aaaaa...bbbb (2)";
        assertThat(ShortText.distinct(List.of(left, right, left, "short", taken), 16)
                        .values())
                .containsExactly("short", taken, "aaaaaaa...bbbbbb", "aaaaaaa...bbbbbb (2)");
        assertThat(ShortText.distinct(List.of(left, right), 12))
                .containsEntry(left, "aaaaa...bbbb")
                .containsEntry(right, "aaaaa...bbbb (2)");
        assertThat(ShortText.distinct(List.of(left, right, taken), 16).values()).doesNotHaveDuplicates();
    }
}
