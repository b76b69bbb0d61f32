package crossover.report.compare;

import java.util.List;
import java.util.OptionalDouble;

/**
 * One run against the base.
 *
 * @param name made distinct among the runs compared
 * @param setting what the ratios are of, machines or code, in one sentence
 * @param differences of environment that can explain a ratio
 * @param geometricMean of the ratios of the rows that all runs have; empty where there are none
 * @param crossovers of the devices that both runs have
 */
public record ComparedRun(
        String name,
        String setting,
        List<Difference> differences,
        List<ComparedRow> rows,
        OptionalDouble geometricMean,
        List<CrossoverShift> crossovers) {}
