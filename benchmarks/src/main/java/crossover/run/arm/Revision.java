package crossover.run.arm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * A revision of the repository that the command was given in, built to a jar of benchmarks. It is built once: the jar is kept in the
 * user's cache, by its commit and by how it was built.
 */
public final class Revision {
    private final Arm arm;
    private final Path here;
    private final Path cache;

    /** @param cache where jars are kept */
    Revision(Arm arm, Path here, Path cache) {
        this.arm = arm;
        this.here = here;
        this.cache = cache;
    }

    /**
     * The arm with its revision's jar; the same where it names none.
     *
     * @param command what builds it, for a shell; empty for the project's own build
     * @throws IllegalArgumentException where there is no such revision, and where it does not build, with the remedy
     */
    public static Arm built(Arm arm, Optional<String> command) {
        return arm.revision().isEmpty() ? arm : new Revision(arm, Path.of(""), cache()).build(command);
    }

    Arm build(Optional<String> command) {
        String commit = commit();
        Path jar = cache.resolve(commit
                + command.map(words -> "-" + Integer.toHexString(words.hashCode()))
                        .orElse("") + ".jar");
        try {
            if (!Files.exists(jar)) {
                Files.createDirectories(cache);
                build(commit, command, jar);
            }
            return arm.built(jar);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "arm " + arm.name() + ": cannot build in " + cache + " (" + e.getMessage() + ")", e);
        }
    }

    private String commit() {
        String revision = arm.revision().orElseThrow();
        Process git = Shell.in(here, "git", "rev-parse", "--verify", "--quiet", revision + "^{commit}");
        String told = Shell.output(git).strip();
        if (Shell.exit(git) != 0) {
            throw new IllegalArgumentException("arm " + arm.name() + ": git knows no revision '" + revision
                    + "' here: give a commit, branch or tag of the repository that you are in");
        }
        return told;
    }

    private void build(String commit, Optional<String> command, Path jar) throws IOException {
        Path tree = Files.createTempDirectory("crossover-" + arm.name());
        Path log = cache.resolve(commit + ".log");
        try {
            demand(Shell.in(here, "git", "worktree", "add", "--detach", "--force", tree.toString(), commit), log);
            List<String> words = command.map(text -> List.of("sh", "-c", text))
                    .orElseGet(() -> OwnBuild.of(tree)
                            .orElseThrow(() -> new IllegalArgumentException("arm " + arm.name()
                                    + ": no build is known for this repository: give it with --arm-build COMMAND")));
            demand(Shell.in(tree, words.toArray(String[]::new)), log);
            Path beside = Files.createTempFile(cache, commit, ".tmp");
            Files.copy(BenchmarkJar.within(tree, arm.name()), beside, StandardCopyOption.REPLACE_EXISTING);
            Files.move(beside, jar, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Shell.exit(Shell.in(here, "git", "worktree", "remove", "--force", tree.toString()));
        }
    }

    private void demand(Process process, Path log) throws IOException {
        String told = Shell.output(process);
        Files.writeString(log, told, StandardCharsets.UTF_8);
        if (Shell.exit(process) != 0) {
            String last = told.lines().filter(line -> !line.isBlank()).reduce("", (before, line) -> line);
            throw new IllegalArgumentException("arm " + arm.name() + ": "
                    + arm.revision().orElseThrow() + " does not build (" + last + "): " + log + " has all it said");
        }
    }

    private static Path cache() {
        String home = System.getenv("XDG_CACHE_HOME");
        return (home == null || home.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(home))
                .resolve("crossover");
    }
}
