package crossover.run.host;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.accelerator.DeviceDescription;
import crossover.results.Environment;
import crossover.simulation.Outcome;
import crossover.simulation.Simulation;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What on a GPU spoils measurements, through a simulated NVML that this process loads as it would load the real one. */
class CardHazardsTest {
    private static final int IDLE = 1;
    private static final int SOFTWARE_POWER_CAP = 4;
    private static final int VERSION_MISMATCH = 18;

    /** A card of a server that somebody has prepared: locked clocks, nobody else, all lanes; idle links are slow. */
    private static final Map<String, Integer> QUIET = Map.ofEntries(
            Map.entry("SM_CLOCK", 1410),
            Map.entry("MAX_SM_CLOCK", 1410),
            Map.entry("USUAL_SM_CLOCK", 1275),
            Map.entry("THROTTLE_REASONS", SOFTWARE_POWER_CAP),
            Map.entry("PERSISTENCE", 1),
            Map.entry("DISPLAY", 0),
            Map.entry("COMPUTING", 0),
            Map.entry("DRAWING", 0),
            Map.entry("PCIE_GENERATION", 4),
            Map.entry("PCIE_MAX_GENERATION", 4),
            Map.entry("PCIE_LANES", 16),
            Map.entry("PCIE_MAX_LANES", 16),
            Map.entry("DRIVER", 550));

    private static final List<String> KEPT = List.of(
            "cuda:0 PCIe generation: 4",
            "cuda:0 PCIe lanes: 16",
            "cuda:0 driver version: 550.54.15",
            "cuda:0 persistence: on");

    @TempDir
    private Path root;

    @Test
    void aPreparedCardHasNone() {
        assertThat(lines(Simulation.standard().management(QUIET))).isEqualTo(KEPT);
    }

    @Test
    void eachIsNamedWithWhatMendsIt() {
        Simulation spoilt = Simulation.standard()
                .management(with(Map.of(
                        "SM_CLOCK", 210,
                        "THROTTLE_REASONS", IDLE,
                        "PERSISTENCE", 0,
                        "DISPLAY", 1,
                        "COMPUTING", 2,
                        "PCIE_GENERATION", 1,
                        "PCIE_LANES", 8)));
        assertThat(lines(spoilt).stream().skip(KEPT.size()))
                .containsExactly(
                        "cuda:0: clocks not locked (210 of 1410 MHz while nothing runs): they follow load and heat: sudo"
                                + " nvidia-smi --id=0000:01:00.0 --lock-gpu-clocks=1275, afterwards --reset-gpu-clocks",
                        "cuda:0: 2 other processes compute on it: end what nvidia-smi lists, or wait",
                        "cuda:0: a desktop draws with it: measure on another card, or without one: sudo systemctl isolate"
                                + " multi-user.target",
                        "cuda:0: persistence off: the driver starts anew for each fork and forgets its settings: sudo"
                                + " nvidia-smi --id=0000:01:00.0 --persistence-mode=1",
                        "cuda:0: PCIe below what card and slot can (generation 1 of 4, 8 of 16 lanes): copies take longer:"
                                + " reseat the card, or take the slot that is wired for it");
    }

    /** An idle link is slow by itself; under load it is not. What two cards have in common is one line. */
    @Test
    void aSlowLinkIsNamedWhereTheCardIsNotIdle() {
        Simulation two = Simulation.standard().devices(2);
        assertThat(lines(two.management(with(Map.of("PCIE_GENERATION", 3)))))
                .last()
                .asString()
                .startsWith("cuda:0, cuda:1: PCIe below what card and slot can (generation 3 of 4, 16 of 16 lanes)");
        assertThat(lines(two.management(with(Map.of("PCIE_GENERATION", 1, "THROTTLE_REASONS", IDLE)))))
                .last()
                .asString()
                .contains("clocks not locked (1410 of 1410 MHz");
    }

    /** A slice has no sensors of its own; all are of one card. */
    @Test
    void aSliceIsSeenThroughItsCard() {
        assertThat(lines(Simulation.standard().devices(2).slices().management(with(Map.of("COMPUTING", 1)))))
                .contains("cuda:1 driver version: 550.54.15", "cuda:1 persistence: on")
                .last()
                .isEqualTo("cuda:0: 1 other process computes on it: end what nvidia-smi lists, or wait");
    }

    @Test
    void withoutTheManagementLibraryItSaysWhatIsNotSeenAndWhy() {
        assertThat(lines(Simulation.standard().management(Map.of("INIT", VERSION_MISMATCH))))
                .containsExactly("cuda:0: its clocks, throttling and other users are not seen (nvmlInit failed with"
                        + " NVML_ERROR_LIB_RM_VERSION_MISMATCH: the driver was updated, and the kernel still runs the module"
                        + " of the one before): reboot");
    }

    @Test
    void aCardOfAnotherNodeIsNamedUnlessTheProcessKeepsToThatNode() {
        PlantedHost host = new PlantedHost(root);
        host.file("sys/bus/pci/devices/0000:c1:00.0/numa_node", "1\n");
        host.file("sys/devices/system/node/node0/cpulist", "0-15,32-47\n");
        host.file("sys/devices/system/node/node1/cpulist", "16-31,48-63\n");
        host.file("proc/self/status", "Name:\tjava\nCpus_allowed_list:\t0-63\n");
        List<Environment.Device> devices = List.of(gpu("opencl:0:0"), gpu("opencl:1:0"));

        assertThat(CardHazards.of(devices, host.files()))
                .containsExactly(
                        "opencl:0:0: it hangs on NUMA node 1, and this process may run on others, from where copies"
                                + " take longer: begin the command with numactl --cpunodebind=1 --membind=1");

        host.file("proc/self/status", "Name:\tjava\nCpus_allowed_list:\t16-17,50\n");
        assertThat(CardHazards.of(devices, host.files())).isEmpty();

        host.file("sys/bus/pci/devices/0000:c1:00.0/numa_node", "-1\n");
        host.file("proc/self/status", "Name:\tjava\nCpus_allowed_list:\t0-63\n");
        assertThat(CardHazards.of(devices, host.files())).isEmpty();
    }

    private static Environment.Device gpu(String selector) {
        TreeMap<String, String> properties = new TreeMap<>(Map.of(DeviceDescription.PCI_BUS, "0000:c1:00.0"));
        return new Environment.Device(
                selector, selector, "gpu", "opencl", "OpenCL", "A GPU", 1L << 30, false, properties);
    }

    private static Map<String, Integer> with(Map<String, Integer> changes) {
        Map<String, Integer> all = new HashMap<>(QUIET);
        all.putAll(changes);
        return all;
    }

    private static List<String> lines(Simulation simulation) {
        Outcome outcome = simulation.run(CardScenario.class);
        assertThat(outcome.exit()).as(outcome.output()).isZero();
        return outcome.output().lines().toList();
    }
}
