package crossover.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.report.SampleRun;
import crossover.report.compare.ComparisonOptions;
import crossover.report.page.section.PageOrder;
import crossover.report.page.section.Section;
import crossover.report.page.section.madeup.EnergySection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What it costs to add a section: its file and one line in the list. Nothing else knows of it. */
class MadeUpSectionTest {
    @Test
    void aSectionIsShownByEveryOutput(@TempDir Path folder) throws IOException {
        List<Section> sections = Stream.concat(PageOrder.SECTIONS.stream(), Stream.of(new EnergySection()))
                .toList();

        new Report(sections, null, ComparisonOptions.DEFAULT, false)
                .into(folder, List.of(SampleRun.complete(), SampleRun.slower()));

        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("<li><a href=\"#energy\">Energy</a></li>")
                .contains("<section id=\"energy\">\n<h2>Energy</h2>")
                .contains("<section id=\"run2-energy\">")
                .contains("<p>Joules are watts times seconds.</p>")
                .contains("<table id=\"energy-table\"><caption>Energy by cell</caption>")
                .contains("<table id=\"run2-energy-table\">");
        assertThat(Files.readString(folder.resolve("summary.md")))
                .contains(
                        "\n## Energy\n\nEnergy by cell (101 rows, the first 40 here):\n\n| cell | energy |\n| --- | --- |\n")
                .doesNotContain("Joules are watts");
        assertThat(Files.readString(folder.resolve("results.csv")))
                .contains(",cpu:loop,,256,,,,,,,,derived.joules,done,,precision,false,2,0,,,,,,J,1.0,");
    }
}
