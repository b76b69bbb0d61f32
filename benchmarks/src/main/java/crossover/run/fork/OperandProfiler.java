package crossover.run.fork;

import crossover.accelerator.OperandLayout;
import crossover.workload.Attachments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
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
 * Tells the run where a fork's operands lay: a file between iterations, since JMH's results are figures, with a line a layout.
 * What was drawn for a fork is not what it did: some operands do not move, and others only as far as their device can address.
 */
public final class OperandProfiler implements InternalProfiler {
    private static final String FILE = "operands.txt";
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
            Attachments.folder().ifPresent(folder -> tell(folder, layouts));
            told = layouts;
        }
        return List.of();
    }

    private static void tell(Path folder, List<List<Integer>> layouts) {
        try {
            Files.createDirectories(folder);
            Files.write(
                    folder.resolve(FILE),
                    layouts.stream().map(OperandProfiler::line).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot tell where the operands lie", e);
        }
    }

    private static String line(List<Integer> layout) {
        return layout.stream().map(String::valueOf).collect(Collectors.joining(BETWEEN));
    }

    private static List<Integer> layout(String line) {
        return Arrays.stream(line.split(BETWEEN)).map(Integer::valueOf).toList();
    }

    private static void removeIfEmpty(Path folder) throws IOException {
        try {
            Files.delete(folder);
        } catch (DirectoryNotEmptyException e) {
            return; // The fork left other files, which are kept.
        }
    }

    /** Takes what a fork that has ended told, layout by layout: an operand's bytes behind the start of a page. */
    static List<List<Integer>> take(Path attachments) {
        Path file = attachments.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                return List.of();
            }
            List<List<Integer>> layouts = Files.readAllLines(file).stream()
                    .map(OperandProfiler::layout)
                    .toList();
            Files.delete(file);
            removeIfEmpty(attachments);
            removeIfEmpty(attachments.resolveSibling(""));
            return layouts;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + " (" + e.getMessage() + ")", e);
        }
    }
}
