package crossover.report.page;

import crossover.results.Run;
import crossover.results.UnreadableException;
import crossover.results.format.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The runs that a page of ours carries. */
public final class EmbeddedRuns {
    private static final String BEGIN = "<script type=\"application/json\" id=\"data\">";
    private static final String END = "</script>";

    private EmbeddedRuns() {}

    /**
     * Reads them back.
     *
     * @throws UnreadableException where the file is no page of ours, is cut, or carries no data
     */
    public static List<Run> read(Path page) {
        String text;
        try {
            text = Files.readString(page);
        } catch (IOException e) {
            throw new UnreadableException("cannot read " + page + " (" + e.getMessage() + "): give a report.html", e);
        }
        int begin = text.indexOf(BEGIN);
        int end = begin < 0 ? -1 : text.indexOf(END, begin);
        if (end < 0) {
            throw new UnreadableException(page + " holds no data of runs: give a report.html of Crossover");
        }
        List<Run> runs = JsonText.runs(text.substring(begin + BEGIN.length(), end), page.toString());
        if (runs.isEmpty()) {
            throw new UnreadableException(
                    page + " was made without its raw data, which is too large for a page: give the run's folder");
        }
        return runs;
    }
}
