package crossover.run;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import oshi.hardware.HardwareAbstractionLayer;

/** Whether the machine is a guest: its neighbours then share the hardware that is measured. */
final class Virtualisation {
    private Virtualisation() {}

    /** The hypervisor's kind as far as the system tells, {@code none} on bare metal, null where it cannot be told. */
    static @Nullable String hypervisor(HardwareAbstractionLayer hardware) {
        String flags = EnvironmentProbe.text(Path.of("/proc/cpuinfo"));
        if (flags == null) {
            return null;
        }
        if (!flags.contains(" hypervisor")) {
            return "none";
        }
        String model = hardware.getComputerSystem().getManufacturer() + " "
                + hardware.getComputerSystem().getModel();
        return model.contains("unknown") ? "a hypervisor that does not name itself" : model;
    }

    /** The container's kind, {@code none}, or null off Linux. */
    static @Nullable String container() {
        if (!Files.isDirectory(Path.of("/proc/1"))) {
            return null;
        }
        if (Files.exists(Path.of("/.dockerenv"))) {
            return "Docker";
        }
        return Files.exists(Path.of("/run/.containerenv")) ? "Podman" : "none";
    }
}
