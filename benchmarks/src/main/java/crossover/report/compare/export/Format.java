package crossover.report.compare.export;

/** The formats that a comparison is printed in. */
public enum Format {
    TEXT(new TextExporter(false)),
    MARKDOWN(new MarkdownExporter()),
    CSV(new CsvExporter()),
    JSON(new JsonExporter());

    private final Exporter exporter;

    Format(Exporter exporter) {
        this.exporter = exporter;
    }

    public Exporter exporter() {
        return exporter;
    }
}
