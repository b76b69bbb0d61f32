package crossover.report.chart.drawing;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.internal.chartpart.AxesChart;

/** A chart that can be had as a picture, with its title and a description made from its data. */
public final class Figure {
    private static final int SCALE = 2;

    static {
        // Charts are painted into memory; a machine without a display must not be asked for one.
        System.setProperty("java.awt.headless", "true");
    }

    private final String id;
    private final String title;
    private final String description;
    private final List<Key> keys;
    private final Drawing drawing;
    private final Map<Integer, String> light = new HashMap<>();

    /** Makes the chart anew for a sheet. */
    public interface Drawing {
        AxesChart<?, ?> on(Sheet sheet);
    }

    public Figure(String id, String title, String description, List<Key> keys, Drawing drawing) {
        this.id = id;
        this.title = title;
        this.description = description;
        this.keys = keys;
        this.drawing = drawing;
    }

    /** The same under an id that keeps those of several runs apart. */
    public Figure prefixed(String prefix) {
        return prefix.isEmpty() ? this : new Figure(prefix + id, title, description, keys, drawing);
    }

    /** Stable, fit for a file's name and a fragment of an address. */
    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    /** The devices drawn, each in its colour; empty where colours mean something else. */
    public List<Key> keys() {
        return keys;
    }

    /**
     * A device and its colour.
     *
     * @param slot the number in the style sheet's variable: 3 for {@code --s3}
     */
    public record Key(int slot, String label) {}

    public AxesChart<?, ?> drawn(Theme theme) {
        return drawing.on(Sheet.wide(theme));
    }

    /** A file of its own, colours as in the theme. */
    public String svg(Theme theme) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + Svg.recoloured(light(Sheet.wide(Theme.LIGHT)), theme);
    }

    /** An element to stand in a page, whose style sheet gives the colours as variables. */
    public String inline() {
        return Svg.variable(light(Sheet.wide(Theme.LIGHT)));
    }

    /** The same for a phone. */
    public String inlineNarrow() {
        return Svg.variable(light(Sheet.narrow(Theme.LIGHT)));
    }

    /** Its lines in characters; none where it has no lines. */
    public List<String> strips() {
        Sheet sheet = Sheet.wide(Theme.LIGHT);
        AxesChart<?, ?> chart = drawing.on(sheet);
        return sheet.lines().isEmpty() ? List.of() : Strips.of(sheet.lines(), chart);
    }

    /** A PNG with two pixels to each of the chart's. */
    public byte[] png(Theme theme) {
        AxesChart<?, ?> chart = drawn(theme);
        BufferedImage image =
                new BufferedImage(chart.getWidth() * SCALE, chart.getHeight() * SCALE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(SCALE, SCALE);
        chart.paint(graphics, chart.getWidth(), chart.getHeight());
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Painted once; the other grounds differ in nothing but their colours. */
    private String light(Sheet sheet) {
        return light.computeIfAbsent(sheet.width(), width -> painted(sheet));
    }

    private String painted(Sheet sheet) {
        try {
            byte[] raw = ChartEncoder.getBytes(drawing.on(sheet), "svg");
            String own = sheet.isNarrow() ? id + "-narrow" : id;
            return Svg.cleaned(new String(raw, StandardCharsets.UTF_8), own, title, description, sheet.values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
