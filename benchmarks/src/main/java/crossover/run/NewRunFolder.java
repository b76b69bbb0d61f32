package crossover.run;

import crossover.results.RunFolder;
import crossover.run.plan.PlanException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Makes the folder of a new run: {@code <UTC time>-<label or host's short name>}. Two runs never share one. */
public final class NewRunFolder {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private NewRunFolder() {}

    /** @throws PlanException where {@code results} cannot be written */
    public static RunFolder create(Path results, Optional<String> label) {
        return create(results, label, InstantSource.system());
    }

    static RunFolder create(Path results, Optional<String> label, InstantSource wall) {
        String name = TIME.format(wall.instant()) + "-"
                + label.orElseGet(NewRunFolder::host).replaceAll("[^\\w.-]+", "-");
        try {
            Files.createDirectories(results);
            for (int attempt = 1; ; attempt++) {
                Path folder = results.resolve(attempt == 1 ? name : name + "-" + attempt);
                try {
                    return new RunFolder(Files.createDirectory(folder));
                } catch (FileAlreadyExistsException e) {
                    continue;
                }
            }
        } catch (IOException e) {
            throw new PlanException(
                    "cannot write the folder " + results + " (" + RunFolder.reason(e)
                            + "): make it writable, or name another with --results DIR",
                    e);
        }
    }

    private static String host() {
        try {
            String name = InetAddress.getLocalHost().getHostName();
            return name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        } catch (UnknownHostException e) {
            return "host";
        }
    }
}
