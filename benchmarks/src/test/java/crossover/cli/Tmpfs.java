package crossover.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A small disk of its own, which only root can have: elsewhere the test is skipped and says so. */
record Tmpfs(Path folder) implements AutoCloseable {

    /** @param size as the mount option has it, such as {@code 64k} */
    static Tmpfs mount(Path folder, String size) {
        boolean mounted = call("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString());
        assumeTrue(mounted, "needs to be root where root may mount a tmpfs");
        return new Tmpfs(folder);
    }

    void remount(String options) {
        if (!call("mount", "-o", "remount," + options, folder.toString())) {
            throw new IllegalStateException("cannot remount " + folder + " with " + options);
        }
    }

    @Override
    public void close() {
        call("umount", "--lazy", folder.toString());
    }

    private static boolean call(String... command) {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
