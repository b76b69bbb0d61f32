package crossover.run.host;

import crossover.results.Environment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What on this machine spoils measurements, one line each: what it is, what it does, how to mend it. */
public final class Hazards {
    private static final int FEWEST_CORES = 4;
    private static final double MOST_LOAD = 0.1;

    private final List<String> lines = new ArrayList<>();

    private Hazards() {}

    /**
     * At this moment. Empty where nothing is known to spoil anything.
     *
     * @param devices on which is measured
     */
    public static List<String> of(Environment environment, List<Environment.Device> devices) {
        List<String> lines = new ArrayList<>(of(environment, HostFiles.OF_THIS_MACHINE));
        lines.addAll(CardHazards.of(devices, HostFiles.OF_THIS_MACHINE));
        return List.copyOf(lines);
    }

    static List<String> of(Environment environment, HostFiles files) {
        Hazards hazards = new Hazards();
        hazards.processor(environment.cpu());
        hazards.guest(environment);
        hazards.moment(files, environment.cpu().logicalCores());
        return List.copyOf(hazards.lines);
    }

    private void processor(Environment.Cpu cpu) {
        String governor = cpu.governor();
        if (governor != null && !governor.equals("performance")) {
            add("governor " + governor + ": the clock follows the load: sudo cpupower frequency-set -g performance");
        }
        if ("on".equals(cpu.boost())) {
            add("boost on: the clock depends on heat and on what the other cores do: as root, echo 0 >"
                    + " /sys/devices/system/cpu/cpufreq/boost, or with intel_pstate echo 1 >"
                    + " /sys/devices/system/cpu/intel_pstate/no_turbo");
        }
        if ("on".equals(cpu.smt()) && moreThan(cpu.logicalCores(), cpu.physicalCores())) {
            add("SMT on: two threads share a core's units and caches: as root, echo off >"
                    + " /sys/devices/system/cpu/smt/control");
        }
        Integer cores = cpu.physicalCores();
        if (cores != null && cores < FEWEST_CORES) {
            add(cores + (cores == 1 ? " core" : " cores")
                    + ": compiler, collector and JMH's own threads take time from what is measured, most where it is"
                    + " parallel: measure on four or more");
        }
        Double quota = cpu.quota();
        if (quota != null) {
            add(
                    "a quota of %s processors: who has used it up is halted until the next period: start the container without one"
                            .formatted(quota));
        }
    }

    private void guest(Environment environment) {
        String hypervisor = environment.os().virtualisation();
        if (hypervisor != null && !hypervisor.equals("none")) {
            add("a virtual machine (" + hypervisor
                    + "): other guests share its processors, caches and memory: measure on bare metal, or compare only"
                    + " what one run measured");
        }
    }

    private void moment(HostFiles files, @Nullable Integer processors) {
        Double load = number(files.text("proc/loadavg"));
        if (load != null && processors != null && load > MOST_LOAD * processors) {
            add("other load: %.2f threads ran or waited on %d processors in the last minute: stop what runs beside"
                    .formatted(load, processors));
        }
        long swapped = kibibytes(files, "SwapTotal") - kibibytes(files, "SwapFree");
        if (swapped > 0) {
            add("swap in use (" + (swapped + 1023) / 1024
                    + " MiB): a page that comes back takes milliseconds: free memory, then sudo swapoff -a");
        }
        for (String supply : files.names("sys/class/power_supply", ".*")) {
            if ("Discharging".equals(files.text("sys/class/power_supply/" + supply + "/status"))) {
                add("on battery (" + supply + "): clocks are lowered to save power: plug it in");
            }
        }
    }

    private static @Nullable Double number(@Nullable String text) {
        return text == null || text.isEmpty() ? null : Double.valueOf(text.split(" ")[0]);
    }

    private static long kibibytes(HostFiles files, String name) {
        String memory = files.text("proc/meminfo");
        return memory == null
                ? 0
                : memory.lines()
                        .filter(line -> line.startsWith(name + ":"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum();
    }

    private static boolean moreThan(@Nullable Integer logical, @Nullable Integer physical) {
        return logical != null && physical != null && logical > physical;
    }

    private void add(String line) {
        lines.add(line);
    }
}
