package crossover.benchmark;

import crossover.workload.Attachments;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;
import org.jspecify.annotations.Nullable;

/**
 * A file of HdrHistogram's log format, one interval an iteration, among the fork's attachments; without a run nothing is
 * written.
 */
final class HistogramLog implements AutoCloseable {
    private final @Nullable PrintStream stream;
    private final @Nullable HistogramLogWriter writer;

    private HistogramLog(@Nullable PrintStream stream) {
        this.stream = stream;
        this.writer = stream == null ? null : new HistogramLogWriter(stream);
    }

    static HistogramLog open(String name) throws IOException {
        Optional<Path> folder = Attachments.folder();
        if (folder.isEmpty()) {
            return new HistogramLog(null);
        }
        Path directory = Files.createDirectories(folder.get());
        Path file = directory.resolve(name + "-" + ProcessHandle.current().pid() + ".hlog");
        HistogramLog log = new HistogramLog(
                new PrintStream(Files.newOutputStream(file), false, java.nio.charset.StandardCharsets.UTF_8));
        if (log.writer != null) {
            log.writer.outputComment("[latencies in nanoseconds, from when a machine was due to its end]");
            log.writer.outputLogFormatVersion();
            log.writer.outputLegend();
        }
        return log;
    }

    void add(Histogram histogram) {
        if (writer != null) {
            long now = System.currentTimeMillis();
            histogram.setStartTimeStamp(now);
            histogram.setEndTimeStamp(now);
            writer.outputIntervalHistogram(histogram);
        }
    }

    @Override
    public void close() {
        if (stream != null) {
            stream.close();
        }
    }
}
