package crossover;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may know whom. A rule that turns out wrong is changed here with a reason, not worked round. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("jmh_generated"))
            .importPackages("crossover");

    @Test
    void acceleratorImportsNothingElseOfTheProject() {
        noClasses()
                .that()
                .resideInAPackage("crossover.accelerator..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "crossover.cli..",
                        "crossover.workload..",
                        "crossover.fsm..",
                        "crossover.benchmark..",
                        "crossover.run..",
                        "crossover.results..",
                        "crossover.statistics..",
                        "crossover.report..")
                .check(CLASSES);
    }

    @Test
    void cudaAndOpenclNeverImportEachOther() {
        forbid("crossover.accelerator.cuda..", "crossover.accelerator.opencl..");
        forbid("crossover.accelerator.opencl..", "crossover.accelerator.cuda..");
    }

    @Test
    void eachLibraryHasOneHome() {
        onlyIn("jcuda..", "crossover.accelerator.cuda..");
        onlyIn("org.jocl..", "crossover.accelerator.opencl..");
        onlyIn("org.knowm..", "crossover.report.chart..");
        onlyIn("tools.jackson..", "crossover.results..");
        onlyIn("picocli..", "crossover.cli..");
        onlyIn("org.openjdk.jmh..", "crossover.benchmark..", "crossover.run..");
        onlyIn("oshi..", "crossover.run..");
        for (String executor : new String[] {
            "kotlin..", "kotlinx..", "io.netty..", "io.vertx..", "reactor..", "com.lmax..", "org.apache.pekko.."
        }) {
            onlyIn(executor, "crossover.fsm.executor..");
        }
        // Written by the forks, read back with the run's other files.
        onlyIn("org.HdrHistogram..", "crossover.fsm..", "crossover.benchmark..", "crossover.results..");
    }

    @Test
    void statisticsArePureFunctionsOfNumbers() {
        noClasses()
                .that()
                .resideInAPackage("crossover.statistics..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "crossover.statistics..", "java..", "org.apache.commons.math3..", "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void sweepsKnowResultsAndStatisticsOnly() {
        noClasses()
                .that()
                .resideInAPackage("crossover.sweep..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "crossover.sweep..",
                        "crossover.results..",
                        "crossover.statistics..",
                        "java..",
                        "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void stateMachinesKnowNoDevices() {
        forbid("crossover.fsm..", "crossover.accelerator..");
    }

    /** So that nothing but its own file can tell one from another; what executors share is built on the machine, not the other way. */
    @Test
    void nobodyKnowsAParticularExecutor() {
        noClasses()
                .that()
                .resideOutsideOfPackage("crossover.fsm.executor")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("crossover.fsm.executor")
                .check(CLASSES);
        forbid("crossover.fsm", "crossover.fsm.dispatch");
    }

    /** Whoever plans a cell says what it is; nobody guesses it from names. */
    @Test
    void onlyThoseWhoStateWhatACellIsKnowItsNames() throws IOException {
        Pattern names = Pattern.compile("\"(length|order|path|roundTrip|compute)\"|\"cpu:|case \"\\w*Benchmark");
        Set<String> mayKnow = Set.of("workload", "benchmark", "accelerator");
        Path main = Path.of("benchmarks/src/main/java/crossover");
        try (Stream<Path> files = Files.walk(main)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !mayKnow.contains(
                                    main.relativize(file).getName(0).toString()))
                            .filter(file -> !file.endsWith("results/LegacyShape.java"))
                            .filter(file -> names.matcher(text(file)).find()))
                    .isEmpty();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void filesAreReadWithoutTheDevices() {
        for (String reader : new String[] {"crossover.results..", "crossover.sweep..", "crossover.report.."}) {
            for (String measuring : new String[] {"accelerator", "workload", "fsm", "benchmark", "run"}) {
                forbid(reader, "crossover." + measuring + "..");
            }
        }
    }

    @Test
    void measuringNeverImportsTheReport() {
        forbid("crossover.run..", "crossover.report..");
    }

    @Test
    void nothingImportsBenchmarksOrTheEntryClass() {
        noClasses()
                .that()
                .resideOutsideOfPackage("crossover.benchmark..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("crossover.benchmark..")
                .check(CLASSES);
        noClasses().should().dependOnClassesThat().belongToAnyOf(Main.class).check(CLASSES);
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching("crossover.(*)..").should().beFreeOfCycles().check(CLASSES);
        slices().matching("crossover.(run.*)").should().beFreeOfCycles().check(CLASSES);
        slices().matching("crossover.(accelerator.*)").should().beFreeOfCycles().check(CLASSES);
    }

    private static void onlyIn(String library, String... homes) {
        noClasses()
                .that()
                .resideOutsideOfPackages(homes)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES);
    }

    private static void forbid(String from, String to) {
        noClasses()
                .that()
                .resideInAPackage(from)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(to)
                .allowEmptyShould(true)
                .check(CLASSES);
    }
}
