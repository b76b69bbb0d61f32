package crossover.accelerator;

import crossover.accelerator.Availability.Unavailable;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks the interfaces in a process of its own. Where that ends, or does not answer at once, each driver is asked alone as well, all at
 * the same time, until it is known which one it was.
 */
final class IsolatedSurvey {
    private static final String REMEDY =
            "repair or remove that driver, since it does the same to every program that looks for devices";

    /** So long sound drivers take at most, but for cards that wake up first. */
    private static final int AT_ONCE_SECONDS = 2;

    private final ExecutorService threads;

    private IsolatedSurvey(ExecutorService threads) {
        this.threads = threads;
    }

    /**
     * What was found.
     *
     * @param drivers by the property that lists those of an interface that count, where others must be left out
     */
    private record Found(Survey survey, SortedMap<String, String> drivers) {
        static final Found NOTHING = of(Survey.NOTHING);

        static Found of(Survey survey) {
            return new Found(survey, new TreeMap<>());
        }

        Found and(Found other) {
            SortedMap<String, String> all = new TreeMap<>(drivers);
            all.putAll(other.drivers);
            return new Found(survey.and(other.survey), all);
        }
    }

    static Survey of(List<DeviceApi> apis) {
        if (apis.isEmpty()) {
            return Survey.NOTHING;
        }
        try (ExecutorService threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().daemon().name("survey-", 0).factory())) {
            try {
                Found found = new IsolatedSurvey(threads).first(apis);
                // Whatever opens a device later, here or in a fork, is to leave the others alone as well.
                found.drivers.forEach(System::setProperty);
                return found.survey;
            } finally {
                // Whoever is still asked need not answer: its process ends with the thread that waits for it.
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** That of all together where it comes, and else that of each alone. */
    private Found first(List<DeviceApi> apis) throws InterruptedException {
        CompletionService<@Nullable Found> asked = new ExecutorCompletionService<>(threads);
        asked.submit(() -> {
            Survey together = SurveyProcess.ask(apis, List.of()).survey();
            return together == null ? null : Found.of(together);
        });
        Future<@Nullable Found> prompt = asked.poll(AT_ONCE_SECONDS, TimeUnit.SECONDS);
        Found found = prompt == null ? null : result(prompt);
        if (found != null) {
            return found;
        }
        asked.submit(() -> apart(apis));
        while (found == null) {
            found = result(asked.take());
        }
        return found;
    }

    private Found apart(List<DeviceApi> apis) throws InterruptedException {
        return all(apis, this::alone).stream().reduce(Found.NOTHING, Found::and);
    }

    private Found alone(DeviceApi api) throws InterruptedException {
        return api.drivers().isEmpty() ? Found.of(together(api, List.of(), "the driver")) : driverByDriver(api);
    }

    private static Survey together(DeviceApi api, List<String> properties, String who) throws InterruptedException {
        SurveyProcess.Answer answer = SurveyProcess.ask(List.of(api), properties);
        Survey found = answer.survey();
        return found != null ? found : broken(api, who + " " + answer.failure());
    }

    private Found driverByDriver(DeviceApi api) throws InterruptedException {
        List<Asked> all = all(api.drivers(), driver -> Asked.alone(api, driver));
        List<Path> sound = all.stream()
                .filter(asked -> asked.failure.isEmpty())
                .map(Asked::driver)
                .toList();
        Survey broken = all.stream()
                .filter(asked -> !asked.failure.isEmpty())
                .map(asked -> broken(api, "the driver of " + asked.driver + " " + asked.failure))
                .reduce(Survey.NOTHING, Survey::and);
        if (sound.isEmpty()) {
            return Found.of(broken);
        }
        Survey found = together(api, List.of(property(api, sound)), "its drivers together");
        SortedMap<String, String> count = new TreeMap<>();
        count.put(api.driversProperty(), list(sound));
        return new Found(found.and(broken), count);
    }

    /** @param failure empty where it answered */
    private record Asked(Path driver, String failure) {
        static Asked alone(DeviceApi api, Path driver) throws InterruptedException {
            return new Asked(
                    driver,
                    SurveyProcess.ask(List.of(api), List.of(property(api, List.of(driver))))
                            .failure());
        }
    }

    /** What may be interrupted while it waits. */
    private interface Question<T, R> {
        R ask(T of) throws InterruptedException;
    }

    /** Asks each at the same time. */
    private <T, R> List<R> all(List<T> each, Question<T, R> question) throws InterruptedException {
        List<Callable<R>> tasks = new ArrayList<>();
        each.forEach(of -> tasks.add(() -> question.ask(of)));
        List<R> answers = new ArrayList<>();
        for (Future<R> answer : threads.invokeAll(tasks)) {
            answers.add(result(answer));
        }
        return answers;
    }

    private static <R extends @Nullable Object> R result(Future<R> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static Survey broken(DeviceApi api, String reason) {
        return new Survey(List.of(), List.of(new Unavailable(api.api(), reason, REMEDY)));
    }

    private static String property(DeviceApi api, List<Path> drivers) {
        return "-D" + api.driversProperty() + "=" + list(drivers);
    }

    private static String list(List<Path> drivers) {
        return drivers.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
