package crossover.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder of things that took turns, in which each arm has its run's folder, named as the arm is. */
public final class ArmsFolder {
    private ArmsFolder() {}

    private record Placed(RunFolder folder, RunRecord.Arm arm) {
        int place() {
            return arm.all().indexOf(arm.name());
        }
    }

    /** The runs' folders, the base's first; none where it is no such folder. */
    public static List<RunFolder> arms(Path folder) {
        if (!Files.isDirectory(folder) || Files.exists(new RunFolder(folder).record())) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.map(RunFolder::new)
                    .filter(run -> Files.exists(run.record()))
                    .flatMap(ArmsFolder::placed)
                    .sorted(Comparator.comparingInt(Placed::place))
                    .map(Placed::folder)
                    .toList();
        } catch (IOException e) {
            throw new UnreadableException("cannot read " + folder + " (" + RunFolder.reason(e) + ")", e);
        }
    }

    /** The arms of each such folder in its place; other paths as they are. */
    public static List<Path> expanded(List<Path> runs) {
        return runs.stream()
                .flatMap(path -> {
                    List<RunFolder> arms = arms(path);
                    return arms.isEmpty() ? Stream.of(path) : arms.stream().map(RunFolder::path);
                })
                .toList();
    }

    private static Stream<Placed> placed(RunFolder folder) {
        try {
            return Stream.ofNullable(folder.readRecord().arm()).map(arm -> new Placed(folder, arm));
        } catch (UnreadableException e) {
            // Whoever reads the run itself learns why.
            return Stream.empty();
        }
    }
}
