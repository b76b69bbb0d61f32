package crossover.run;

import java.util.List;

/** What every JVM that runs our benchmarks needs besides the class path. */
public final class ForkArguments {
    private ForkArguments() {}

    /**
     * The Vector API, native access for the bindings, the internal continuation, and a scheduler of our own for virtual
     * threads, through which their hops are counted: options that need no quoting.
     */
    public static List<String> ours() {
        return List.of(
                "--add-modules=jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "--add-exports=java.base/jdk.internal.vm=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED");
    }
}
