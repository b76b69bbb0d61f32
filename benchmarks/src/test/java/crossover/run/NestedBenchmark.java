package crossover.run;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.GroupThreads;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;

/** What others write: benchmarks in a nested class, groups of methods, threads by annotation. */
public class NestedBenchmark {
    @State(Scope.Group)
    public static class Inner {
        private volatile int shared;

        @Benchmark
        @Group("both")
        @GroupThreads(2)
        public int reading() {
            return shared;
        }

        @Benchmark
        @Group("both")
        public void writing() {
            shared = 1;
        }
    }

    @State(Scope.Benchmark)
    public static class Threaded {
        private int value = 3;

        @Benchmark
        @Threads(2)
        public int twice() {
            return 2 * value;
        }
    }
}
