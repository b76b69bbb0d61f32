package crossover.cli;

import crossover.cli.terminal.StatusLine;
import crossover.cli.terminal.Terminal;
import crossover.results.CellState;
import crossover.results.Environment;
import crossover.results.RunRecord;
import crossover.run.Engine;
import crossover.run.MachineLock;
import crossover.run.PlannedRun;
import crossover.run.fork.ForkJvm;
import crossover.run.host.EnvironmentProbe;
import crossover.run.jars.UserJars;
import crossover.run.plan.Plan;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * A run that can begin, or go on.
 *
 * @param place its plan with its folder, which a new run makes where it is asked for it; several where arms take turns, the base first
 * @param ending what people are told at the end
 */
record PreparedRun(Supplier<List<PlannedRun>> place, RunEnding ending) {

    /** What its figures come from: this machine, the forks' JVM, the code. */
    static Environment environment(Plan plan) {
        UserJars jars = new UserJars(plan.request().jars());
        return EnvironmentProbe.of(plan.survey(), ForkJvm.of(plan))
                .measuring(
                        jars.recorded(),
                        jars.file(EnvironmentProbe.BUILD)
                                .map(EnvironmentProbe::build)
                                .orElse(null));
    }

    /** Measures, writes the report of what there is, and says where everything lies; gives the exit code. */
    int measure() {
        // First of all: a run that is refused leaves nothing behind.
        try (MachineLock held = MachineLock.take()) {
            return measure(place.get());
        }
    }

    private int measure(List<PlannedRun> arms) {
        StatusLine status = Terminal.ofThisProcess().statusLine(System.out);
        Engine engine = new Engine(
                arms,
                new ConsoleProgress(status, new CellNames(arms.getFirst().plan().records())));
        Map<PlannedRun, PrintStream> logs = new LinkedHashMap<>();
        try (status;
                Interruption watch = new Interruption(() -> {
                    status.close();
                    engine.interrupt();
                })) {
            arms.forEach(arm -> logs.put(arm, arm.plan().request().jmh().log(arm.folder())));
            List<RunRecord> records = engine.run(arm -> Objects.requireNonNull(logs.get(arm)));
            status.close();
            logs.forEach((arm, log) -> log.println(engine.scores(arm)));
            if (arms.getFirst().plan().request().jmh().showsScores()) {
                arms.forEach(arm -> System.out.println(engine.scores(arm)));
            }
            int code = ending.tell(arms, records);
            engine.damage().forEach(System.err::println);
            boolean failed = records.stream()
                    .flatMap(record -> record.cells().stream())
                    .anyMatch(cell -> cell.state() == CellState.FAILED);
            return watch.exit(failed ? CommandLineInterface.FAILED : code);
        } finally {
            logs.values().forEach(PrintStream::close);
        }
    }
}
