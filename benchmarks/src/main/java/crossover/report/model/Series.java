package crossover.report.model;

import java.util.List;

/**
 * One line of a size sweep: a contender, what is measured, and by which path data goes.
 *
 * @param method the benchmark method: {@code compute} of resident data, {@code roundTrip} with transfers
 * @param path the data path of a round trip; empty where there is none
 * @param points by rising size, absent ones too
 */
public record Series(Contender contender, String method, String path, List<Point> points) {

    /** Short, for the end of a line: {@code opencl:0:0 round trip}. */
    public String label() {
        String simulated = contender.simulated() ? " (simulated)" : "";
        if (contender.isLoop() && !isRoundTrip()) {
            return contender.selector();
        }
        return contender.selector() + " " + what() + simulated;
    }

    /** Whether transfers are included. */
    public boolean isRoundTrip() {
        return method.equals("roundTrip");
    }

    public boolean isMeasured() {
        return points.stream().anyMatch(point -> point.timing() != null);
    }

    private String what() {
        String way = path.isEmpty() || path.equals("heap") ? "" : " " + path;
        return switch (method) {
            case "compute" -> "resident";
            case "roundTrip" -> "round trip" + way;
            default -> method + way;
        };
    }
}
