package crossover.report.compare.export;

import crossover.report.compare.ComparisonReport;

/** The model as text in one format. */
public interface Exporter {
    String export(ComparisonReport report);
}
