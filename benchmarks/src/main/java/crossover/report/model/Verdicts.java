package crossover.report.model;

import crossover.results.Environment;
import crossover.results.Run;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The answers, as sentences that claim no more than the forks bear out. */
final class Verdicts {
    private Verdicts() {}

    static List<String> of(
            Run run,
            List<Sweep> sweeps,
            List<CrossoverLine> crossovers,
            List<CrossoverLine.Reuse> reuse,
            List<ExecutorTable> executors) {
        List<String> sentences = new ArrayList<>();
        crossovers.forEach(line -> sentences.add(line.sentence()));
        sentences.addAll(paidBack(crossovers, reuse));
        executors.stream()
                .map(Verdicts::fastest)
                .filter(text -> !text.isEmpty())
                .forEach(sentences::add);
        simulated(sweeps).forEach(title -> sentences.add(title + " was simulated: no claim is made of it."));
        if (run.environment() != null) {
            for (Environment.Unavailable missing : run.environment().unavailable()) {
                String api = missing.api().equals("opencl")
                        ? "OpenCL"
                        : missing.api().toUpperCase(java.util.Locale.ROOT);
                sentences.add(api + " was skipped: " + missing.reason() + ".");
            }
        }
        return List.copyOf(sentences);
    }

    /** One sentence a device and path: the largest size at which reuse pays, or that it never does. */
    private static List<String> paidBack(List<CrossoverLine> crossovers, List<CrossoverLine.Reuse> reuse) {
        List<String> sentences = new ArrayList<>();
        for (CrossoverLine line : crossovers) {
            List<CrossoverLine.Reuse> sizes = reuse.stream()
                    .filter(entry -> entry.workload().equals(line.workload())
                            && entry.label().equals(line.label()))
                    .toList();
            if (sizes.isEmpty()) {
                continue;
            }
            CrossoverLine.Reuse largest = sizes.getLast();
            String what = line.workload() + ": on " + line.contender().selector() + ", at "
                    + Quantity.power(largest.elements()) + " elements, ";
            sentences.add(
                    largest.computes() == 0
                            ? what
                                    + "keeping data on the device does not pay: its compute alone is no faster than the CPU's."
                            : what + "the transfers are paid back after " + largest.text() + " of resident data.");
        }
        return sentences;
    }

    private static String fastest(ExecutorTable table) {
        List<ExecutorTable.Row> rows =
                table.rows().stream().filter(row -> row.timing() != null).toList();
        Timing least = rows.isEmpty() ? null : rows.getFirst().timing();
        if (least == null) {
            return "";
        }
        String sentence = table.title() + ": " + rows.getFirst().executor() + " takes least, " + least.text() + " "
                + table.unit();
        return rows.size() == 1
                ? sentence + "."
                : sentence + "; next " + rows.get(1).executor() + ", "
                        + rows.get(1).ratio() + " of its time.";
    }

    private static Set<String> simulated(List<Sweep> sweeps) {
        Set<String> titles = new LinkedHashSet<>();
        sweeps.stream()
                .flatMap(sweep -> sweep.series().stream())
                .filter(line -> line.contender().simulated())
                .forEach(line -> titles.add(line.contender().title()));
        return titles;
    }
}
