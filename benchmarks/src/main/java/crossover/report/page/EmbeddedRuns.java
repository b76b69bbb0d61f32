package crossover.report.page;

import crossover.results.Run;
import crossover.results.UnreadableException;
import crossover.results.format.JsonText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The runs that a page of ours carries. */
public final class EmbeddedRuns {
    private static final String BEGIN = " id=\"data\">";
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
        List<Run> runs = JsonText.runs(unpacked(text.substring(begin + BEGIN.length(), end), page), page.toString());
        if (runs.isEmpty()) {
            throw new UnreadableException(
                    page + " was made without its raw data, which is too large for a page: give the run's folder");
        }
        return runs;
    }

    /** Compressed, in letters that no page takes for its own. */
    static String packed(String json) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(bytes)) {
            packing.write(json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /** Pages of before have the text as it is. */
    private static String unpacked(String data, Path page) {
        if (data.startsWith("[")) {
            return data;
        }
        try (GZIPInputStream packed =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(data.strip())))) {
            return new String(packed.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableException(page + " is cut or damaged: give the run's folder", e);
        }
    }
}
