package crossover.report.page.section;

import crossover.report.value.Quantity;
import crossover.results.Environment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The machine in words: what the figures come from, and what was missing. */
final class HardwareSection implements Section {
    private static final String UNKNOWN = "not recorded";

    @Override
    public String id() {
        return "hardware";
    }

    @Override
    public String name() {
        return "Hardware";
    }

    @Override
    public Rank rank() {
        return Rank.CIRCUMSTANCE;
    }

    @Override
    public List<Block> blocks(ReportedRun run) {
        return List.of(new Block.CardList(run.environment() == null ? List.of() : cards(run.environment())));
    }

    private static List<Block.Card> cards(Environment environment) {
        List<Block.Card> cards = new ArrayList<>();
        cards.add(processor(environment.cpu()));
        cards.add(system(environment));
        cards.add(jvm(environment));
        environment.devices().stream().filter(device -> !device.isLoop()).forEach(device -> cards.add(device(device)));
        environment
                .unavailable()
                .forEach(missing -> cards.add(new Block.Card(
                        missing.apiTitle() + ": skipped",
                        List.of(fact("reason", missing.reason()), fact("remedy", missing.remedy())))));
        return List.copyOf(cards);
    }

    private static Block.Card processor(Environment.Cpu cpu) {
        List<Block.Fact> facts = new ArrayList<>(List.of(
                fact("model", cpu.model()),
                fact("physical cores", cpu.physicalCores()),
                fact("logical cores", cpu.logicalCores()),
                fact("L1 data, a core", bytes(cpu.l1dBytes())),
                fact("L2, a core", bytes(cpu.l2Bytes())),
                fact("L3, largest shared", bytes(cpu.l3Bytes())),
                fact("governor", cpu.governor()),
                fact("boost", cpu.boost()),
                fact("SMT", cpu.smt())));
        if (cpu.quota() != null) {
            facts.add(fact("processors allowed by the container", cpu.quota()));
        }
        return new Block.Card("Processor", List.copyOf(facts));
    }

    private static Block.Card system(Environment environment) {
        Environment.OperatingSystem os = environment.os();
        List<Block.Fact> facts = new ArrayList<>(List.of(
                fact("operating system", joined(os.name(), os.version())),
                fact("kernel", os.kernel()),
                fact("virtualisation", os.virtualisation()),
                fact("container", os.container()),
                fact("memory", bytes(environment.memory().totalBytes())),
                fact("NUMA nodes", environment.memory().numaNodes())));
        if (environment.memory().limitBytes() != null) {
            facts.add(fact(
                    "memory allowed by the container",
                    bytes(environment.memory().limitBytes())));
        }
        return new Block.Card("System", List.copyOf(facts));
    }

    private static Block.Card jvm(Environment environment) {
        Environment.Jvm jvm = environment.jvm();
        Environment.Build build = environment.build();
        String tree = build.clean() == null ? "" : build.clean() ? "" : ", with uncommitted changes";
        List<Block.Fact> facts = new ArrayList<>(List.of(
                fact("JVM", joined(jvm.name(), jvm.version())),
                fact("vendor", jvm.vendor()),
                fact("arguments of the forks", String.join(" ", jvm.arguments())),
                fact("Crossover", build.version()),
                fact("commit", build.commit() == null ? null : build.commit() + tree)));
        build.jars().forEach(jar -> facts.add(fact("measured jar", jar)));
        return new Block.Card("JVM and code", List.copyOf(facts));
    }

    private static Block.Card device(Environment.Device device) {
        List<Block.Fact> facts = new ArrayList<>();
        facts.add(fact("selector", device.selector()));
        facts.add(fact("kind", device.kind() + (device.simulated() ? ", simulated: its times mean nothing" : "")));
        facts.add(fact("memory", bytes(device.memoryBytes())));
        if (device.cacheBytes() != null || device.peakBytesASecond() != null) {
            facts.add(fact("last cache", bytes(device.cacheBytes())));
            facts.add(fact("theoretical peak of the memory", Quantity.bandwidth(device.peakBytesASecond())));
        }
        device.properties().forEach((name, value) -> facts.add(fact(name, value)));
        return new Block.Card(
                device.apiTitle() + ": " + device.name() + (device.simulated() ? " (simulated)" : ""),
                List.copyOf(facts));
    }

    private static Block.Fact fact(String name, @Nullable Object value) {
        String text = value == null ? "" : value.toString();
        return new Block.Fact(name, text.isBlank() ? UNKNOWN : text);
    }

    private static @Nullable String bytes(@Nullable Long bytes) {
        return bytes == null || bytes <= 0 ? null : Quantity.bytes(bytes);
    }

    private static @Nullable String joined(@Nullable String first, @Nullable String second) {
        return first == null ? second : second == null ? first : first + " " + second;
    }
}
