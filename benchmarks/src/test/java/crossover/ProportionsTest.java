package crossover;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Rooms, files and methods that one can take in. What is larger stands here with its reason. */
class ProportionsTest {
    private static final Path MAIN = Path.of("benchmarks/src/main/java/crossover");
    private static final int MOST_FILES = 30;
    private static final int MOST_LINES = 250;
    private static final int MEDIAN_LINES = 60;
    private static final int MOST_METHOD_LINES = 35;
    private static final int MOST_PARAMETERS = 5;

    private static List<Path> files;
    private static List<Method> methods;

    private record Method(String name, long lines, int parameters) {}

    @BeforeAll
    static void read() throws IOException {
        try (Stream<Path> found = Files.walk(MAIN)) {
            files = found.filter(file -> file.toString().endsWith(".java")).toList();
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            Trees trees = Trees.instance(task);
            methods = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                new MethodScanner(trees, unit).scan(unit, methods);
            }
        }
    }

    @Test
    void noRoomIsOverfull() {
        Map<Path, Long> rooms =
                files.stream().collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.counting()));
        assertThat(rooms.entrySet())
                .filteredOn(room -> room.getValue() > MOST_FILES)
                .isEmpty();
    }

    @Test
    void filesAreSmall() throws IOException {
        Map<Path, Long> lines = new TreeMap<>();
        for (Path file : files) {
            try (Stream<String> text = Files.lines(file)) {
                lines.put(file, text.count());
            }
        }
        assertThat(lines.entrySet())
                .filteredOn(file -> file.getValue() > MOST_LINES)
                .isEmpty();
        List<Long> sorted = lines.values().stream().sorted().toList();
        assertThat(sorted.get(sorted.size() / 2)).isLessThanOrEqualTo(MEDIAN_LINES);
    }

    @Test
    void methodsAreShort() {
        assertThat(methods).hasSizeGreaterThan(1000);
        assertThat(methods)
                .filteredOn(method -> method.lines() > MOST_METHOD_LINES)
                .isEmpty();
    }

    /** But for constructors, of which records have as many as they have parts, and for drawing, where a place is two numbers. */
    @Test
    void methodsTakeFewParameters() {
        assertThat(methods)
                .filteredOn(method -> method.parameters() > MOST_PARAMETERS)
                .extracting(Method::name)
                .containsExactlyInAnyOrder("Pen.line", "Pen.text");
    }

    /** A name says which class is meant, wherever one reads it. */
    @Test
    void noTwoFilesHaveOneName() {
        Map<String, List<Path>> byName = files.stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .collect(Collectors.groupingBy(
                        file -> file.getFileName().toString(), TreeMap::new, Collectors.toList()));
        assertThat(byName.values()).filteredOn(same -> same.size() > 1).isEmpty();
    }

    private static final class MethodScanner extends TreePathScanner<Void, List<Method>> {
        private final Trees trees;
        private final CompilationUnitTree unit;

        MethodScanner(Trees trees, CompilationUnitTree unit) {
            this.trees = trees;
            this.unit = unit;
        }

        @Override
        public Void visitMethod(MethodTree method, List<Method> methods) {
            boolean written = !method.getName().contentEquals("<init>")
                    && !method.getModifiers().getFlags().contains(Modifier.ABSTRACT);
            if (written) {
                ClassTree type = (ClassTree) getCurrentPath().getParentPath().getLeaf();
                methods.add(new Method(
                        type.getSimpleName() + "." + method.getName(),
                        line(trees.getSourcePositions().getEndPosition(unit, method))
                                - line(trees.getSourcePositions().getStartPosition(unit, method))
                                + 1,
                        method.getParameters().size()));
            }
            return super.visitMethod(method, methods);
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }
}
