package crossover.run.host;

import java.util.ArrayList;
import java.util.List;

/** Memory for Java arrays as the best code would have it on this machine, by arguments of a fork's JVM. */
public final class HeapMemory {
    private static final String HUGE_PAGES = "sys/kernel/mm/transparent_hugepage/enabled";
    private static final String NODES = "sys/devices/system/node";

    private HeapMemory() {}

    /**
     * Huge pages where the system gives them to who asks (a loop over more than the first-level table of addresses holds waits
     * less for addresses), and arrays on the node of the thread that allocates them where there are several nodes.
     */
    public static List<String> arguments(HostFiles files) {
        List<String> arguments = new ArrayList<>();
        String pages = files.text(HUGE_PAGES);
        if (pages != null && (pages.contains("[madvise]") || pages.contains("[always]"))) {
            arguments.add("-XX:+UseTransparentHugePages");
        }
        if (files.names(NODES, "node\\d+").size() > 1) {
            arguments.add("-XX:+UseNUMA");
        }
        return arguments;
    }
}
