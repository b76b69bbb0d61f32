package crossover.run.fork;

import crossover.run.plan.RunRequest;
import java.io.IOException;
import java.io.PrintStream;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Defaults;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.util.Utils;

/** JMH's own text output, kept open over all forks: JMH closes its format after each run. */
public final class ForkLog implements OutputFormat {
    private final OutputFormat text;

    public ForkLog(PrintStream log, RunRequest request) {
        // The JVM warns once, on standard error, of what JMH takes from Unsafe: now, while no line stands in place
        // there.
        Utils.getOffset(ForkLog.class, "text");
        text = OutputFormatFactory.createFormatInstance(
                log, request.jmh().options().verbosity().orElse(Defaults.VERBOSITY));
    }

    @Override
    public void iteration(BenchmarkParams benchmark, IterationParams params, int iteration) {
        text.iteration(benchmark, params, iteration);
    }

    @Override
    public void iterationResult(
            BenchmarkParams benchmark, IterationParams params, int iteration, IterationResult data) {
        text.iterationResult(benchmark, params, iteration, data);
    }

    @Override
    public void startBenchmark(BenchmarkParams benchmark) {
        text.startBenchmark(benchmark);
    }

    @Override
    public void endBenchmark(BenchmarkResult result) {
        text.endBenchmark(result);
    }

    @Override
    public void startRun() {}

    @Override
    public void endRun(java.util.Collection<RunResult> result) {}

    @Override
    public void print(String s) {
        text.print(s);
    }

    @Override
    public void println(String s) {
        text.println(s);
    }

    @Override
    public void flush() {
        text.flush();
    }

    @Override
    public void close() {
        text.flush();
    }

    @Override
    public void verbosePrintln(String s) {
        text.verbosePrintln(s);
    }

    @Override
    public void write(int b) {
        text.write(b);
    }

    @Override
    public void write(byte[] b) throws IOException {
        text.write(b);
    }
}
