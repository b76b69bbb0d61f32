package crossover.run;

import crossover.accelerator.Survey;
import crossover.results.CellKey;
import crossover.results.CellRecord;
import crossover.results.RunFolder;
import crossover.results.RunRecord;
import crossover.run.fork.ForkJvm;
import crossover.run.fork.ForkLog;
import crossover.run.fork.ForkRunner;
import crossover.run.fork.Forks;
import crossover.run.host.DeviceSensors;
import crossover.run.host.EnvironmentProbe;
import crossover.run.plan.JmhOptions;
import crossover.run.plan.Plan;
import crossover.run.plan.Planner;
import crossover.run.plan.RunRequest;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One run in a folder of its own, beside whatever else measures; run again, it goes on. */
public final class TestRun {
    private static final String IGNORE_LOCK = "jmh.ignoreLock";

    private final RunFolder folder;
    private final InstantSource wall;
    private final Survey survey;
    private List<String> damage = List.of();
    private Duration startOfAFork = Duration.ofSeconds(10);
    private UnaryOperator<Forks> around = UnaryOperator.identity();

    public TestRun(Path results) {
        this(results, InstantSource.system());
    }

    public TestRun(Path results, InstantSource wall) {
        this(results, wall, new Survey(List.of(), List.of()));
    }

    public TestRun(Path results, InstantSource wall, Survey survey) {
        this.survey = survey;
        this.folder = NewRunFolder.create(results, Optional.of("test"), wall);
        this.wall = wall;
    }

    public RunFolder folder() {
        return folder;
    }

    /** How long a fork's JVM may take to start. */
    TestRun startingWithin(Duration start) {
        startOfAFork = start;
        return this;
    }

    /** Puts something between the run and its forks. */
    TestRun with(UnaryOperator<Forks> wrapper) {
        around = wrapper;
        return this;
    }

    /** What the last run said of its journal. */
    public List<String> damage() {
        return damage;
    }

    /** With forks as short as they can be. */
    public RunRecord run(String... jmh) {
        return run(Requests.ofShortForks(jmh));
    }

    public RunRecord run(RunRequest request) {
        Plan plan = plan(request);
        plan.warmUp(Map.of());
        return run(plan, request);
    }

    public Plan plan(RunRequest request) {
        return new Planner(request, survey).plan();
    }

    public RunRecord run(Plan plan, RunRequest request) {
        String before = System.getProperty(IGNORE_LOCK);
        System.setProperty(IGNORE_LOCK, "true");
        try {
            return runUnderTheLock(plan, request);
        } finally {
            if (before == null) {
                System.clearProperty(IGNORE_LOCK);
            }
        }
    }

    /** As users run it: alone on the machine. */
    public RunRecord runUnderTheLock(Plan plan, RunRequest request) {
        try (PrintStream log = request.jmh().log(folder)) {
            PlannedRun alone = new PlannedRun(
                    plan,
                    EnvironmentProbe.of(
                            survey, ForkJvm.of(JmhOptions.parse(List.of()).options())),
                    folder);
            Engine engine = new Engine(List.of(alone), new Silence(), wall);
            RunRecord record = engine.run((arm, clock) -> around.apply(new ForkRunner(
                            request,
                            new DeviceSensors(List.of()),
                            new ForkLog(log, request),
                            folder,
                            clock,
                            startOfAFork)))
                    .getFirst();
            damage = engine.damage();
            return record;
        }
    }

    static final class Silence implements RunListener {
        @Override
        public void forkStarted(CellKey cell, int number, String arm, Progress progress) {}

        @Override
        public void rowEnded(List<CellRecord> arms, Progress progress) {}
    }
}
