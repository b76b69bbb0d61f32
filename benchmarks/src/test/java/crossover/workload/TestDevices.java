package crossover.workload;

import static org.assertj.core.api.Assumptions.assumeThat;

import crossover.accelerator.DeviceDescription;
import crossover.accelerator.Survey;
import java.util.List;

/** The devices of the machine that the tests run on. */
public final class TestDevices {
    private static final Survey SURVEY = Survey.ofThisMachine();

    private TestDevices() {}

    static List<String> all() {
        return SURVEY.devices().stream().map(DeviceDescription::selector).toList();
    }

    /** Skips the test, naming what is missing, where the machine has no OpenCL device. */
    public static DeviceDescription opencl() {
        List<DeviceDescription> devices = SURVEY.devices().stream()
                .filter(device -> device.api().label().equals("opencl"))
                .toList();
        assumeThat(devices)
                .as("an OpenCL device; missing: " + SURVEY.unavailable())
                .isNotEmpty();
        return devices.getFirst();
    }
}
