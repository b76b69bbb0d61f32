package crossover.accelerator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeFolderTest {
    private static final String RESOURCE = "/lib/" + NativeLibraries.fileName("JOCL_2_0_6");

    @TempDir
    private Path folder;

    private Path natives;
    private Path file;

    @BeforeEach
    void use() {
        natives = folder.resolve("natives");
        file = natives.resolve(NativeLibraries.fileName("JOCL_2_0_6"));
        System.setProperty(NativeFolder.PROPERTY, natives.toString());
    }

    @AfterEach
    void leave() {
        System.clearProperty(NativeFolder.PROPERTY);
    }

    @Test
    void extractsIntoAFolderThatOnlyTheUserCanEnter() throws IOException {
        assertThat(NativeFolder.extract(RESOURCE)).isEqualTo(natives.toRealPath());
        assertThat(Files.getPosixFilePermissions(natives)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(file).hasBinaryContent(fromJar());
        assertThat(natives).isDirectoryNotContaining("glob:**/unfinished-*");
    }

    @Test
    void replacesAFileThatIsNotTheJars() throws IOException {
        NativeFolder.extract(RESOURCE);
        Files.write(file, Arrays.copyOf(fromJar(), 1000));
        NativeFolder.extract(RESOURCE);
        assertThat(file).hasBinaryContent(fromJar());
    }

    @Test
    void doesNotFollowALink() throws IOException {
        Path elsewhere = Files.write(folder.resolve("elsewhere.so"), fromJar());
        Files.createDirectories(natives);
        Files.createSymbolicLink(file, elsewhere);
        NativeFolder.extract(RESOURCE);
        assertThat(file).isRegularFile();
        assertThat(Files.isSymbolicLink(file)).isFalse();
    }

    @Test
    void usesAFolderOfItsOwnWhereTheNamedOneCannotBe() throws IOException {
        Files.writeString(natives, "a file where the folder should be");
        Path used = NativeFolder.extract(RESOURCE);
        assertThat(used).isNotEqualTo(natives);
        assertThat(Files.getPosixFilePermissions(used)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void namesWhatTheJarLacks() {
        assertThatThrownBy(() -> NativeFolder.extract("/lib/none.so"))
                .isInstanceOf(UnsatisfiedLinkError.class)
                .hasMessage("cannot extract /lib/none.so (the jar does not have it)");
    }

    private static byte[] fromJar() throws IOException {
        try (var in = NativeFolderTest.class.getResourceAsStream(RESOURCE)) {
            return in.readAllBytes();
        }
    }
}
