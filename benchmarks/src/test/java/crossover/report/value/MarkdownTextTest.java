package crossover.report.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTextTest {
    @Test
    void neitherLinksNorImagesNorWhatDefinesThem() {
        assertThat(MarkdownText.escaped("[x](http://y)")).isEqualTo("\\[x\\]\\(http://y\\)");
        assertThat(MarkdownText.escaped("![x](y)")).isEqualTo("\\!\\[x\\]\\(y\\)");
        assertThat(MarkdownText.escaped("[x][y]")).isEqualTo("\\[x\\]\\[y\\]");
        assertThat(MarkdownText.escaped("[x]: http://y")).isEqualTo("\\[x\\]: http://y");
        assertThat(MarkdownText.escaped("a\\](b")).isEqualTo("a\\\\\\]\\(b");
    }

    @Test
    void intervalsStayReadable() {
        assertThat(MarkdownText.escaped("never [25, never]: no faster (a CPU device)!"))
                .isEqualTo("never [25, never]: no faster (a CPU device)!");
    }

    @Test
    void noMarkupNoHtmlAndOneLine() {
        assertThat(MarkdownText.escaped("# *a* _b_ `c` ~d~ e|f <i>&\n"))
                .isEqualTo("\\# \\*a\\* \\_b\\_ \\`c\\` \\~d\\~ e\\|f &lt;i&gt;&amp; ");
        assertThat(MarkdownText.escaped("mode #2")).isEqualTo("mode #2");
    }

    @Test
    void aTableIsAsWideAsItsColumnsWhateverItsCellsHold() {
        Table table = new Table("id", "", List.of("a", "b", "c"), List.of(List.of("1|2", "3", "4")));

        assertThat(MarkdownText.table(table, true))
                .containsExactly("| a | b | c |", "| --- | ---: | --- |", "| 1\\|2 | 3 | 4 |");
    }

    /** Whoever pastes it runs what stands there. */
    @Test
    void codeIsTakenAsItStands() {
        assertThat(MarkdownText.code("./bench 'a_b|c*' <x>")).isEqualTo("`./bench 'a_b|c*' <x>`");
        assertThat(MarkdownText.code("a `b` c")).isEqualTo("``a `b` c``");
        assertThat(MarkdownText.code("`rm`")).isEqualTo("`` `rm` ``");
        assertThat(MarkdownText.code("a\n\n# b")).doesNotContain("\n");
    }
}
