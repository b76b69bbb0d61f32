package crossover.run.arm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jars built from revisions of a real repository. */
class RevisionTest {
    @TempDir
    private Path repository;

    @TempDir
    private Path cache;

    @BeforeEach
    void twoRevisions() throws IOException {
        git("init", "-q", "-b", "main");
        jar("old.jar", "the first", true);
        commit("one");
        git("tag", "v1");
        Files.delete(repository.resolve("old.jar"));
        jar("new.jar", "the second", true);
        commit("two");
    }

    @Test
    void buildsTheJarOfTheRevisionAndLeavesTheRepositoryAsItWas() throws IOException {
        assertThat(list(build("git:v1", "true"))).isEqualTo("the first");
        assertThat(list(build("git:HEAD", "true"))).isEqualTo("the second");
        assertThat(Shell.output(Shell.in(repository, "git", "worktree", "list")).lines())
                .hasSize(1);
    }

    @Test
    void buildsARevisionOnce() throws IOException {
        String counting = "echo built >> " + cache.resolve("count");
        build("git:v1", counting);
        build("git:main~1", counting);

        assertThat(Files.readAllLines(cache.resolve("count"))).containsExactly("built");
    }

    @Test
    void saysWhyThereIsNoJar() throws IOException {
        assertThatThrownBy(() -> build("git:nowhere", "true"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "arm old: git knows no revision 'nowhere' here: give a commit, branch or tag of the repository"
                                + " that you are in");
        assertThatThrownBy(() -> build("git:v1", "echo first; echo the reason; exit 3"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("arm old: v1 does not build (the reason): " + cache)
                .hasMessageEndingWith(" has all it said");
        assertThatThrownBy(() -> new Revision(Arm.of("old=git:v1"), repository, cache).build(Optional.empty()))
                .hasMessage("arm old: no build is known for this repository: give it with --arm-build COMMAND");
        assertThatThrownBy(() -> build("git:v1", "rm old.jar"))
                .hasMessageStartingWith("arm old: its build made no jar with JMH benchmarks (META-INF/BenchmarkList)");
        assertThatThrownBy(() -> build("git:v1", "cp old.jar copy.jar"))
                .hasMessageStartingWith("arm old: its build made several jars with JMH benchmarks, ");
    }

    /** As Maven's shade plugin leaves them: the jar without its libraries starts nothing. */
    @Test
    void takesTheJarThatJavaStarts() throws IOException {
        jar("original-new.jar", "thin", false);
        commit("three");

        assertThat(list(build("git:HEAD", "true"))).isEqualTo("the second");
    }

    private Path build(String spec, String command) {
        return new Revision(Arm.of("old=" + spec), repository, cache)
                .build(Optional.of(command))
                .jars()
                .getFirst();
    }

    private static String list(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return new String(
                    file.getInputStream(file.getEntry("META-INF/BenchmarkList")).readAllBytes(),
                    StandardCharsets.UTF_8);
        }
    }

    private void jar(String name, String list, boolean starts) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (starts) {
            manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "org.openjdk.jmh.Main");
        }
        try (OutputStream out = Files.newOutputStream(repository.resolve(name));
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            jar.putNextEntry(new JarEntry("META-INF/BenchmarkList"));
            jar.write(list.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void commit(String message) {
        git("add", "-A");
        git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", message);
    }

    private void git(String... words) {
        String[] all = new String[words.length + 1];
        all[0] = "git";
        System.arraycopy(words, 0, all, 1, words.length);
        Process git = Shell.in(repository, all);
        assertThat(Shell.output(git)).isEmpty();
        assertThat(Shell.exit(git)).isZero();
    }
}
