package crossover.workload;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.accelerator.DataPath;
import crossover.accelerator.DeviceTimes;
import crossover.accelerator.Phase;
import crossover.workload.Copy.Direction;
import org.junit.jupiter.api.Test;

/** What a real OpenCL device says of its own time. */
class DeviceTimesTest {
    private static final int LENGTH = 1 << 16;

    @Test
    void aRoundTripHasEveryPhaseWithinItsWallClock() {
        try (Workload sum = VectorSum.roundTrip(TestDevices.opencl().selector(), LENGTH, DataPath.HEAP)) {
            sum.begin();
            long start = System.nanoTime();
            DeviceTimes times = sum.profile().orElseThrow();
            long wall = System.nanoTime() - start;
            assertThat(times.byDevice()).isTrue();
            assertThat(times.nanos()).containsOnlyKeys(Phase.values());
            assertThat(times.nanos().values()).allMatch(nanos -> nanos > 0);
            assertThat(times.nanos().values().stream()
                            .mapToDouble(nanos -> nanos)
                            .sum())
                    .isLessThan(wall);
            sum.end();
        }
    }

    @Test
    void whatStaysOnTheDeviceHasAKernelAlone() {
        try (Workload doubling = MatrixDoubling.compute(TestDevices.opencl().selector(), 64, 64)) {
            doubling.begin();
            assertThat(doubling.profile().orElseThrow().nanos()).containsOnlyKeys(Phase.KERNEL);
            doubling.end();
        }
    }

    @Test
    void aCopyIsOnePhase() {
        String device = TestDevices.opencl().selector();
        try (Workload copy = Copy.on(device, Direction.HOST_TO_DEVICE, LENGTH, DataPath.PINNED)) {
            copy.begin();
            assertThat(copy.profile().orElseThrow().nanos()).containsOnlyKeys(Phase.UPLOAD);
        }
    }

    @Test
    void theProcessorHasNoneOfIts() {
        try (Workload sum = VectorSum.compute("cpu:loop", 10)) {
            sum.begin();
            assertThat(sum.profile()).isEmpty();
        }
    }

    @Test
    void theLogIsEmptyUntilSomebodyAsks() {
        try (Workload launch = EmptyLaunch.on(TestDevices.opencl().selector(), 3)) {
            DeviceTimesLog.start();
            DeviceTimesLog.sample(launch);
            assertThat(DeviceTimesLog.logged()).hasSizeBetween(1, 10).allMatch(DeviceTimes::byDevice);
            DeviceTimesLog.start();
            assertThat(DeviceTimesLog.logged()).isEmpty();
        }
    }
}
