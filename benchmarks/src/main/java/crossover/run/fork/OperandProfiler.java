package crossover.run.fork;

import crossover.accelerator.OperandLayout;
import crossover.workload.Attachments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;

/**
 * Tells the run by how much a fork moved its operands: a file between iterations, since JMH's results are figures. What was
 * drawn for a fork is not what it did: some operands do not move, and others only as far as their device can address.
 */
public final class OperandProfiler implements InternalProfiler {
    private static final String FILE = "operands.txt";

    private List<Integer> told = List.of();

    @Override
    public String getDescription() {
        return "By how much the operands were moved";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {}

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        List<Integer> placed = OperandLayout.placed();
        if (!placed.equals(told)) {
            Attachments.folder().ifPresent(folder -> tell(folder, placed));
            told = placed;
        }
        return List.of();
    }

    private static void tell(Path folder, List<Integer> placed) {
        try {
            Files.createDirectories(folder);
            Files.write(
                    folder.resolve(FILE), placed.stream().map(String::valueOf).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot tell where the operands lie", e);
        }
    }

    private static void removeIfEmpty(Path folder) throws IOException {
        try {
            Files.delete(folder);
        } catch (DirectoryNotEmptyException e) {
            return; // The fork left other files, which are kept.
        }
    }

    /** Takes what a fork that has ended told, in bytes an operand; empty where it moved none. */
    static List<Integer> take(Path attachments) {
        Path file = attachments.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                return List.of();
            }
            List<Integer> placed =
                    Files.readAllLines(file).stream().map(Integer::valueOf).toList();
            Files.delete(file);
            removeIfEmpty(attachments);
            removeIfEmpty(attachments.resolveSibling(""));
            return placed;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + " (" + e.getMessage() + ")", e);
        }
    }
}
