package crossover.results;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;

/**
 * Percentiles from the HdrHistogram logs that forks left in a run's folder, one interval an iteration. They join a cell's
 * secondary metrics as {@code latency.p99.9} in nanoseconds, one value a fork, over all of its measured iterations; {@code
 * latency.samples} counts them. A percentile with fewer than {@value #FEWEST_BEYOND} samples beyond it in any fork is left out.
 */
final class Latencies {
    static final int FEWEST_BEYOND = 10;

    private static final double[] PERCENTILES = {50, 75, 90, 95, 99, 99.5, 99.9, 99.95, 99.99, 99.995, 99.999};
    private static final int DIGITS = 3;

    private Latencies() {}

    /** The measurement with its percentiles; as it was where its forks left no whole log each. */
    static Measurement joined(RunFolder folder, CellRecord cell, Measurement measurement) {
        List<ForkRecord> forks =
                cell.forks().stream().filter(fork -> fork.failure() == null).toList();
        List<List<Double>> measured = measurement.primary().forks();
        if (forks.size() != measured.size()) {
            return measurement;
        }
        List<Histogram> histograms = new ArrayList<>();
        for (int fork = 0; fork < forks.size(); fork++) {
            ofFork(
                            folder.attachments(forks.get(fork).started()),
                            measured.get(fork).size())
                    .ifPresent(histograms::add);
        }
        return histograms.isEmpty() || histograms.size() < forks.size()
                ? measurement
                : measurement.with(metrics(histograms));
    }

    /** The measured iterations' latencies: warm-up comes first in a log, and is no part of them. */
    private static Optional<Histogram> ofFork(Path attachments, int iterations) {
        List<Histogram> intervals = new ArrayList<>();
        logs(attachments).forEach(log -> intervals.addAll(intervals(log)));
        if (intervals.size() < iterations) {
            return Optional.empty();
        }
        Histogram all = new Histogram(DIGITS);
        intervals.subList(intervals.size() - iterations, intervals.size()).forEach(all::add);
        return Optional.of(all);
    }

    private static List<Path> logs(Path attachments) {
        if (!Files.isDirectory(attachments)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(attachments)) {
            return files.filter(file -> file.toString().endsWith(".hlog"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + attachments + " (" + e.getMessage() + ")", e);
        }
    }

    /** None where the log is damaged: what its reader throws then is no part of its interface. */
    private static List<Histogram> intervals(Path log) {
        List<Histogram> intervals = new ArrayList<>();
        try (HistogramLogReader reader = new HistogramLogReader(log.toFile())) {
            EncodableHistogram next = reader.nextIntervalHistogram();
            while (next != null) {
                intervals.add((Histogram) next);
                next = reader.nextIntervalHistogram();
            }
        } catch (FileNotFoundException | RuntimeException damaged) {
            return List.of();
        }
        return intervals;
    }

    private static SortedMap<String, Metric> metrics(List<Histogram> forks) {
        SortedMap<String, Metric> metrics = new TreeMap<>();
        long fewest = forks.stream().mapToLong(Histogram::getTotalCount).min().orElse(0);
        for (double percentile : PERCENTILES) {
            if (fewest * (100 - percentile) / 100 > FEWEST_BEYOND - 1e-6) {
                metrics.put(
                        "latency.p" + String.valueOf(percentile).replaceAll("\\.0$", ""),
                        metric(
                                "ns",
                                forks.stream()
                                        .map(fork -> (double) fork.getValueAtPercentile(percentile))
                                        .toList()));
            }
        }
        metrics.put(
                "latency.samples",
                metric(
                        "#",
                        forks.stream()
                                .map(fork -> (double) fork.getTotalCount())
                                .toList()));
        return metrics;
    }

    private static Metric metric(String unit, List<Double> forks) {
        double mean = forks.stream().mapToDouble(value -> value).average().orElse(Double.NaN);
        return new Metric(unit, mean, Double.NaN, forks.stream().map(List::of).toList());
    }
}
