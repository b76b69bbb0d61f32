package crossover.run;

import crossover.accelerator.Survey;
import crossover.results.CellKey;
import crossover.results.CellRecord;
import crossover.results.RunFolder;
import crossover.results.RunRecord;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One run of short forks in a folder of its own, beside whatever else measures; run again, it goes on. */
final class TestRun {
    private static final String IGNORE_LOCK = "jmh.ignoreLock";

    private final RunFolder folder;
    private final InstantSource wall;
    private final Survey survey;
    private List<String> damage = List.of();

    TestRun(Path results) {
        this(results, InstantSource.system());
    }

    TestRun(Path results, InstantSource wall) {
        this(results, wall, new Survey(List.of(), List.of()));
    }

    TestRun(Path results, InstantSource wall, Survey survey) {
        this.survey = survey;
        this.folder = NewRunFolder.create(results, Optional.of("test"), wall);
        this.wall = wall;
    }

    RunFolder folder() {
        return folder;
    }

    /** What the last run said of its journal. */
    List<String> damage() {
        return damage;
    }

    RunRecord run(String... jmh) {
        List<String> arguments = new ArrayList<>(List.of("-wi", "0", "-i", "1", "-r", "5ms"));
        arguments.addAll(List.of(jmh));
        RunRequest request = Requests.of(Optional.empty(), arguments);
        Plan plan = new Planner(request, survey).plan();
        plan.warmUp(request, Map.of());
        String before = System.getProperty(IGNORE_LOCK);
        System.setProperty(IGNORE_LOCK, "true");
        try (PrintStream log = request.jmh().log(folder)) {
            Engine engine = new Engine(plan, request, EnvironmentProbe.of(survey), folder, new Silence(), wall);
            RunRecord record = engine.run(log);
            damage = engine.damage();
            return record;
        } finally {
            if (before == null) {
                System.clearProperty(IGNORE_LOCK);
            }
        }
    }

    private static final class Silence implements RunListener {
        @Override
        public void forkStarted(CellKey cell, int number, Progress progress) {}

        @Override
        public void cellEnded(CellRecord cell, Progress progress) {}
    }
}
