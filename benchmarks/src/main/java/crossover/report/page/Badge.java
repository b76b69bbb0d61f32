package crossover.report.page;

import crossover.report.page.section.ReportedRun;
import crossover.report.sweep.CrossoverAnswer;
import crossover.results.format.JsonText;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The endpoint schema of shields: the first crossover in a few words, coloured by how far the figures can be trusted. */
final class Badge {
    private Badge() {}

    static String of(ReportedRun run) {
        Map<String, Object> badge = new LinkedHashMap<>();
        badge.put("schemaVersion", 1);
        badge.put("label", "crossover");
        badge.put("message", message(run));
        badge.put(
                "color",
                switch (run.quality().level()) {
                    case "good" -> "blue";
                    case "fair" -> "yellow";
                    default -> "lightgrey";
                });
        return JsonText.of(badge);
    }

    private static String message(ReportedRun run) {
        return run.sweeps().crossovers().stream()
                .filter(line -> line.line().isRoundTrip())
                .findFirst()
                .or(() -> run.sweeps().crossovers().stream().findFirst())
                .map(Badge::words)
                .orElse(run.quality().text());
    }

    private static String words(CrossoverAnswer line) {
        return line.device().selector() + ", " + line.workload().toLowerCase(Locale.ROOT) + ", " + line.transfers()
                + ": " + line.size();
    }
}
