package crossover.report.page;

import crossover.report.page.section.ReportedRun;
import crossover.results.format.JsonText;
import java.util.LinkedHashMap;
import java.util.Map;

/** The endpoint schema of shields: the headline in a few words, coloured by how far the figures can be trusted. */
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
        String brief = run.headline().brief();
        return brief.isEmpty() ? run.quality().text() : brief;
    }
}
