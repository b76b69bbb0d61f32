package crossover.report.headline;

import crossover.report.sweep.AxisWording;
import crossover.report.sweep.CpuWording;
import crossover.report.sweep.CrossoverAnswer;
import crossover.report.sweep.SpeedWording;
import crossover.report.sweep.SpeedupMap;
import crossover.report.sweep.SpeedupTile;
import crossover.report.sweep.SweepResults;
import crossover.results.Environment;
import crossover.statistics.Comparison;
import crossover.statistics.Interval;
import crossover.statistics.crossing.Crossover;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a device pays, and from where on: of all sweeps the answer that speaks most for it, transfers included. */
final class SweepHeadline {
    private static final String FREE = ", transfers included";
    private static final String STAYS = ", with data that stays on it";

    private SweepHeadline() {}

    /** Empty where there is no sweep to tell of. */
    static Optional<String> of(SweepResults results) {
        return most(results, true)
                .map(answer -> sentence(answer, results))
                .or(() -> most(results, false).map(answer -> sentence(answer, results)))
                .or(() -> alone(results))
                .or(() -> results.sweeps().stream()
                        .map(sweep -> named(sweep.name(), CpuWording.leaders(sweep)))
                        .filter(text -> !text.isEmpty())
                        .findFirst());
    }

    /** Where there are too few sizes for a crossover, the ratio at the largest. */
    private static Optional<String> alone(SweepResults results) {
        for (SpeedupMap map : results.speedups()) {
            for (SpeedupMap.Row row : map.rows()) {
                for (int i = map.sizes().size() - 1; i >= 0; i--) {
                    if (row.tiles().get(i).hasRatio()) {
                        return Optional.of(row.line().device().title() + " against the CPU at "
                                + AxisWording.where(
                                        map.sweep().axis(), map.sizes().get(i)) + " of "
                                + lower(map.workload()) + (row.line().isRoundTrip() ? FREE : STAYS) + ": "
                                + row.tiles().get(i).detail() + ".");
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Empty where no crossover is told of. */
    static String subject(SweepResults results) {
        return most(results, true)
                .or(() -> most(results, false))
                .map(CrossoverAnswer::workload)
                .orElse("");
    }

    /** {@code opencl:0:0 pays nowhere measured in vector sum}. */
    static Optional<String> brief(SweepResults results) {
        return most(results, true)
                .or(() -> most(results, false))
                .map(answer -> answer.device().selector() + " "
                        + switch (answer.crossover().state()) {
                            case SIZE -> "pays " + answer.brief();
                            case BELOW_SMALLEST -> "pays at all sizes";
                            case ABOVE_LARGEST -> "does not pay yet";
                            case AMBIGUOUS -> "may pay, undecided";
                            case LEVEL -> "gains little";
                            case NONE, UNKNOWN -> "pays at no size";
                        }
                        + " in " + workload(answer));
    }

    /** Of the crossover that the headline states. */
    static Optional<String> interval(SweepResults results) {
        return most(results, true)
                .flatMap(answer -> Optional.ofNullable(answer.crossover().interval())
                        .map(interval -> "95% interval of the crossover "
                                + AxisWording.range(answer.sweep().axis(), interval)));
    }

    private static Optional<CrossoverAnswer> most(SweepResults results, boolean roundTrips) {
        return results.crossovers().stream()
                .filter(answer -> answer.line().isRoundTrip() == roundTrips
                        && answer.line().isUsualPath()
                        && answer.crossover().state() != Crossover.State.UNKNOWN)
                .min(Comparator.comparingInt(answer -> rank(answer.crossover().state())));
    }

    /** What speaks most for the device first. */
    private static int rank(Crossover.State state) {
        return switch (state) {
            case SIZE -> 0;
            case BELOW_SMALLEST -> 1;
            case ABOVE_LARGEST -> 2;
            case AMBIGUOUS -> 3;
            case LEVEL -> 4;
            case NONE, UNKNOWN -> 5;
        };
    }

    private static String sentence(CrossoverAnswer answer, SweepResults results) {
        String device = answer.device().title();
        String how = answer.line().isRoundTrip() ? FREE : STAYS;
        String workload = workload(answer);
        return switch (answer.crossover().state()) {
            case SIZE -> device + " pays " + from(answer) + " on in " + workload + how + exceptions(answer, results);
            case BELOW_SMALLEST ->
                device + " pays at every size measured of " + workload + how + exceptions(answer, results);
            case ABOVE_LARGEST ->
                device + " does not pay yet at the largest size of " + workload + how + ", but still gains there.";
            case AMBIGUOUS -> "Whether " + device + " pays in " + workload + how + ", these forks do not decide.";
            case LEVEL ->
                device + " gains little or nothing in " + workload + how + ": at most "
                        + SpeedWording.of(answer.crossover().atMost()) + " as fast.";
            case NONE, UNKNOWN -> never(answer.device(), answer.line().isRoundTrip(), results);
        };
    }

    private static String from(CrossoverAnswer answer) {
        Crossover crossover = answer.crossover();
        Interval gap = crossover.gap();
        return crossover.isCoarse() && gap != null
                ? "from somewhere between " + AxisWording.range(answer.sweep().axis(), gap)
                : "from about " + AxisWording.spoken(answer.sweep().axis(), crossover.size());
    }

    /** What is not so in other workloads. */
    private static String exceptions(CrossoverAnswer answer, SweepResults results) {
        Map<String, Set<String>> others = new LinkedHashMap<>();
        results.crossovers().stream()
                .filter(other -> other.device().equals(answer.device())
                        && other.line().isRoundTrip() == answer.line().isRoundTrip()
                        && other.line().isUsualPath()
                        && !exception(other.crossover().state()).isEmpty())
                .forEach(other -> others.computeIfAbsent(
                                exception(other.crossover().state()), any -> new LinkedHashSet<>())
                        .add(workload(other)));
        StringBuilder text = new StringBuilder();
        others.forEach((exception, workloads) ->
                text.append("; ").append(exception).append(" in ").append(String.join(" or ", workloads)));
        return text.append('.').toString();
    }

    private static String exception(Crossover.State state) {
        return switch (state) {
            case SIZE, BELOW_SMALLEST, UNKNOWN -> "";
            case ABOVE_LARGEST -> "not yet";
            case AMBIGUOUS -> "undecided";
            case LEVEL -> "little";
            case NONE -> "never";
        };
    }

    private static String never(Environment.Device device, boolean roundTrips, SweepResults results) {
        String best = results.speedups().stream()
                .flatMap(map -> ratios(map, device, roundTrips))
                .max(Comparator.comparingDouble(Comparison::ratio))
                .map(ratio -> ": at best it is " + SpeedWording.sentence(ratio))
                .orElse("");
        return device.title() + " pays at no size measured" + (roundTrips ? FREE : STAYS) + best + ".";
    }

    private static Stream<Comparison> ratios(SpeedupMap map, Environment.Device device, boolean roundTrips) {
        return map.rows().stream()
                .filter(row -> row.line().device().equals(device) && row.line().isRoundTrip() == roundTrips)
                .flatMap(row -> row.tiles().stream())
                .map(SpeedupTile::comparison)
                .filter(Objects::nonNull);
    }

    private static String workload(CrossoverAnswer answer) {
        return lower(answer.workload());
    }

    private static String named(String workload, String leaders) {
        return leaders.isEmpty() ? "" : workload + ": " + lower(leaders);
    }

    /** Within a sentence. */
    private static String lower(String text) {
        return text.isEmpty() ? "" : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
