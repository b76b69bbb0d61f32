package crossover.results;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;

/**
 * Percentiles from the HdrHistogram logs that forks left in a run's folder, one interval an iteration. They join a cell's
 * secondary metrics as {@code latency.p99.9} in nanoseconds, one value a fork, over all of its measured iterations; {@code
 * latency.samples} counts them. A percentile with fewer than {@value #FEWEST_BEYOND} samples beyond it in any fork is left out, and
 * so is one that fewer bursts passed, where the fork counted them: samples that waited behind one obstacle are one; and one
 * at which the driver of the arrivals was late by more than a tenth of it.
 */
final class Latencies {
    static final int FEWEST_BEYOND = 10;

    private static final double[] PERCENTILES = {50, 75, 90, 95, 99, 99.9, 99.99};
    private static final Map<Double, String> BURSTS =
            Map.of(99.0, "burstsP99", 99.9, "burstsP999", 99.99, "burstsP9999");
    private static final double MOST_LATENESS = 0.1;
    private static final double FIRST_OF_THE_TAIL = 99.9;
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
            ofFork(folder.attachments(forks.get(fork).started()), iterations(measurement, fork))
                    .ifPresent(histograms::add);
        }
        return histograms.isEmpty() || histograms.size() < forks.size()
                ? measurement
                : measurement.with(metrics(histograms, measurement));
    }

    /** Those that left a histogram: the fork says how many where some were void. */
    private static int iterations(Measurement measurement, int fork) {
        Metric counted = measurement.secondary().get("iterations");
        return counted == null
                ? measurement.primary().forks().get(fork).size()
                : (int) Math.round(total(counted, fork));
    }

    private static double total(Metric metric, int fork) {
        return metric.forks().get(fork).stream().mapToDouble(value -> value).sum();
    }

    /** The measured iterations' latencies: warm-up comes first in a log, and is no part of them. */
    private static Optional<Histogram> ofFork(Path attachments, int iterations) {
        List<Histogram> intervals = new ArrayList<>();
        logs(attachments).forEach(log -> intervals.addAll(intervals(log)));
        if (intervals.size() < iterations || iterations == 0) {
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

    private static SortedMap<String, Metric> metrics(List<Histogram> forks, Measurement measurement) {
        SortedMap<String, Metric> metrics = new TreeMap<>();
        long fewest = forks.stream().mapToLong(Histogram::getTotalCount).min().orElse(0);
        for (double percentile : PERCENTILES) {
            if (fewest * (100 - percentile) / 100 > FEWEST_BEYOND - 1e-6
                    && areEnoughBursts(percentile, measurement)
                    && isOnTime(percentile, forks, measurement)) {
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

    private static boolean areEnoughBursts(double percentile, Measurement measurement) {
        Metric bursts = measurement.secondary().get(BURSTS.getOrDefault(percentile, ""));
        return bursts == null
                || IntStream.range(0, bursts.forks().size()).allMatch(fork -> total(bursts, fork) >= FEWEST_BEYOND);
    }

    /** An iteration whose driver was late at its p99 is void, and left none of the histograms: what is left to judge is the tail. */
    private static boolean isOnTime(double percentile, List<Histogram> forks, Measurement measurement) {
        Metric driver = measurement.secondary().get("driverP999");
        return driver == null
                || percentile < FIRST_OF_THE_TAIL
                || IntStream.range(0, forks.size())
                        .allMatch(fork -> total(driver, fork) / iterations(measurement, fork)
                                <= MOST_LATENESS * forks.get(fork).getValueAtPercentile(percentile));
    }

    private static Metric metric(String unit, List<Double> forks) {
        double mean = forks.stream().mapToDouble(value -> value).average().orElse(Double.NaN);
        return new Metric(unit, mean, Double.NaN, forks.stream().map(List::of).toList());
    }
}
