package crossover.run.fork;

import crossover.accelerator.OperandLayout;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;

/**
 * Tells the run where a fork's operands lay, between iterations, with a line a layout.
 * What was drawn for a fork is not what it did: some operands do not move, and others only as far as their device can address.
 */
public final class OperandProfiler implements InternalProfiler {
    private static final Told TOLD = new Told("operands.txt");
    private static final String BETWEEN = " ";

    private List<List<Integer>> told = List.of();

    @Override
    public String getDescription() {
        return "Where the operands lay";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {}

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        List<List<Integer>> layouts = OperandLayout.told();
        if (!layouts.equals(told)) {
            TOLD.tell(layouts.stream().map(OperandProfiler::line).toList());
            told = layouts;
        }
        return List.of();
    }

    private static String line(List<Integer> layout) {
        return layout.stream().map(String::valueOf).collect(Collectors.joining(BETWEEN));
    }

    private static List<Integer> layout(String line) {
        return Arrays.stream(line.split(BETWEEN)).map(Integer::valueOf).toList();
    }

    /** Takes what a fork that has ended told, layout by layout: an operand's bytes behind the start of a page. */
    static List<List<Integer>> take(Path attachments) {
        return TOLD.take(attachments).stream().map(OperandProfiler::layout).toList();
    }
}
