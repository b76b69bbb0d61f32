package crossover.report.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Outlines of texts, most of a page's bytes: what is drawn more than once stands in it once, and is used where it is drawn. */
final class SharedPaths {
    private static final Pattern PATH = Pattern.compile("<path d=\"([^\"]{80,})\"");
    private static final String BODY = "<body>";

    private SharedPaths() {}

    /** The same page; where it has no body of ours, as it is. */
    static String in(String html) {
        int body = html.indexOf(BODY);
        if (body < 0) {
            return html;
        }
        Map<String, String> names = names(html);
        StringBuilder shapes = new StringBuilder(
                "\n<svg class=\"shapes\" width=\"0\" height=\"0\" aria-hidden=\"true\" focusable=\"false\"><defs>\n");
        names.forEach((path, name) -> shapes.append("<path id=\"")
                .append(name)
                .append("\" d=\"")
                .append(path)
                .append("\"/>\n"));
        shapes.append("</defs></svg>");
        String used = PATH.matcher(html)
                .replaceAll(found -> Matcher.quoteReplacement(
                        names.containsKey(found.group(1))
                                ? "<use href=\"#" + names.get(found.group(1)) + "\""
                                : found.group()));
        int after = used.indexOf(BODY) + BODY.length();
        return names.isEmpty() ? html : used.substring(0, after) + shapes + used.substring(after);
    }

    private static Map<String, String> names(String html) {
        Map<String, Integer> uses = new LinkedHashMap<>();
        PATH.matcher(html).results().forEach(found -> uses.merge(found.group(1), 1, Integer::sum));
        Map<String, String> names = new LinkedHashMap<>();
        uses.forEach((path, times) -> {
            if (times > 1) {
                names.put(path, "p" + Integer.toString(names.size(), Character.MAX_RADIX));
            }
        });
        return names;
    }
}
