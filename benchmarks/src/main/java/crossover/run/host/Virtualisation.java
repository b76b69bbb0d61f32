package crossover.run.host;

import org.jspecify.annotations.Nullable;
import oshi.hardware.HardwareAbstractionLayer;

/** Whether the machine is a guest: its neighbours then share the hardware that is measured. */
final class Virtualisation {
    private Virtualisation() {}

    /** The hypervisor's kind as far as the system tells, {@code none} on bare metal, null where it cannot be told. */
    static @Nullable String hypervisor(HostFiles files, HardwareAbstractionLayer hardware) {
        String processors = files.text("proc/cpuinfo");
        // Only x86 lists what a processor can, and with it that it is no real one.
        if (processors == null || !processors.contains("\nflags")) {
            return null;
        }
        if (!processors.contains(" hypervisor")) {
            return "none";
        }
        String model = hardware.getComputerSystem().getManufacturer() + " "
                + hardware.getComputerSystem().getModel();
        return model.contains("unknown") ? "a hypervisor that does not name itself" : model;
    }

    /** The container's kind, {@code none}, or null off Linux. */
    static @Nullable String container(HostFiles files) {
        if (!files.has("proc/1")) {
            return null;
        }
        if (files.has(".dockerenv")) {
            return "Docker";
        }
        if (files.has("run/.containerenv")) {
            return "Podman";
        }
        String named = files.text("run/systemd/container");
        return named == null || named.isEmpty() ? "none" : named;
    }
}
