package crossover.run;

import crossover.accelerator.VectorModule;
import java.util.Collection;
import java.util.List;

/** What every JVM that runs our benchmarks needs besides the class path. */
public final class ForkArguments {
    private static final String VECTOR_API = "--add-modules=" + VectorModule.NAME;

    private ForkArguments() {}

    /**
     * The Vector API, native access for the bindings, the internal continuation, and a scheduler of our own for virtual
     * threads, through which their hops are counted: options that need no quoting.
     */
    public static List<String> ours() {
        return startable(List.of(
                VECTOR_API,
                "--enable-native-access=ALL-UNNAMED",
                "--add-exports=java.base/jdk.internal.vm=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED"));
    }

    /** Without the Vector API where this Java has none: no JVM would start. */
    static List<String> startable(Collection<String> arguments) {
        return arguments.stream()
                .filter(argument -> !argument.equals(VECTOR_API) || VectorModule.isInstalled())
                .toList();
    }
}
