/** The forms in which a comparison is handed on: text, Markdown, CSV, JSON. An exporter knows the model and writes no file. */
@NullMarked
package crossover.report.compare.export;

import org.jspecify.annotations.NullMarked;
