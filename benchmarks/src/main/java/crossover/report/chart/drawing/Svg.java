package crossover.report.chart.drawing;

import crossover.report.value.PlainText;
import java.awt.Color;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cleans what VectorGraphics2D writes: clip ids come from memory addresses, coordinates have seven decimals, and inline
 * styles are what a strict content security policy refuses.
 */
public final class Svg {
    private static final Pattern HEAD = Pattern.compile("^.*?<svg[^>]*?viewBox=\"([^\"]*)\"[^>]*>", Pattern.DOTALL);
    private static final Pattern STYLE = Pattern.compile("style=\"([^\"]*)\"");
    private static final Pattern RGB = Pattern.compile("rgb\\((\\d+),(\\d+),(\\d+)\\)");
    private static final Pattern DECIMALS = Pattern.compile("-?\\d+\\.\\d{3,}(?:[eE]-?\\d+)?");
    private static final Pattern COLOUR = Pattern.compile("\"(#[0-9a-f]{6})\"");
    private static final Pattern LINE = Pattern.compile("<line [^>]*>");

    /** What makes no difference to a single stretch. */
    private static final Pattern UNSEEN = Pattern.compile(
            " ?(?:fill=\"none\"|stroke-miterlimit=\"[^\"]*\"|stroke-linejoin=\"[^\"]*\"|stroke-dashoffset=\"0\")");

    private static final Pattern CLIP = Pattern.compile("clip\\d+");

    private Svg() {}

    /** On another ground: every role's colour replaced by that of the theme. */
    public static String recoloured(String light, Theme theme) {
        return replaced(light, role -> hex(theme.roles().get(role)));
    }

    /** With colours that a style sheet's variables give. */
    public static String variable(String light) {
        return replaced(light, role -> "var(--" + Theme.ROLES.get(role) + ")");
    }

    private static String replaced(String light, IntFunction<String> colour) {
        Map<String, String> byHex = new HashMap<>();
        List<Color> roles = Theme.LIGHT.roles();
        for (int role = 0; role < roles.size(); role++) {
            byHex.put(hex(roles.get(role)), colour.apply(role));
        }
        return COLOUR.matcher(light)
                .replaceAll(found ->
                        Matcher.quoteReplacement('"' + byHex.getOrDefault(found.group(1), found.group(1)) + '"'));
    }

    public static String hex(Color colour) {
        return String.format(Locale.ROOT, "#%06x", colour.getRGB() & 0xFFFFFF);
    }

    /** The drawing on the light ground as an element that can stand in a file or a page. */
    public static String cleaned(
            String raw, String prefix, String title, String description, List<Sheet.Value> values) {
        Matcher head = HEAD.matcher(raw);
        if (!head.find()) {
            throw new IllegalStateException("the SVG writer's output does not begin as expected");
        }
        String opening = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"" + head.group(1)
                + "\" role=\"img\" aria-labelledby=\"" + prefix + "-title " + prefix + "-desc\">\n"
                + "<title id=\"" + prefix + "-title\">" + escape(title) + "</title>\n"
                + "<desc id=\"" + prefix + "-desc\">" + escape(description) + "</desc>\n";
        String body = raw.substring(head.end());
        body = STYLE.matcher(body).replaceAll(Svg::attributes);
        body = DECIMALS.matcher(body).replaceAll(Svg::twoDecimals);
        body = PathData.shortened(body);
        body = LINE.matcher(body)
                .replaceAll(line ->
                        Matcher.quoteReplacement(UNSEEN.matcher(line.group()).replaceAll("")));
        body = namedClips(body, prefix);
        body = body.replaceAll(">\\s+<", ">\n<").strip();
        return opening + body.substring(0, body.lastIndexOf("</svg>")) + told(values) + "</svg>\n";
    }

    /** What a pointer is told, also where no script runs. */
    private static String told(List<Sheet.Value> values) {
        StringBuilder told = new StringBuilder();
        for (Sheet.Value value : values) {
            told.append(String.format(
                    Locale.ROOT,
                    "<circle cx=\"%.0f\" cy=\"%.0f\" r=\"8\"><title>%s</title></circle>\n",
                    value.x(),
                    value.y(),
                    escape(value.text())));
        }
        return told.isEmpty() ? "" : "<g class=\"values\" fill=\"none\" pointer-events=\"all\">\n" + told + "</g>\n";
    }

    /** {@code style="fill:rgb(1,2,3);stroke:none;"} as presentation attributes. */
    private static String attributes(MatchResult style) {
        StringBuilder attributes = new StringBuilder();
        for (String declaration : style.group(1).split(";")) {
            int colon = declaration.indexOf(':');
            String value = RGB.matcher(declaration.substring(colon + 1)).replaceAll(Svg::hex);
            attributes
                    .append(attributes.isEmpty() ? "" : " ")
                    .append(declaration, 0, colon)
                    .append("=\"");
            attributes.append(value).append('"');
        }
        return Matcher.quoteReplacement(attributes.toString());
    }

    private static String hex(MatchResult rgb) {
        return hex(new Color(
                Integer.parseInt(rgb.group(1)), Integer.parseInt(rgb.group(2)), Integer.parseInt(rgb.group(3))));
    }

    private static String twoDecimals(MatchResult number) {
        long hundredths = Math.round(100 * Double.parseDouble(number.group()));
        long whole = Math.abs(hundredths) / 100;
        long part = Math.abs(hundredths) % 100;
        String fraction = part == 0 ? "" : part % 10 == 0 ? "." + part / 10 : part < 10 ? ".0" + part : "." + part;
        return (hundredths < 0 ? "-" : "") + whole + fraction;
    }

    private static String namedClips(String body, String prefix) {
        Map<String, String> names = new HashMap<>();
        return CLIP.matcher(body)
                .replaceAll(clip -> names.computeIfAbsent(
                        clip.group(), any -> Matcher.quoteReplacement(prefix + "-clip" + (names.size() + 1))));
    }

    private static String escape(String text) {
        return PlainText.oneLine(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
