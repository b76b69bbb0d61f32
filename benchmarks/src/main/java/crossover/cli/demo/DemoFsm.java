package crossover.cli.demo;

import crossover.fsm.MachineDemonstration;
import crossover.run.plan.PlanException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "fsm", description = "The article's state machine: prints the states that it passes through.")
final class DemoFsm implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DemoSeed seed;

    @Option(names = "--executor", defaultValue = "call", description = "What runs it, by default: ${DEFAULT-VALUE}.")
    private String executor;

    @Override
    public Integer call() throws InterruptedException {
        MachineDemonstration demonstration;
        try {
            demonstration = MachineDemonstration.run(executor, seed.value());
        } catch (IllegalArgumentException unknown) {
            throw new PlanException(String.valueOf(unknown.getMessage()), unknown);
        }
        demonstration.lines().forEach(spec.commandLine().getOut()::println);
        return ExitCode.OK;
    }
}
