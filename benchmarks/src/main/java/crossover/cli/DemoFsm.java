package crossover.cli;

import crossover.fsm.MachineDemonstration;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "fsm", description = "The article's state machine: prints the states that it passes through.")
final class DemoFsm implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--seed", description = "Draws the same bits again; without it they are drawn anew.")
    private @Nullable Long seed;

    @Option(names = "--executor", defaultValue = "call", description = "What runs it, by default: ${DEFAULT-VALUE}.")
    private String executor;

    @Override
    public Integer call() throws InterruptedException {
        long drawn = seed == null ? ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE) : seed;
        MachineDemonstration demonstration;
        try {
            demonstration = MachineDemonstration.run(executor, drawn);
        } catch (IllegalArgumentException unknown) {
            throw new UsageException(String.valueOf(unknown.getMessage()));
        }
        demonstration.lines().forEach(spec.commandLine().getOut()::println);
        return CommandLineInterface.DONE;
    }
}
