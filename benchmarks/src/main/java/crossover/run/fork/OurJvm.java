package crossover.run.fork;

import crossover.accelerator.VectorModule;
import crossover.workload.JvmArguments;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM like those of the forks, for what the entry's JVM cannot do: {@code java -jar} takes no further options. */
public final class OurJvm {
    private OurJvm() {}

    /** Whether this JVM is one, or as near to one as this Java comes. */
    public static boolean isThis() {
        return VectorModule.isResolved() || !VectorModule.isInstalled();
    }

    /**
     * Runs the entry class there with our streams.
     *
     * @return its exit code
     */
    public static int run(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JvmArguments.ours());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "crossover.Main"));
        command.addAll(arguments);
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new IllegalStateException("cannot start " + command.getFirst() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
