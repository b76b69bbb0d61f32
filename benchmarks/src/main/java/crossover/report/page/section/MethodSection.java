package crossover.report.page.section;

import crossover.report.value.Quantity;
import crossover.results.RunRecord;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the figures were made, how to make them again, and what the words mean. */
final class MethodSection implements Section {
    private static final String METHOD =
            "A fork is the replicate: iterations within one JVM are not independent. The estimate is the geometric mean of the"
                    + " forks' means, its interval Student's t at 95% over their logarithms. Two cells are compared by Welch's"
                    + " test on the logarithms of fork means; a difference counts where its interval lies outside ±2% and"
                    + " survives Benjamini and Hochberg's correction (false discovery rate 2%) over the table it stands in;"
                    + " under three forks there is no such verdict, and a speed-up counts by its interval alone. That a device"
                    + " overtakes nothing, wins throughout or still gains is said at 97.5% by Student's t."
                    + " The crossover is the smallest size from which a device is faster at all larger sizes measured; between"
                    + " two of them each time is taken for a fixed cost and one an element, so that where a cache ends right"
                    + " there its interval is too narrow; nothing is extrapolated, and nothing is interpolated across a size"
                    + " without a figure. JMH's own score and 99.9% error pool the iterations of all forks; they are shown as"
                    + " what they are.";

    private static final String POOLED =
            " In this run forks are few, so that scatter is pooled over similar cells: a cell's variance is moderated by those of its"
                    + " kind (Smyth 2004); results.csv has the interval from its own forks alone as well, and compare uses that one.";

    private static final String LOOKED_AT_AGAIN =
            " This run was extended after its end: its intervals are as wide as a single look would have them at %s%%, so that asking"
                    + " again until something is decided is not wrong more often (repeated confidence intervals, Jennison and Turnbull"
                    + " 1989).";

    private static final List<Block.Fact> WORDS = List.of(
            new Block.Fact("cell", "one benchmark with one set of parameters"),
            new Block.Fact(
                    "two forks differ",
                    "how many times, exactly of two and in the root mean square of more: what is said instead of an interval"
                            + " wider than tenfold either way"),
            new Block.Fact("fork", "one fresh JVM that measures one cell"),
            new Block.Fact("round trip", "upload, computation and download, all inside the measured time"),
            new Block.Fact("resident", "the computation alone, on data that is on the device and stays there"),
            new Block.Fact(
                    "best CPU loop",
                    "the fastest of the JVM's own variants at that size: a plain loop, the Vector API, a parallel one"),
            new Block.Fact(
                    "best on the CPU",
                    "the best CPU loop, or where it is faster a CPU device with resident data; a CPU device itself is held"
                            + " against the loops alone"),
            new Block.Fact(
                    "transition, hop",
                    "one step of the state machine; in mode hop it goes through the executor's scheduler once"),
            new Block.Fact("core time", "the wall time, times the threads that may take steps at once"),
            new Block.Fact(
                    "unfairness",
                    "how far the order of finishing is from a round robin's: 0 for a round robin, about 0.33 where machines"
                            + " run one after the other"),
            new Block.Fact("CPU device", "an OpenCL device that is the processor itself; it is no GPU"));

    @Override
    public String id() {
        return "method";
    }

    @Override
    public String name() {
        return "Method";
    }

    @Override
    public Rank rank() {
        return Rank.CIRCUMSTANCE;
    }

    private static boolean isPooled(ReportedRun run) {
        return run.cells().stream()
                .anyMatch(cell ->
                        cell.timing() != null && cell.timing().estimate().isPooled());
    }

    private static String lookedAtAgain(@Nullable RunRecord record) {
        return record == null || record.looks().isEmpty()
                ? ""
                : LOOKED_AT_AGAIN.formatted(
                        Quantity.digits(100 * record.looks().getLast().level()));
    }

    private static List<String> profiles(@Nullable RunRecord record) {
        return record == null
                ? List.of()
                : record.cells().stream()
                        .flatMap(cell -> cell.forks().stream())
                        .flatMap(fork -> fork.profiles().stream())
                        .toList();
    }

    @Override
    public List<Block> blocks(ReportedRun run) {
        RunRecord record = run.run().record();
        List<Block> blocks = new ArrayList<>(List.of(
                new Block.Prose(METHOD + (isPooled(run) ? POOLED : "") + lookedAtAgain(record)),
                new Block.Command(run.command()),
                Citing.of(run),
                new Block.Downloads()));
        List<String> profiles = profiles(record);
        if (!profiles.isEmpty()) {
            blocks.add(new Block.Profiles(profiles));
        }
        blocks.add(new Block.Glossary(WORDS));
        return blocks;
    }
}
