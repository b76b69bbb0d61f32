package crossover.run;

import crossover.run.arm.Arm;
import crossover.run.plan.PlanException;
import crossover.run.plan.RunRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/** Arms that cannot take turns as they were asked for. */
public final class ArmsAsked {
    private ArmsAsked() {}

    /** @throws PlanException with the first reason */
    public static void refuse(RunRequest request, List<Arm> arms) {
        if (arms.size() == 1) {
            throw new PlanException(
                    "one arm has nothing to take turns with: give another with --arm, such as --arm base=.");
        }
        Set<String> names = new HashSet<>();
        for (Arm arm : arms) {
            // Folders are named by them, and some file systems do not tell cases apart.
            if (!names.add(arm.name().toLowerCase(Locale.ROOT))) {
                throw new PlanException("two arms are named " + arm.name() + ": give each a name of its own");
            }
        }
        if (request.refine()) {
            throw new PlanException(
                    "--refine does not go with --arm: all arms measure the same sizes, -p length=… names them");
        }
        refuse(request.jmh().options());
    }

    private static void refuse(CommandLineOptions jmh) {
        if (jmh.getForkCount().orElse(1) == 0) {
            throw new PlanException("-f 0 does not go with --arm: without forks there is nothing to take turns");
        }
        if (jmh.getOutput().hasValue()
                || jmh.getResult().hasValue()
                || jmh.getResultFormat().hasValue()) {
            throw new PlanException(
                    "-o, -rf and -rff name one file, and each arm has its own: its folder holds jmh.json and jmh.log");
        }
    }
}
