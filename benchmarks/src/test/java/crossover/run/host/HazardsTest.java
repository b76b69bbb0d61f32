package crossover.run.host;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.results.Environment;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HazardsTest {
    @TempDir
    private Path root;

    @Test
    void findsNothingOnAQuietServer() {
        PlantedHost host = new PlantedHost(root);
        host.processor(0, "cpufreq/scaling_governor", "performance\n");
        host.file("sys/devices/system/cpu/intel_pstate/no_turbo", "1");
        host.file("sys/devices/system/cpu/smt/control", "off");
        host.file("proc/loadavg", "0.05 0.10 0.20 1/300 1234\n");
        host.file("proc/meminfo", "SwapTotal:       8388604 kB\nSwapCached:  0 kB\nSwapFree:        8388604 kB\n");
        host.file("sys/class/power_supply/AC/status", "Full");

        assertThat(Hazards.of(machine(host.files(), 8, 8, null, "none"), host.files()))
                .isEmpty();
    }

    @Test
    void saysWhatSpoilsAndHowToMendIt() {
        PlantedHost host = new PlantedHost(root);
        host.processor(0, "cpufreq/scaling_governor", "powersave");
        host.file("sys/devices/system/cpu/cpufreq/boost", "1");
        host.file("sys/devices/system/cpu/smt/control", "on");
        host.file("proc/loadavg", "1.50 1.10 0.20 3/300 1234\n");
        host.file("proc/meminfo", "SwapTotal:  8388604 kB\nSwapFree:  8286204 kB\n");
        host.file("sys/class/power_supply/BAT0/status", "Discharging\n");

        assertThat(Hazards.of(machine(host.files(), 2, 4, 1.5, "KVM"), host.files()))
                .containsExactly(
                        "governor powersave: the clock follows the load: sudo cpupower frequency-set -g performance",
                        "boost on: the clock depends on heat and on what the other cores do: as root, echo 0 >"
                                + " /sys/devices/system/cpu/cpufreq/boost, or with intel_pstate echo 1 >"
                                + " /sys/devices/system/cpu/intel_pstate/no_turbo",
                        "SMT on: two threads share a core's units and caches: as root, echo off >"
                                + " /sys/devices/system/cpu/smt/control",
                        "2 cores: compiler, collector and JMH's own threads take time from what is measured, most where"
                                + " it is parallel: measure on four or more",
                        "a quota of 1.5 processors: who has used it up is halted until the next period: start the container"
                                + " without one",
                        "a virtual machine (KVM): other guests share its processors, caches and memory: measure on bare"
                                + " metal, or compare only what one run measured",
                        "other load: 1.50 threads ran or waited on 4 processors in the last minute: stop what runs beside",
                        "swap in use (100 MiB): a page that comes back takes milliseconds: free memory, then sudo"
                                + " swapoff -a",
                        "on battery (BAT0): clocks are lowered to save power: plug it in");
    }

    @Test
    void supposesNothingOfWhatTheSystemDoesNotTell() {
        HostFiles nothing = new HostFiles(root);
        assertThat(Hazards.of(machine(nothing, 8, 16, null, null), nothing)).isEmpty();
    }

    @Test
    void tellsContainersAndBareMetal() {
        PlantedHost host = new PlantedHost(root);
        assertThat(Virtualisation.container(host.files())).isNull();
        host.file("proc/1/comm", "init");
        assertThat(Virtualisation.container(host.files())).isEqualTo("none");
        host.file("run/systemd/container", "lxc\n");
        assertThat(Virtualisation.container(host.files())).isEqualTo("lxc");
        host.file(".dockerenv", "");
        assertThat(Virtualisation.container(host.files())).isEqualTo("Docker");
        for (int node = 0; node < 2; node++) {
            host.file("sys/devices/system/node/node" + node + "/cpulist", "0");
        }
        assertThat(host.files().numaNodes()).isEqualTo(2);
    }

    private static Environment machine(
            HostFiles files, int cores, int processors, Double quota, String virtualisation) {
        return new Environment(
                1,
                new Environment.Cpu(
                        "a CPU",
                        cores,
                        processors,
                        null,
                        null,
                        null,
                        files.governor(),
                        files.boost(),
                        files.smt(),
                        quota),
                new Environment.Memory(null, null, null, null),
                new Environment.OperatingSystem("Linux", null, null, virtualisation, null),
                new Environment.Jvm("a JVM", "25", null, List.of()),
                new Environment.Build("0.1.0", "c0ffee", true),
                List.of(),
                List.of());
    }
}
