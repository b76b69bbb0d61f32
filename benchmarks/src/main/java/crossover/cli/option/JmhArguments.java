package crossover.cli.option;

import crossover.run.plan.NearestNames;
import crossover.run.plan.PlanException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** What of a command's arguments is left to JMH. */
public final class JmhArguments {
    private JmhArguments() {}

    /**
     * JMH's options have one dash: what has two was meant to be one of ours.
     *
     * @throws PlanException with the nearest names
     */
    public static void refuseUnknown(List<String> arguments, CommandSpec spec) {
        for (String argument : arguments) {
            if (argument.startsWith("--")) {
                throw new PlanException("unknown option '" + argument + "'"
                        + NearestNames.hint(argument, spec.optionsMap().keySet()));
            }
        }
    }
}
