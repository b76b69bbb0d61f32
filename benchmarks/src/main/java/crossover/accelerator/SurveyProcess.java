package crossover.accelerator;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A process that asks drivers for their devices: what a driver does to it is not done to the process that wants to know. It is
 * a JVM that starts as fast as one can.
 */
public final class SurveyProcess {
    /** A system property: how many seconds drivers may take. */
    static final String PATIENCE = "crossover.survey.seconds";

    /** Twenty times what sound drivers take on a slow machine. */
    private static final int USUAL_SECONDS = 10;

    /** NVIDIA's kernel driver wakes up each card where it does not persist, one after another. */
    private static final int SECONDS_A_CARD = 3;

    /** A folder in it for each card. */
    private static final Path CARDS = Path.of("/proc/driver/nvidia/gpus");

    private static final String OWN_PROPERTIES = "crossover.";
    private static final List<String> SHARED_PROPERTIES = List.of("user.home", "os.arch");

    private static final List<String> COMMAND = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-XX:-CreateCoredumpOnCrash",
            "--enable-native-access=ALL-UNNAMED");

    /** Variables with which users give every JVM options: some are at odds with those above, and it would not start. */
    private static final List<String> OPTIONS = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    /** A system reports 128 and its number for a signal that ended a program. */
    private static final Map<Integer, String> SIGNALS =
            Map.of(132, "SIGILL", 134, "SIGABRT", 135, "SIGBUS", 136, "SIGFPE", 137, "SIGKILL", 139, "SIGSEGV");

    private SurveyProcess() {}

    /** @param failure what asking did, such as {@code ends the process that asks (SIGABRT)}; empty where there is a survey */
    record Answer(@Nullable Survey survey, String failure) {}

    /** @param arguments a file for the answer, and the labels of the interfaces */
    public static void main(String[] arguments) throws IOException {
        List<String> labels = List.of(arguments).subList(1, arguments.length);
        Survey found = Survey.here(DeviceApis.labelled(labels::contains));
        Path file = Path.of(arguments[0]);
        Path unfinished = file.resolveSibling("unfinished");
        try (ObjectOutputStream out = new ObjectOutputStream(Files.newOutputStream(unfinished))) {
            out.writeObject(found);
        }
        Files.move(unfinished, file);
    }

    /**
     * An interrupt ends the process.
     *
     * @param properties arguments for its JVM besides
     */
    static Answer ask(List<DeviceApi> apis, List<String> properties) throws InterruptedException {
        try {
            Path folder = Files.createTempDirectory("crossover-survey-");
            try {
                return ask(command(apis, properties, folder), folder);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            return new Answer(null, "cannot be asked (" + e.getMessage() + ")");
        }
    }

    private static Answer ask(List<String> command, Path folder) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile());
        builder.environment().keySet().removeAll(OPTIONS);
        Process process = builder.start();
        int patience = Integer.getInteger(PATIENCE, patience(CARDS));
        boolean ended;
        try {
            ended = process.waitFor(patience, TimeUnit.SECONDS);
        } finally {
            process.destroyForcibly();
        }
        Path file = answer(folder);
        if (Files.exists(file)) {
            return new Answer(read(file), "");
        }
        if (!ended) {
            return new Answer(null, "does not answer within " + patience + " s");
        }
        int exit = process.exitValue();
        return new Answer(
                null, "ends the process that asks it (" + SIGNALS.getOrDefault(exit, "exit code " + exit) + ")");
    }

    /** @param cards has an entry for each of NVIDIA's cards; need not be there */
    static int patience(Path cards) {
        String[] each = cards.toFile().list();
        return USUAL_SECONDS + SECONDS_A_CARD * (each == null ? 0 : each.length);
    }

    private static List<String> command(List<DeviceApi> apis, List<String> properties, Path folder) {
        List<String> command = new ArrayList<>(COMMAND);
        command.add("-XX:ErrorFile=" + folder.resolve("error"));
        command.add("-Djava.io.tmpdir=" + folder);
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith(OWN_PROPERTIES) || SHARED_PROPERTIES.contains(name))
                .map(name -> "-D" + name + "=" + System.getProperty(name))
                .forEach(command::add);
        command.addAll(properties);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), SurveyProcess.class.getName()));
        command.add(answer(folder).toString());
        apis.forEach(api -> command.add(api.api().label()));
        return command;
    }

    private static Path answer(Path folder) {
        return folder.resolve("answer");
    }

    private static Survey read(Path file) throws IOException {
        try (ObjectInputStream in = new ObjectInputStream(Files.newInputStream(file))) {
            return (Survey) in.readObject();
        } catch (ClassNotFoundException e) {
            throw new IOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
