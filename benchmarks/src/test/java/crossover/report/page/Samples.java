package crossover.report.page;

import crossover.report.SampleRun;
import java.nio.file.Path;
import java.util.List;

/** Writes the sample reports to look at: {@code target/sample-reports}. */
final class Samples {
    private Samples() {}

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        for (int i = 0; i < 1; i++) {
            long start = System.nanoTime();
            Report.write(List.of(SampleRun.complete()), folder.resolve("complete"));
            System.out.println((System.nanoTime() - start) / 1e9 + " s");
        }
        Report.write(List.of(SampleRun.singleFork()), folder.resolve("single"));
        Report.write(List.of(SampleRun.simulated()), folder.resolve("simulated"));
        Report.write(List.of(SampleRun.paths()), folder.resolve("paths"));
        Report.write(List.of(SampleRun.foreign()), folder.resolve("foreign"));
        Report.write(List.of(SampleRun.complete(), SampleRun.slower()), folder.resolve("two"));
    }
}
