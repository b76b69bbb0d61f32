package crossover.workload;

import crossover.accelerator.VectorModule;
import java.util.Collection;
import java.util.List;

/** What every JVM that runs our benchmarks needs besides the class path. They stand here once, for annotations, runs and files. */
public final class JvmArguments {
    public static final String VECTOR_API = "--add-modules=" + VectorModule.NAME;

    /** For the bindings to devices, and for a native frame on a machine's stack. */
    public static final String NATIVE_ACCESS = "--enable-native-access=ALL-UNNAMED";

    /** For the JDK's internal continuation. */
    public static final String CONTINUATION = "--add-exports=java.base/jdk.internal.vm=ALL-UNNAMED";

    /** For a scheduler of our own for virtual threads, through which their hops are counted. */
    public static final String SCHEDULER = "--add-opens=java.base/java.lang=ALL-UNNAMED";

    private JvmArguments() {}

    /** All of them, as far as a JVM of this Java starts with them; none needs quoting. */
    public static List<String> ours() {
        return startable(List.of(VECTOR_API, NATIVE_ACCESS, CONTINUATION, SCHEDULER));
    }

    /** Without the Vector API where this Java has none. */
    public static List<String> startable(Collection<String> arguments) {
        return arguments.stream()
                .filter(argument -> !argument.equals(VECTOR_API) || VectorModule.isInstalled())
                .toList();
    }
}
