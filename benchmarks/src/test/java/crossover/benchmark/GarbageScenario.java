package crossover.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Leaves garbage as a batch of machines does, and says how often the system had to find memory for it. */
public final class GarbageScenario {
    /** In {@code /proc/self/stat} behind the name of the program, which stands in brackets: see proc(5). */
    private static final int MINOR_FAULTS = 7;

    private static volatile Object garbage = "";

    private GarbageScenario() {}

    public static void main(String[] arguments) throws IOException {
        long bytes = Long.parseLong(arguments[0]);
        int batch = 24 << 10;
        faults();
        long before = faults();
        for (long left = bytes; left > 0; left -= batch) {
            garbage = new byte[batch];
        }
        System.out.println("faults " + (faults() - before));
    }

    private static long faults() throws IOException {
        String stat = Files.readString(Path.of("/proc/self/stat"));
        return Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[MINOR_FAULTS]);
    }
}
