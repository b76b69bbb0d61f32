package crossover.report.compare;

import crossover.report.value.Amount;
import crossover.results.Metric;
import crossover.results.shape.CellShape;
import crossover.statistics.CellEstimate;
import crossover.statistics.CellPair;
import crossover.statistics.MetricUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the rows that mean the same in two runs, and says of each other row why it has no counterpart. */
final class RowMatcher {
    private static final String BYTES = "B/op";

    private final RunRows base;
    private final RunRows other;
    private final String baseName;
    private final String otherName;
    private final boolean inBlocks;

    /** @param inBlocks whether forks of one number took turns */
    RowMatcher(RunRows base, RunRows other, String baseName, String otherName, boolean inBlocks) {
        this.inBlocks = inBlocks;
        this.base = base;
        this.other = other;
        this.baseName = baseName;
        this.otherName = otherName;
    }

    /** The base's rows in its order, then those that only the other has. */
    List<MatchedRow> match() {
        List<MatchedRow> rows = new ArrayList<>();
        for (RowKey key : base.keys()) {
            rows.add(row(key));
        }
        for (RowKey key : other.keys()) {
            if (base.metric(key) == null && base.likeIt(key, other) == null) {
                rows.add(refused(key, null, other.metric(key), Presence.NEW, base.absence(key, baseName)));
            }
        }
        return rows;
    }

    private MatchedRow row(RowKey key) {
        Metric here = base.metric(key);
        Metric there = other.metric(key);
        if (here == null || there == null) {
            RowKey like = other.likeIt(key, base);
            return refused(
                    key,
                    here,
                    like == null ? there : other.metric(like),
                    like != null || other.hasSeveral(key)
                            ? Presence.BOTH
                            : other.hasFailed(key) ? Presence.FAILED : Presence.GONE,
                    like == null ? other.absence(key, otherName) : key.differenceTo(like));
        }
        return differentMeaning(key, here, there)
                .map(reason -> refused(key, here, there, Presence.BOTH, reason))
                .orElseGet(() -> compared(key, here, there));
    }

    private Optional<String> differentMeaning(RowKey key, Metric here, Metric there) {
        if (key.cell().isOneOfSeveral()) {
            return Optional.of(base.absence(key, baseName));
        }
        if (base.facts(key).batchSize() != other.facts(key).batchSize()) {
            return Optional.of("batch size: " + base.facts(key).batchSize() + " against "
                    + other.facts(key).batchSize());
        }
        if (!here.hasValues() || !there.hasValues()) {
            return Optional.of("no values of iterations in " + (here.hasValues() ? otherName : baseName)
                    + ": JMH's scores alone give no interval over forks");
        }
        if (isNothing(here) && isNothing(there)) {
            return Optional.of("nothing allocated on either side");
        }
        if (base.isSimulated(key) != other.isSimulated(key)) {
            return Optional.of("simulated in " + (base.isSimulated(key) ? baseName : otherName)
                    + ", real in the other: simulated figures are no performance figures");
        }
        int definition = base.shape(key).definition();
        int otherDefinition = other.shape(key).definition();
        if (definition != otherDefinition) {
            return Optional.of("definition " + definition + " against " + otherDefinition
                    + ": what the row measures was changed in between");
        }
        return here.unit().equals(there.unit()) || MetricUnit.of(here.unit()).convertsTo(MetricUnit.of(there.unit()))
                ? Optional.empty()
                : Optional.of("unit: " + here.unit() + " against " + there.unit());
    }

    /** What JMH's own bookkeeping allocates, spread over all operations of an iteration. */
    private static boolean isNothing(Metric metric) {
        return metric.unit().equals(BYTES)
                && metric.forks().stream()
                                .flatMap(List::stream)
                                .mapToDouble(Double::doubleValue)
                                .average()
                                .orElse(Double.NaN)
                        < Amount.NO_BYTES;
    }

    private MatchedRow compared(RowKey key, Metric here, Metric there) {
        MetricUnit unit = MetricUnit.of(here.unit());
        CellEstimate estimate = CellEstimate.of(here.forks());
        CellEstimate otherEstimate = in(unit, there);
        CellPair pair = tookTurns(key, here, there)
                ? CellPair.ofBlocks(base.byFork(key, here), other.byFork(key, there))
                : new CellPair(estimate, otherEstimate);
        return new MatchedRow(
                key,
                shape(key),
                isSimulated(key),
                here.unit(),
                unit.kind() == MetricUnit.Kind.AMOUNT,
                estimate.centre(),
                otherEstimate.centre(),
                pair.in(unit::timePerOperation),
                Presence.BOTH,
                "");
    }

    private static CellEstimate in(MetricUnit unit, Metric metric) {
        MetricUnit own = MetricUnit.of(metric.unit());
        CellEstimate inItsOwn = CellEstimate.of(metric.forks());
        return own.convertsTo(unit) ? own.in(unit, inItsOwn) : inItsOwn;
    }

    /** Not where a file does not say which fork a value is of. */
    private boolean tookTurns(RowKey key, Metric here, Metric there) {
        return inBlocks
                && here.unit().equals(there.unit())
                && !base.byFork(key, here).isEmpty()
                && !other.byFork(key, there).isEmpty();
    }

    private MatchedRow refused(
            RowKey key, @Nullable Metric here, @Nullable Metric there, Presence presence, String reason) {
        String unit = here != null ? here.unit() : there != null ? there.unit() : "";
        boolean sameUnit = there != null && there.unit().equals(unit);
        return new MatchedRow(
                key,
                shape(key),
                isSimulated(key),
                unit,
                MetricUnit.of(unit).kind() == MetricUnit.Kind.AMOUNT,
                centre(here),
                sameUnit ? centre(there) : Double.NaN,
                null,
                presence,
                reason);
    }

    /** As the base has it, or else the other. */
    private CellShape shape(RowKey key) {
        return (base.metric(key) == null ? other : base).shape(key);
    }

    private boolean isSimulated(RowKey key) {
        return base.isSimulated(key) || other.isSimulated(key);
    }

    private static double centre(@Nullable Metric metric) {
        if (metric == null) {
            return Double.NaN;
        }
        return metric.hasValues() ? CellEstimate.of(metric.forks()).centre() : metric.score();
    }
}
