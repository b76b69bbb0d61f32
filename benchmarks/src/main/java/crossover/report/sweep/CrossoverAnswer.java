package crossover.report.sweep;

import crossover.report.value.Quantity;
import crossover.report.value.Table;
import crossover.results.Environment;
import crossover.results.shape.Side;
import crossover.statistics.crossing.Crossover;
import crossover.sweep.Axis;
import crossover.sweep.Line;
import crossover.sweep.Race;
import crossover.sweep.Sweep;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;

/**
 * Where one device's line overtakes the best on the CPU.
 *
 * @param sentence the whole answer in one sentence, with its interval or why there is none
 */
public record CrossoverAnswer(Sweep sweep, Line line, Crossover crossover, String sentence) {
    private static final Comparator<Race> TRANSFERS_FIRST = Comparator.comparing(
                    (Race race) -> race.device().device().selector())
            .thenComparing(race -> !race.device().isRoundTrip());

    /** What is the same line in another run. */
    public record Identity(
            String workload,
            String mode,
            int threads,
            SortedMap<String, String> variant,
            Axis axis,
            long elements,
            String device,
            Side side,
            String path) {}

    static List<CrossoverAnswer> of(List<Sweep> sweeps, long seed) {
        return sweeps.stream()
                .flatMap(sweep -> Race.of(sweep).stream()
                        .filter(race -> !race.complete().isEmpty())
                        .sorted(TRANSFERS_FIRST)
                        .map(race -> of(sweep, race, seed)))
                .toList();
    }

    private static CrossoverAnswer of(Sweep sweep, Race race, long seed) {
        Crossover crossover = Crossover.of(race.sizePoints(), seed);
        return new CrossoverAnswer(
                sweep, race.device(), crossover, CrossoverWording.sentence(sweep.axis(), race, crossover));
    }

    public Identity identity() {
        return new Identity(
                sweep.workload(),
                sweep.mode(),
                sweep.threads(),
                sweep.variant(),
                sweep.axis(),
                sweep.elements(),
                line.device().selector(),
                line.side(),
                line.path());
    }

    public String workload() {
        return sweep.name();
    }

    public Environment.Device device() {
        return line.device();
    }

    /** {@code transfers included} or {@code with resident data}, and the path where it does not go without saying. */
    public String transfers() {
        return CrossoverWording.transfers(line);
    }

    /** The size with its interval for a table: {@code 2¹⁹·² [2¹⁸·⁹, 2¹⁹·⁶] elements}, or the state in words. */
    public String size() {
        String size = CrossoverWording.size(sweep.axis(), crossover);
        return crossover.state() == Crossover.State.SIZE ? size + " " + AxisWording.unit(sweep.axis()) : size;
    }

    /** The same where space is short. */
    public String brief() {
        return switch (crossover.state()) {
            case SIZE ->
                CrossoverWording.isRange(crossover)
                        ? CrossoverWording.size(sweep.axis(), crossover)
                        : "from " + CrossoverWording.size(sweep.axis(), crossover);
            case BELOW_SMALLEST -> "everywhere";
            case NONE -> "nowhere here";
            case ABOVE_LARGEST -> "not yet, still gaining";
            case LEVEL -> "level, at most " + Quantity.ratio(crossover.atMost());
            case AMBIGUOUS -> "undecided";
            case UNKNOWN -> "takes two sizes";
        };
    }

    public static Table table(List<CrossoverAnswer> answers) {
        return new Table(
                "crossover-table",
                "The size from which a device is faster than the best on the CPU at all larger sizes measured",
                List.of("workload", "device", "transfers", "crossover", "to know"),
                answers.stream()
                        .map(answer -> List.of(
                                answer.workload(),
                                answer.device().title(),
                                answer.transfers(),
                                answer.size(),
                                Objects.requireNonNullElse(answer.crossover().reason(), Table.NONE)))
                        .toList());
    }
}
