package crossover.report.model;

import java.util.Locale;

/**
 * What the report knows of a workload by the name of its class: how many bytes an element moves and holds. A workload
 * that it does not know is shown without bandwidths.
 *
 * @param movedBytes bytes that one element moves between memory and processor; 0 where not known
 * @param heldBytes bytes that one element occupies; 0 where not known
 */
record Workload(String name, int movedBytes, int heldBytes) {

    static Workload of(String className) {
        return switch (className) {
            case "MatrixDoublingBenchmark" -> new Workload("Matrix doubling", 8, 4);
            case "VectorSumBenchmark" -> new Workload("Vector sum", 12, 12);
            default -> new Workload(words(className), 0, 0);
        };
    }

    String id() {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    /** {@code MandelbrotSetBenchmark} as {@code Mandelbrot set}. */
    private static String words(String className) {
        String name = className.replaceAll("Benchmark$", "").replaceAll("([a-z0-9])([A-Z])", "$1 $2");
        return name.isEmpty() ? className : name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
