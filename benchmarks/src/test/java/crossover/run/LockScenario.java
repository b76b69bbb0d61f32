package crossover.run;

import crossover.run.plan.PlanException;
import java.io.IOException;

/** Another process that measures: says that it holds the machine, and holds it until its input ends. */
public final class LockScenario {
    private LockScenario() {}

    public static void main(String[] arguments) throws IOException {
        try (MachineLock lock = MachineLock.take()) {
            System.out.println("held");
            while (System.in.read() >= 0) {
                continue;
            }
        } catch (PlanException e) {
            System.out.println(e.getMessage());
        }
    }
}
