package crossover.benchmark;

import crossover.workload.JvmArguments;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** How work on devices and on the processor's own loops is measured, the same for every benchmark of it. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(jvmArgsAppend = {JvmArguments.VECTOR_API, JvmArguments.NATIVE_ACCESS})
public abstract class DeviceBenchmark {}
