package crossover.report.page.section;

import crossover.results.Environment;
import crossover.results.RunRecord;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How to name a run where its figures are used: what it is, when it was made, by which version, on what. */
final class Citing {
    private static final String AUTHOR = "The Crossover authors";

    private Citing() {}

    static Block.Citation of(ReportedRun run) {
        Environment environment = run.environment();
        RunRecord record = run.run().record();
        String year = record == null
                ? ""
                : record.started().substring(0, Math.min(4, record.started().length()));
        String title = "Crossover run " + run.name();
        String note = String.join(", ", facts(run, environment));
        return new Block.Citation(
                AUTHOR + ": " + title + (note.isEmpty() ? "" : ". " + note) + ".",
                "@misc{crossover-" + key(run.name()) + ",\n  author = {" + AUTHOR + "},\n  title = {" + braced(title)
                        + "},\n"
                        + (year.isEmpty() ? "" : "  year = {" + braced(year) + "},\n")
                        + "  note = {" + braced(note) + "}\n}");
    }

    private static List<String> facts(ReportedRun run, @Nullable Environment environment) {
        List<String> facts = new ArrayList<>();
        if (run.run().record() != null) {
            facts.add("Measured " + run.started());
        }
        if (environment != null) {
            facts.add("Crossover " + environment.build().version()
                    + (environment.build().commit() == null
                            ? ""
                            : " (commit " + environment.build().commit() + ")"));
            facts.add("on "
                    + (environment.cpu().model() == null
                            ? "a processor not recorded"
                            : environment.cpu().model()));
            run.used().stream().filter(device -> !device.isLoop()).forEach(device -> facts.add(device.title()));
        }
        return facts;
    }

    private static String key(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    /** What BibTeX takes for its own stays out. */
    private static String braced(String text) {
        return text.replaceAll("[{}\\\\]", "").replaceAll("([%&#_$])", "\\\\$1");
    }
}
