package my;

import crossover.benchmark.KernelBenchmark;
import crossover.workload.PlannedBy;

/** What JMH's annotation processor needs to see. */
@PlannedBy(Saxpy.class)
public class SaxpyBenchmark extends KernelBenchmark {}
