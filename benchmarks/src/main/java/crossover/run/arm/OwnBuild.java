package crossover.run.arm;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** How a project's own build makes its jar of benchmarks, by the files at its top: Maven, or Gradle with the JMH plugin. */
enum OwnBuild {
    MAVEN_WRAPPER("mvnw", "./mvnw", "-q", "-B", "package", "-DskipTests"),
    MAVEN("pom.xml", "mvn", "-q", "-B", "package", "-DskipTests"),
    GRADLE_WRAPPER("gradlew", "./gradlew", "-q", "jmhJar"),
    GRADLE("build.gradle", "gradle", "-q", "jmhJar"),
    GRADLE_KOTLIN("build.gradle.kts", "gradle", "-q", "jmhJar");

    private final String file;
    private final List<String> words;

    OwnBuild(String file, String... words) {
        this.file = file;
        this.words = List.of(words);
    }

    /** Empty where there is none of these. */
    static Optional<List<String>> of(Path project) {
        for (OwnBuild build : values()) {
            if (Files.exists(project.resolve(build.file))) {
                return Optional.of(build.words);
            }
        }
        return Optional.empty();
    }
}
