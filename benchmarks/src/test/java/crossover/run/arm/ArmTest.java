package crossover.run.arm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArmTest {
    @TempDir
    private Path folder;

    @Test
    void isThisProgramAsItIs() {
        Arm arm = Arm.of("base=.");

        assertThat(arm.name()).isEqualTo("base");
        assertThat(arm.words()).containsExactly(".");
        assertThat(arm.java()).isEmpty();
        assertThat(arm.jars()).isEmpty();
        assertThat(arm.arguments()).isEmpty();
    }

    @Test
    void isAMixture() throws IOException {
        Path home = Path.of(System.getProperty("java.home"));
        Path jar = Files.createFile(folder.resolve("a.jar"));

        Arm arm = Arm.of(
                "x=" + home + " " + jar + " -Xmx2g -Dname=\"two words\" --add-opens java.base/java.lang=ALL-UNNAMED");

        assertThat(arm.java()).hasValue(home.resolve("bin/java"));
        assertThat(arm.jars()).containsExactly(jar);
        assertThat(arm.arguments())
                .containsExactly("-Xmx2g", "-Dname=two words", "--add-opens", "java.base/java.lang=ALL-UNNAMED");
        assertThat(Arm.of("x=" + home.resolve("bin/java")).java()).hasValue(home.resolve("bin/java"));
        assertThat(Arm.of("rev=git:main -Xint").revision()).hasValue("main");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = '|', textBlock = """
            base        | 'base' is no arm: give NAME=SPEC, such as base=. or g1=-XX:+UseG1GC; a name has letters, digits, dots and dashes
            a/b=.       | 'a/b=.' is no arm: give NAME=SPEC, such as base=. or g1=-XX:+UseG1GC; a name has letters, digits, dots and dashes
            ..=.        | '..=.' is no arm: give NAME=SPEC, such as base=. or g1=-XX:+UseG1GC; a name has letters, digits, dots and dashes
            x=          | arm x is empty: x=. is this program as it is
            x=no.jar    | arm x: there is no file no.jar
            x=nowhere   | arm x: nowhere is neither a jar nor a Java, its home, an argument of the JVM (-…), git:REVISION or .
            x=-cp a     | arm x: -cp is not needed: a jar is given by its path alone
            x=. git:v1  | arm x is two things at once (. git:v1): give one Java, and one of a jar, git:REVISION and .
            """)
    void refusesWhatIsNone(String text, String message) {
        assertThatThrownBy(() -> Arm.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
