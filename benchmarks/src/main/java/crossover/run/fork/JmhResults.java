package crossover.run.fork;

import crossover.results.Journal;
import crossover.run.plan.Cell;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.WorkloadParams;

/** JMH's own results: merged over forks, written in JMH's formats, kept as the bytes that JMH itself sends between its JVMs. */
public final class JmhResults {
    private JmhResults() {}

    /** One result a cell that has any. */
    public static Collection<RunResult> merged(List<Cell> cells) {
        return cells.stream()
                .map(Cell::results)
                .filter(forks -> !forks.isEmpty())
                .map(JmhResults::mergedForks)
                .toList();
    }

    /** Over all forks of a cell, of which there is at least one: what one JMH run with that many forks gives. */
    private static RunResult mergedForks(List<BenchmarkResult> forks) {
        return new RunResult(withForks(forks.getFirst().getParams(), forks.size()), forks);
    }

    /** The cell's element of the array that JMH's JSON format is, of at least one fork. */
    public static String jsonElement(List<BenchmarkResult> forks) {
        String array = text(List.of(mergedForks(forks)), ResultFormatType.JSON).strip();
        return array.substring(1, array.length() - 1).strip();
    }

    /** What JMH writes for all the cells together, but for empty lines at its end. */
    public static String json(Collection<String> elements) {
        return elements.stream().collect(Collectors.joining(",\n    ", "[\n    ", "\n]\n"));
    }

    public static String text(Collection<RunResult> results, ResultFormatType format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ResultFormatFactory.getInstance(format, new PrintStream(bytes, true, StandardCharsets.UTF_8))
                .writeOut(results);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** The fork's result for its record in the journal. */
    public static Journal.Sample sample(BenchmarkResult fork) {
        return new Journal.Sample(toBytes(fork), jsonElement(List.of(fork)));
    }

    private static byte[] toBytes(BenchmarkResult fork) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(fork);
        } catch (IOException e) {
            throw new IllegalStateException("JMH's results are serialisable", e);
        }
        return bytes.toByteArray();
    }

    /** @throws IllegalStateException where another JMH wrote the bytes */
    public static BenchmarkResult fromBytes(byte[] bytes) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return (BenchmarkResult) in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException("not a result of JMH " + e.getMessage(), e);
        }
    }

    /**
     * JMH was asked for one fork at a time and says so; the file must say how many there were. What the run told each fork apart,
     * where its operands lie, is no argument of all.
     */
    private static BenchmarkParams withForks(BenchmarkParams one, int forks) {
        WorkloadParams workload = new WorkloadParams();
        int order = 0;
        for (String name : one.getParamsKeys()) {
            workload.put(name, one.getParam(name), order++);
        }
        return new BenchmarkParams(
                one.getBenchmark(),
                one.generatedBenchmark(),
                one.shouldSynchIterations(),
                one.getThreads(),
                one.getThreadGroups(),
                one.getThreadGroupLabels(),
                forks,
                one.getWarmupForks(),
                one.getWarmup(),
                one.getMeasurement(),
                one.getMode(),
                workload,
                one.getTimeUnit(),
                one.getOpsPerInvocation(),
                one.getJvm(),
                one.getJvmArgs().stream()
                        .filter(argument -> !ForkOptions.tellsForksApart(argument))
                        .toList(),
                one.getJdkVersion(),
                one.getVmName(),
                one.getVmVersion(),
                one.getJmhVersion(),
                one.getTimeout());
    }
}
