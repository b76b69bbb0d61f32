package crossover.report.compare;

/** The model as text in one format. */
public interface Exporter {
    String export(ComparisonReport report);
}
