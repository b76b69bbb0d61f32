package crossover.report.history;

import crossover.results.Environment;
import org.jspecify.annotations.Nullable;

/**
 * What runs have in common that make one line: a machine, and the arm where things took turns on it.
 *
 * @param name the label that was given, else its processor
 * @param hardware processor and cores, by which two machines of one name are told apart
 */
public record MachineName(String name, String hardware, String arm) {
    private static final String UNKNOWN = "a machine that is not recorded";

    static MachineName of(PastRun run) {
        String hardware = hardware(run.environment());
        String label = run.setting().label();
        return new MachineName(
                label.isEmpty() ? hardware : label, hardware, run.setting().arm());
    }

    private static String hardware(@Nullable Environment environment) {
        if (environment == null || environment.cpu().model() == null) {
            return UNKNOWN;
        }
        Environment.Cpu cpu = environment.cpu();
        return cpu.model() + (cpu.logicalCores() == null ? "" : ", " + cpu.logicalCores() + " processors");
    }

    /** @param shared whether another machine has that name */
    String title(boolean shared) {
        return name + (shared ? " (" + hardware + ")" : "") + (arm.isEmpty() ? "" : ", arm " + arm);
    }
}
