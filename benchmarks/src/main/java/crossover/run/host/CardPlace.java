package crossover.run.host;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Where in the machine a card hangs, as Linux tells. */
final class CardPlace {
    private final int node;
    private final HostFiles files;

    private CardPlace(int node, HostFiles files) {
        this.node = node;
        this.files = files;
    }

    /** @param card its address on the bus; empty where it has no NUMA node */
    static Optional<CardPlace> of(String card, HostFiles files) {
        String node = files.text("sys/bus/pci/devices/" + card + "/numa_node");
        return node == null || !node.matches("\\d{1,4}")
                ? Optional.empty()
                : Optional.of(new CardPlace(Integer.parseInt(node), files));
    }

    int node() {
        return node;
    }

    /** The card's node where this process may also run on processors of others; empty where it may not, and where there is one. */
    OptionalInt strangers() {
        BitSet allowed = processors(allowed());
        BitSet near = processors(files.text("sys/devices/system/node/node" + node + "/cpulist"));
        allowed.andNot(near);
        return near.isEmpty() || allowed.isEmpty() ? OptionalInt.empty() : OptionalInt.of(node);
    }

    private @Nullable String allowed() {
        String status = files.text("proc/self/status");
        return status == null
                ? null
                : status.lines()
                        .filter(line -> line.startsWith("Cpus_allowed_list:"))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .findFirst()
                        .orElse(null);
    }

    /** @param list as the kernel writes it: {@code 0-3,8} */
    private static BitSet processors(@Nullable String list) {
        BitSet processors = new BitSet();
        if (list != null && list.matches("\\d{1,6}(-\\d{1,6})?(,\\d{1,6}(-\\d{1,6})?)*")) {
            Arrays.stream(list.split(","))
                    .map(range -> range.split("-"))
                    .forEach(range ->
                            processors.set(Integer.parseInt(range[0]), Integer.parseInt(range[range.length - 1]) + 1));
        }
        return processors;
    }
}
