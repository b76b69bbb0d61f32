package crossover.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SharedPathsTest {
    private static final String LONG = "m1 2" + "l.5-3".repeat(20) + "z";
    private static final String OTHER = "m1 2" + "l3-.5".repeat(20) + "z";

    @Test
    void whatIsDrawnTwiceStandsOnce() {
        String page = "<html><body><svg><path d=\"" + LONG + "\" fill=\"red\"/><path d=\"" + OTHER
                + "\"/></svg><svg><path d=\"" + LONG + "\" fill=\"blue\"/></svg></body></html>";

        assertThat(SharedPaths.in(page))
                .isEqualTo(
                        "<html><body>\n<svg class=\"shapes\" width=\"0\" height=\"0\" aria-hidden=\"true\" focusable=\"false\">"
                                + "<defs>\n<path id=\"p0\" d=\"" + LONG + "\"/>\n</defs></svg>"
                                + "<svg><use href=\"#p0\" fill=\"red\"/><path d=\"" + OTHER + "\"/></svg>"
                                + "<svg><use href=\"#p0\" fill=\"blue\"/></svg></body></html>");
    }

    @Test
    void aPageWithoutSuchStaysAsItIs() {
        String page = "<html><body><svg><path d=\"" + LONG + "\"/></svg></body></html>";

        assertThat(SharedPaths.in(page)).isEqualTo(page);
        assertThat(SharedPaths.in("<p>" + page.replace("<body>", ""))).isEqualTo("<p>" + page.replace("<body>", ""));
    }
}
