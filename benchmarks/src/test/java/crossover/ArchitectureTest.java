package crossover;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
        slices().matching("crossover.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void roomsOfTheReportFormNoCycles() {
        // By full names: a room within a room is one of its own.
        slices().matching("crossover.report.(**)").should().beFreeOfCycles().check(CLASSES);
        forbid("crossover.report.value..", "crossover.report.sweep..");
        forbid("crossover.report.value..", "crossover.report.executor..");
        forbid("crossover.report.sweep..", "crossover.report.executor..");
        forbid("crossover.report.executor..", "crossover.report.sweep..");
        forbid("crossover.report.compare..", "crossover.report.executor..");
        for (String made : new String[] {"value", "sweep", "executor", "compare"}) {
            forbid("crossover.report." + made + "..", "crossover.report.chart..");
            forbid("crossover.report." + made + "..", "crossover.report.page..");
        }
        forbid("crossover.report.chart..", "crossover.report.page..");
    }

    /** Each is one file, made from results and what all share. */
    @Test
    void chartsNeverImportEachOtherNorDoSections() {
        noneImportsAnother("crossover.report.chart", "Chart");
        noneImportsAnother("crossover.report.page.section", "Section");
    }

    /** Whoever reads a name in the report must not have to ask which of two it is. */
    @Test
    void namesOfTheReportAreItsOwn() {
        Map<String, Set<String>> homes = new TreeMap<>();
        for (JavaClass one : CLASSES) {
            if (one.isTopLevelClass() && !one.getSimpleName().equals("package-info")) {
                homes.computeIfAbsent(one.getSimpleName(), name -> new HashSet<>())
                        .add(one.getPackageName());
            }
        }
        assertThat(homes)
                .allSatisfy((name, packages) -> assertThat(packages.size() > 1
                                && packages.stream().anyMatch(home -> home.startsWith("crossover.report.")))
                        .as(name)
                        .isFalse());
        assertThat(homes.keySet())
                .as("a name beside its plural")
                .noneMatch(name -> homes.containsKey(name + "s")
                        && homes.get(name).stream().anyMatch(home -> home.startsWith("crossover.report.")));
    }

    private static void noneImportsAnother(String room, String kind) {
        Set<String> files = new HashSet<>();
        for (JavaClass one : CLASSES) {
            if (isOf(one, room, kind)) {
                files.add(file(one));
                assertThat(one.getDirectDependenciesFromSelf().stream()
                                .map(Dependency::getTargetClass)
                                .filter(other ->
                                        isOf(other, room, kind) && !file(other).equals(file(one))))
                        .as(one.getName())
                        .isEmpty();
            }
        }
        assertThat(files).as(kind).hasSizeGreaterThan(7);
    }

    private static boolean isOf(JavaClass one, String room, String kind) {
        return one.getPackageName().equals(room)
                && !file(one).equals(room + "." + kind)
                && file(one).endsWith(kind);
    }

    private static String file(JavaClass one) {
        return one.getName().replaceAll("\\$.*", "");
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
