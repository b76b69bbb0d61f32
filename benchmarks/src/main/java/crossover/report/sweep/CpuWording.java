package crossover.report.sweep;

import crossover.report.value.Quantity;
import crossover.sweep.CpuSide;
import crossover.sweep.Line;
import crossover.sweep.Sweep;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Puts into words what stands on the CPU side of a race, and what is best there at which size. */
public final class CpuWording {
    private CpuWording() {}

    /** Sizes next to each other at which the same lines lead. */
    private record Stretch(List<Line> leaders, long first, long last) {
        String where(boolean begins, boolean ends) {
            if (begins) {
                return ends ? "at every size measured" : "up to " + Quantity.count(last);
            }
            return ends
                    ? "from " + Quantity.count(first) + " on"
                    : first == last
                            ? "at " + Quantity.count(first)
                            : "from " + Quantity.count(first) + " to " + Quantity.count(last);
        }
    }

    /** {@code best CPU loop}; {@code best on the CPU} where a CPU behind an interface to devices stands there too. */
    static String best(CpuSide cpu) {
        return cpu.isLoopsAlone() ? "best CPU loop" : "best on the CPU";
    }

    /**
     * {@code Best CPU loop, by elements: cpu:loop or cpu:vector up to 4,096; cpu:parallel from 16,384 on.} Lines that the forks do
     * not tell apart share a place. Empty where fewer than two lines are measured.
     */
    public static String leaders(Sweep sweep) {
        CpuSide cpu = CpuSide.of(sweep);
        if (cpu.lines().stream().filter(Line::isMeasured).count() < 2) {
            return "";
        }
        List<Stretch> stretches = stretches(cpu);
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            parts.add(names(stretch.leaders()) + " " + stretch.where(i == 0, i == stretches.size() - 1));
        }
        String best = best(cpu);
        return best.substring(0, 1).toUpperCase(Locale.ROOT) + best.substring(1) + ", by "
                + AxisWording.unit(sweep.axis()) + ": " + String.join("; ", parts) + asMeasured(cpu) + ".";
    }

    /** {@code a, b or c}. */
    private static String names(List<Line> lines) {
        return lines.stream().map(Line::label).collect(Collectors.joining(", ")).replaceFirst(", ([^,]*)$", " or $1");
    }

    private static List<Stretch> stretches(CpuSide cpu) {
        List<Stretch> stretches = new ArrayList<>();
        for (long size : cpu.sizes()) {
            List<Line> leaders = cpu.leaders(size);
            boolean same = !stretches.isEmpty() && stretches.getLast().leaders().equals(leaders);
            stretches.add(new Stretch(leaders, same ? stretches.removeLast().first() : size, size));
        }
        return stretches;
    }

    private static String asMeasured(CpuSide cpu) {
        boolean oneFork = cpu.lines().stream()
                .flatMap(line -> line.points().stream())
                .anyMatch(point -> point.time().forks() == 1);
        return oneFork ? " (as measured, with one fork at some sizes)" : "";
    }
}
