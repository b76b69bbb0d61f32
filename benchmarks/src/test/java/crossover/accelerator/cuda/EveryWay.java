package crossover.accelerator.cuda;

import crossover.accelerator.DataPath;
import crossover.accelerator.DeviceException;
import crossover.workload.CheckFailedException;
import crossover.workload.MatrixDoubling;
import crossover.workload.VectorSum;
import crossover.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Both workloads on the device named by the first argument, in every way that operands get there, each with its checks.
 * Writes one line for each and exits with the number of those that failed.
 */
final class EveryWay {
    private static final int SIZE = 37;

    private EveryWay() {}

    public static void main(String[] arguments) {
        String device = arguments[0];
        List<Supplier<Workload>> ways = new ArrayList<>();
        ways.add(() -> VectorSum.compute(device, SIZE));
        ways.add(() -> MatrixDoubling.compute(device, SIZE, SIZE));
        for (DataPath path : DataPath.values()) {
            ways.add(() -> VectorSum.roundTrip(device, SIZE, path));
            ways.add(() -> MatrixDoubling.roundTrip(device, SIZE, SIZE, path));
        }
        int failed = 0;
        for (Supplier<Workload> way : ways) {
            failed += passes(way) ? 0 : 1;
        }
        System.exit(failed);
    }

    private static boolean passes(Supplier<Workload> way) {
        try (Workload workload = way.get()) {
            workload.begin();
            workload.run();
            workload.end();
            System.out.println("passed");
            return true;
        } catch (DeviceException | CheckFailedException | IllegalStateException e) {
            System.out.println("failed " + e.getMessage());
            return false;
        }
    }
}
