package crossover.report.compare;

import crossover.results.Environment;
import crossover.results.RowFacts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An environment as facts by name, in the order in which people are shown them. */
record EnvironmentFacts(Map<String, String> machine, Map<String, String> code) {
    static final String UNKNOWN = "not recorded";

    /** @param devices of it those that count */
    static EnvironmentFacts of(Environment environment, List<Environment.Device> devices) {
        Facts machine = new Facts();
        cpu(environment.cpu(), machine);
        machine.put("memory bytes", environment.memory().totalBytes());
        machine.put("NUMA nodes", environment.memory().numaNodes());
        machine.put(
                "memory bytes allowed by the container", environment.memory().limitBytes());
        system(environment.os(), machine);
        jvm(environment.jvm(), machine);
        devices.forEach(device -> device(device.lasting(), machine));
        Facts code = new Facts();
        code.put("Crossover", environment.build().version());
        code.put("commit", environment.build().commit());
        code.put("clean tree", environment.build().clean());
        code.put(
                "jars",
                environment.build().jars().isEmpty()
                        ? "this program's own"
                        : environment.build().jars().stream()
                                .map(Environment.Jar::toString)
                                .collect(Collectors.joining(", ")));
        return new EnvironmentFacts(machine.values, code.values);
    }

    private static void cpu(Environment.Cpu cpu, Facts facts) {
        facts.put("CPU", cpu.model());
        facts.put("physical cores", cpu.physicalCores());
        facts.put("logical cores", cpu.logicalCores());
        facts.put("L1 data cache bytes", cpu.l1dBytes());
        facts.put("L2 cache bytes", cpu.l2Bytes());
        facts.put("L3 cache bytes", cpu.l3Bytes());
        facts.put("governor", cpu.governor());
        facts.put("boost", cpu.boost());
        facts.put("SMT", cpu.smt());
        facts.put("processors allowed by the container", cpu.quota());
    }

    private static void system(Environment.OperatingSystem os, Facts facts) {
        facts.put("operating system", os.name());
        facts.put("system version", os.version());
        facts.put("kernel", os.kernel());
        facts.put("virtualisation", os.virtualisation());
        facts.put("container", os.container());
    }

    private static void jvm(Environment.Jvm jvm, Facts facts) {
        facts.put("JVM", jvm.name());
        facts.put("JVM version", jvm.version());
        facts.put("JVM vendor", jvm.vendor());
        facts.put(RowFacts.ARGUMENTS, String.join(" ", jvm.arguments()));
    }

    private static void device(Environment.Device device, Facts facts) {
        String prefix = "device " + device.selector();
        facts.put(prefix, device.name() + (device.simulated() ? " (simulated)" : ""));
        facts.put(prefix + " kind", device.kind());
        if (device.memoryBytes() != null) {
            facts.put(prefix + " memory bytes", device.memoryBytes());
        }
        device.properties().forEach((name, value) -> facts.put(prefix + " " + name, value));
    }

    private static final class Facts {
        private final Map<String, String> values = new LinkedHashMap<>();

        void put(String name, @Nullable Object value) {
            values.put(name, value == null ? UNKNOWN : value.toString());
        }
    }
}
