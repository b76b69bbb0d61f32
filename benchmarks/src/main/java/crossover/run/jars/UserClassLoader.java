package crossover.run.jars;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.CompilerHints;

/**
 * This program with a user's jars behind it: it keeps its own JMH and libraries, and JMH finds the user's benchmarks instead of its own.
 * Only forks run the user's code, and they have another order (ForkClassPath).
 */
public final class UserClassLoader extends URLClassLoader {
    /** What JMH's annotation processor leaves beside the classes. */
    private static final Set<String> LISTS =
            Set.of(BenchmarkList.BENCHMARK_LIST.substring(1), CompilerHints.LIST.substring(1));

    private final URLClassLoader users;

    private UserClassLoader(List<Path> ours, List<Path> users) {
        super(urls(Stream.of(ours, users).flatMap(List::stream).toList()), getPlatformClassLoader());
        this.users = new URLClassLoader(urls(users), null);
    }

    /** Whether this is the program that such a loader has loaded. */
    public static boolean isHere() {
        return UserClassLoader.class.getClassLoader().getClass().getName().equals(UserClassLoader.class.getName());
    }

    /** Loads a class of this program anew, with the user's jars. */
    public static Class<?> load(UserJars jars, String name) throws ClassNotFoundException {
        // Open until the process ends, as the one that it stands in for.
        ClassLoader loader = new UserClassLoader(OwnClassPath.entries(), jars.given());
        Thread.currentThread().setContextClassLoader(loader);
        return loader.loadClass(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        if (!LISTS.contains(name)) {
            return super.getResources(name);
        }
        List<URL> theirs = Collections.list(users.findResources(name));
        return theirs.isEmpty() ? super.getResources(name) : Collections.enumeration(theirs);
    }

    @Override
    public void close() throws IOException {
        users.close();
        super.close();
    }

    private static URL[] urls(Collection<Path> places) {
        return places.stream().map(UserClassLoader::url).toArray(URL[]::new);
    }

    private static URL url(Path place) {
        try {
            return place.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
