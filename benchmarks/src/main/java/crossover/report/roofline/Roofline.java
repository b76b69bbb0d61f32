package crossover.report.roofline;

import crossover.report.value.Quantity;
import crossover.report.value.Table;
import crossover.results.Environment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the processor's loops, or a device with resident data, attain beneath what was measured of memory and arithmetic (Williams,
 * Waterman, Patterson 2009, 'Roofline').
 *
 * @param id stable, fit for a file's name
 * @param owner for people: {@code the CPU's loops}, or a device
 * @param roofs the lowest of memory first, then arithmetic; at least one
 * @param tracks one a sweep; at least one
 */
public record Roofline(String id, String owner, List<Roof> roofs, List<Track> tracks) {
    private static final double NEAR = 0.5;
    private static final double ABOVE = 1.05;

    /**
     * A workload over sizes or over work an element.
     *
     * @param points by their place on its axis; of several loops the best at each
     */
    public record Track(String name, List<Attained> points) {}

    /** One for the processor's loops and one for each device that has a place under a roof. */
    public static List<Roofline> of(Ceilings ceilings, List<Environment.Device> devices) {
        List<Roofline> rooflines = new ArrayList<>();
        ceilings.ofLoops().ifPresent(rooflines::add);
        devices.stream()
                .filter(device -> !device.isLoop() && !device.simulated())
                .flatMap(device -> ceilings.of(device).stream())
                .forEach(rooflines::add);
        return List.copyOf(rooflines);
    }

    public String title() {
        return "Roofline of " + owner;
    }

    /** The highest that was measured of arithmetic; empty where no workload has enough of it. */
    public Optional<Roof> arithmetic() {
        return roofs.stream().filter(roof -> !roof.isOfMemory()).findFirst();
    }

    /** What is measured of memory itself, without caches; empty where nothing was. */
    public Optional<Roof> memory() {
        return roofs.stream()
                .filter(roof -> roof.isOfMemory() && roof.measured())
                .findFirst();
    }

    /** Of the memory and of arithmetic the lower one there; empty where nothing was measured. */
    Optional<Roof> holding(Attained point) {
        return List.of(memory(), arithmetic()).stream()
                .flatMap(Optional::stream)
                .min(Comparator.comparingDouble(roof -> roof.at(point.flopsAByte())));
    }

    /** From how many flops a byte on arithmetic holds, and no longer memory; NaN where one is not known. */
    public double ridge() {
        return memory().isPresent() && arithmetic().isPresent()
                ? arithmetic().get().flopsASecond() / memory().get().bytesASecond()
                : Double.NaN;
    }

    /** What holds it down, in sentences. */
    public String sentence() {
        StringBuilder text = new StringBuilder();
        if (!Double.isNaN(ridge())) {
            text.append("Memory holds what has fewer than ")
                    .append(Quantity.digits(ridge()))
                    .append(" flops a byte, arithmetic what has more.");
        }
        for (Track track : tracks) {
            Attained last = track.points().getLast();
            holding(last)
                    .ifPresent(roof -> text.append(text.isEmpty() ? "" : " ")
                            .append(track.name())
                            .append(", at ")
                            .append(last.where())
                            .append(": ")
                            .append(verdict(roof, last))
                            .append('.'));
        }
        return text.toString();
    }

    private static String verdict(Roof roof, Attained point) {
        double share = point.flopsASecond() / roof.at(point.flopsAByte());
        if (share == 1 && !roof.isOfMemory()) {
            return "it is what sets the roof of arithmetic";
        }
        return Quantity.percent(share) + " of " + roof.name()
                + (share < NEAR ? ", so that something else holds it" : share > ABOVE ? ", since a cache answers" : "");
    }

    public Table table() {
        List<List<String>> rows = new ArrayList<>();
        for (Track track : tracks) {
            for (Attained point : track.points()) {
                Optional<Roof> roof = holding(point);
                rows.add(List.of(
                        track.name(),
                        point.where(),
                        point.line().label(),
                        Quantity.digits(point.flopsAByte()),
                        Quantity.rate(point.flopsASecond()) + "flop/s",
                        roof.map(Roof::name).orElse(Table.NONE),
                        roof.map(held -> Quantity.percent(point.flopsASecond() / held.at(point.flopsAByte())))
                                .orElse(Table.NONE)));
            }
        }
        return new Table(
                id + "-table",
                title()
                        + ": what each size attains, and how much of the lower roof that is; above 100% a cache answered",
                List.of("workload", "at", "by", "flops a byte", "attained", "roof there", "of it"),
                rows);
    }
}
