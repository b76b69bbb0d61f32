package crossover.accelerator;

import crossover.accelerator.Availability.Unavailable;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Asks the interfaces in a process of its own; where that ends or hangs, each driver alone, until it is known which one it was. */
final class IsolatedSurvey {
    private static final String REMEDY =
            "repair or remove that driver, since it does the same to every program that looks for devices";

    private IsolatedSurvey() {}

    static Survey of(List<DeviceApi> apis) {
        if (apis.isEmpty()) {
            return Survey.NOTHING;
        }
        Survey found = SurveyProcess.ask(apis, List.of()).survey();
        return found != null
                ? found
                : apis.parallelStream().map(IsolatedSurvey::alone).reduce(Survey.NOTHING, Survey::and);
    }

    private static Survey alone(DeviceApi api) {
        return api.drivers().isEmpty() ? together(api, "the driver") : driverByDriver(api);
    }

    private static Survey together(DeviceApi api, String who) {
        SurveyProcess.Answer answer = SurveyProcess.ask(List.of(api), List.of());
        Survey found = answer.survey();
        return found != null ? found : broken(api, who + " " + answer.failure());
    }

    private static Survey driverByDriver(DeviceApi api) {
        List<Asked> all = api.drivers().parallelStream()
                .map(driver -> Asked.alone(api, driver))
                .toList();
        List<Path> sound = all.stream()
                .filter(asked -> asked.failure.isEmpty())
                .map(Asked::driver)
                .toList();
        Survey broken = all.stream()
                .filter(asked -> !asked.failure.isEmpty())
                .map(asked -> broken(api, "the driver of " + asked.driver + " " + asked.failure))
                .reduce(Survey.NOTHING, Survey::and);
        if (sound.isEmpty()) {
            return broken;
        }
        // Whatever opens a device later, here or in a fork, is to leave the others alone as well.
        System.setProperty(api.driversProperty(), list(sound));
        return together(api, "its drivers together").and(broken);
    }

    /** @param failure empty where it answered */
    private record Asked(Path driver, String failure) {
        static Asked alone(DeviceApi api, Path driver) {
            String only = "-D" + api.driversProperty() + "=" + driver;
            return new Asked(
                    driver, SurveyProcess.ask(List.of(api), List.of(only)).failure());
        }
    }

    private static Survey broken(DeviceApi api, String reason) {
        return new Survey(List.of(), List.of(new Unavailable(api.api(), reason, REMEDY)));
    }

    private static String list(List<Path> drivers) {
        return drivers.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
