package crossover.run.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crossover.results.HostConditions;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Planted trees of the files by which Linux tells about a machine. */
class HostSampleTest {
    @TempDir
    private Path root;

    @Test
    void sharesTheTimeBetweenOurForksOthersAndTheHypervisor() {
        PlantedHost host = new PlantedHost(root);
        //                 user nice system idle iowait irq softirq steal guest guest_nice
        host.file("proc/stat", "cpu  1000 10 200 5000 30 1 9 40 0 0\ncpu0 1 1 1 1 1 1 1 1 1 1\n");
        host.own(100, 20, 300, 40);
        HostSample before = HostSample.of(host.files());
        // 400 ticks: 150 user, 10 system, 10 softirq, 180 idle, 20 iowait, 30 stolen; 120 of the 170 busy ones ours.
        host.file("proc/stat", "cpu  1150 10 210 5180 50 1 19 70 0 0\ncpu0 1 1 1 1 1 1 1 1 1 1\n");
        host.own(110, 20, 400, 50);

        HostConditions conditions = HostSample.of(host.files()).since(before, host.files());

        assertThat(conditions.stealShare()).isCloseTo(30 / 400.0, within(1e-12));
        assertThat(conditions.foreignShare()).isCloseTo(50 / 400.0, within(1e-12));
    }

    @Test
    void readsClockGovernorAndThrottling() {
        PlantedHost host = new PlantedHost(root);
        host.processor(0, "cpufreq/scaling_cur_freq", "1200000");
        host.processor(1, "cpufreq/scaling_cur_freq", "3400000");
        host.processor(0, "cpufreq/scaling_governor", "schedutil\n");
        host.processor(1, "cpufreq/scaling_governor", "schedutil\n");
        host.processor(0, "thermal_throttle/core_throttle_count", "7");
        host.processor(1, "thermal_throttle/core_throttle_count", "1");
        HostSample before = HostSample.of(host.files());
        host.processor(1, "thermal_throttle/core_throttle_count", "4");

        assertThat(HostSample.of(host.files()).since(before, host.files()))
                .isEqualTo(new HostConditions(null, null, 3400.0, "schedutil", 3L));
        host.processor(1, "cpufreq/scaling_governor", "performance");
        assertThat(host.files().governor()).isEqualTo("performance, schedutil");
    }

    @Test
    void whatTheSystemDoesNotTellIsNotRecorded() {
        HostFiles nothing = new HostFiles(root);
        assertThat(HostSample.of(nothing).since(HostSample.of(nothing), nothing))
                .isEqualTo(new HostConditions(null, null, null, null, null));
        PlantedHost host = new PlantedHost(root);
        host.file("proc/stat", "cpu  1 2 3 4\n");
        assertThat(HostSample.of(host.files()).processors()).isEmpty();
    }
}
