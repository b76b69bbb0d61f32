package crossover.run;

import crossover.workload.Attachments;
import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Every way in which a fork can end, for the engine's tests. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
public class MisbehavingBenchmark {
    /** The benchmark fails where the file is there, and removes it: only one fork fails. */
    @Param("")
    public String marker;

    private final long start = System.nanoTime();
    private long counter;

    @Benchmark
    public long steady() {
        return counter++;
    }

    /** Twice as slow in its first 1.2 seconds. */
    @Benchmark
    public long warmingUp() {
        return busyFor(System.nanoTime() - start < 1_200_000_000L ? 200_000 : 100_000);
    }

    private long busyFor(long nanoseconds) {
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < nanoseconds) {
            counter++;
        }
        return counter;
    }

    @Benchmark
    public long throwing() {
        throw new IllegalStateException("wrong at index 3: expected 5, was NaN");
    }

    /** Native code that reads where nothing is: the JVM says so in a file, and gives up. */
    @Benchmark
    public long crashing() throws Throwable {
        Linker linker = Linker.nativeLinker();
        return (long) linker.downcallHandle(
                        linker.defaultLookup().findOrThrow("strlen"),
                        FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.ADDRESS))
                .invokeExact(MemorySegment.NULL);
    }

    /** Native code that gives up: no exception, no exit hook. */
    @Benchmark
    public void aborting() throws Throwable {
        Linker linker = Linker.nativeLinker();
        linker.downcallHandle(linker.defaultLookup().findOrThrow("abort"), FunctionDescriptor.ofVoid())
                .invokeExact();
    }

    /** As somebody else, or the system for want of memory, kills a fork. */
    @Benchmark
    public long killed() throws Exception {
        return new ProcessBuilder(
                        "kill", "-9", Long.toString(ProcessHandle.current().pid()))
                .start()
                .waitFor();
    }

    /** Hears no interrupt. */
    @Benchmark
    public long stuck() {
        long turns = 0;
        while (counter >= 0) {
            turns += counter;
        }
        return turns;
    }

    /** Hears an interrupt, and nothing else. */
    @Benchmark
    public void sleeping() throws InterruptedException {
        Thread.sleep(Duration.ofMinutes(5));
    }

    @Benchmark
    public int outOfMemory() {
        return new byte[Integer.MAX_VALUE].length;
    }

    @Benchmark
    public long failingOnce() throws IOException {
        if (!marker.isEmpty() && Files.deleteIfExists(Path.of(marker))) {
            throw new IllegalStateException("the first fork fails");
        }
        return counter++;
    }

    /** Leaves one file for its run's folder, as histograms of latencies are left. */
    @Benchmark
    public long leavingAFile() throws IOException {
        Path folder = Files.createDirectories(Attachments.folder().orElseThrow());
        Files.writeString(folder.resolve("left.txt"), "left");
        return counter++;
    }

    @Benchmark
    public long failingItsCheck() {
        return counter++;
    }

    @TearDown
    public void check(org.openjdk.jmh.infra.BenchmarkParams params) {
        if (params.getBenchmark().endsWith("failingItsCheck")) {
            throw new IllegalStateException("check failed: 1 of 100 elements");
        }
    }
}
