package crossover.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.accelerator.NativeLibraries;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jcuda.nvptxcompiler.JNvPTXCompiler;
import jcuda.nvptxcompiler.nvPTXCompileResult;
import jcuda.nvptxcompiler.nvPTXCompilerHandle;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The PTX beside the kernels' sources is what the sources give, and every driver and device in reach takes it. */
class PtxTest {
    private static final Path KERNELS = Path.of("kernels");

    @BeforeAll
    static void load() {
        NativeLibraries.load(
                "/lib/" + NativeLibraries.fileName("JNvPTXCompiler-12.6.0"), "jcuda.nvptxcompiler.JNvPTXCompiler");
    }

    /** Of every kernel that has a source. */
    static List<String> names() throws IOException {
        return namesEndingIn(".cu");
    }

    @Test
    void everySourceHasItsPtxAndNoOtherPtxLiesAbout() throws IOException {
        assertThat(namesEndingIn(".cu")).contains("empty", "matrix-doubling", "vector-sum");
        assertThat(namesEndingIn(".ptx")).isEqualTo(names());
        // OpenCL tells when a command starts: nothing needs to be held back there.
        assertThat(namesEndingIn(".cl"))
                .isEqualTo(names().stream().filter(name -> !name.equals("spin")).toList());
    }

    @ParameterizedTest
    @MethodSource("names")
    void theHeaderAsksForNoMoreThanCuda9AndMaxwell(String name) throws IOException {
        assertThat(ptx(name)).startsWith(".version 6.0\n.target sm_50\n.address_size 64\n");
    }

    @Test
    void nvccGivesThisPtx(@TempDir Path built) throws IOException {
        Assumptions.assumeTrue(Commands.exists("nvcc"), "nvcc is missing: the PTX is not built again");
        String version = Commands.succeed(List.of("nvcc", "--version"));
        Assumptions.assumeTrue(
                version.contains("release 13.0"),
                "nvcc 13.0 is missing, others number registers otherwise: " + version);
        Commands.succeed(List.of("bash", KERNELS.resolve("build-ptx.sh").toString(), built.toString()));
        for (String name : names()) {
            assertThat(Files.readString(built.resolve(name + ".ptx"))).isEqualTo(ptx(name));
        }
    }

    @Test
    void ptxasAssemblesItForEveryArchitectureThatItLists(@TempDir Path folder) throws IOException {
        Assumptions.assumeTrue(Commands.exists("ptxas"), "ptxas is missing: the PTX is not assembled by it");
        List<String> architectures = architectures();
        assertThat(architectures).contains("sm_90");
        for (String architecture : architectures) {
            for (String name : names()) {
                Commands.succeed(List.of(
                        "ptxas",
                        "-arch=" + architecture,
                        "-o",
                        folder.resolve("out").toString(),
                        KERNELS.resolve(name + ".ptx").toString()));
            }
        }
    }

    /** The allowed values of --gpu-name, without the variants of an architecture. */
    private static List<String> architectures() {
        String help = Commands.succeed(List.of("ptxas", "--help"));
        String section =
                help.substring(help.indexOf("--gpu-name"), help.indexOf("Default value", help.indexOf("--gpu-name")));
        return Pattern.compile("'(sm_\\d+)'")
                .matcher(section)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
    }

    /** The compiler of CUDA 12.0, inside JCuda's natives: it knows devices that newer tools have dropped. */
    @ParameterizedTest
    @ValueSource(strings = {"50", "52", "60", "61", "70", "75", "80", "86", "89", "90"})
    void theCompilerOfCuda12AssemblesIt(String architecture) throws IOException {
        for (String name : names()) {
            assertThat(compile(ptx(name), architecture)).isEqualTo("");
        }
    }

    @Test
    void theCompilerOfCuda12RefusesTheHeaderOfNvcc13() throws IOException {
        String unlowered = ptx("empty").replace(".version 6.0", ".version 9.0");
        assertThat(compile(unlowered, "75")).contains("Unsupported .version 9.0");
    }

    /** The compiler's errors; empty where it gave a program. */
    private static String compile(String ptx, String architecture) {
        nvPTXCompilerHandle compiler = new nvPTXCompilerHandle();
        byte[] code = (ptx + "\0").getBytes(StandardCharsets.US_ASCII);
        assertThat(JNvPTXCompiler.nvPTXCompilerCreate(compiler, code.length, code))
                .isZero();
        String[] options = {"--gpu-name=sm_" + architecture};
        int result = JNvPTXCompiler.nvPTXCompilerCompile(compiler, options.length, options);
        String errors = "";
        if (result == nvPTXCompileResult.NVPTXCOMPILE_SUCCESS) {
            long[] size = new long[1];
            assertThat(JNvPTXCompiler.nvPTXCompilerGetCompiledProgramSize(compiler, size))
                    .isZero();
            assertThat(size[0]).isPositive();
        } else {
            errors = nvPTXCompileResult.stringFor(result) + ": " + log(compiler);
        }
        JNvPTXCompiler.nvPTXCompilerDestroy(compiler);
        return errors;
    }

    private static String log(nvPTXCompilerHandle compiler) {
        long[] size = new long[1];
        assertThat(JNvPTXCompiler.nvPTXCompilerGetErrorLogSize(compiler, size)).isZero();
        byte[] log = new byte[Math.toIntExact(size[0]) + 1];
        assertThat(JNvPTXCompiler.nvPTXCompilerGetErrorLog(compiler, log)).isZero();
        return new String(log, StandardCharsets.US_ASCII);
    }

    private static String ptx(String name) throws IOException {
        return Files.readString(KERNELS.resolve(name + ".ptx"));
    }

    private static List<String> namesEndingIn(String suffix) throws IOException {
        try (Stream<Path> files = Files.list(KERNELS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(suffix))
                    .map(name -> name.substring(0, name.length() - suffix.length()))
                    .sorted()
                    .toList();
        }
    }
}
