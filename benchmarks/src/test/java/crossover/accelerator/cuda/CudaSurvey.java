package crossover.accelerator.cuda;

import crossover.accelerator.Availability;
import crossover.accelerator.Availability.Unavailable;
import crossover.accelerator.DeviceDescription;

/** Writes what CUDA offers as often as it is told: each device's selectors, memory and whether it is simulated, or why there is none. */
final class CudaSurvey {
    private CudaSurvey() {}

    public static void main(String[] arguments) {
        int times = arguments.length == 0 ? 1 : Integer.parseInt(arguments[0]);
        for (int i = 0; i < times; i++) {
            switch (new CudaApi().survey()) {
                case Availability.Available found -> {
                    found.devices().forEach(CudaSurvey::print);
                    found.broken().forEach(CudaSurvey::print);
                }
                case Unavailable missing -> print(missing);
            }
        }
    }

    private static void print(Unavailable missing) {
        System.out.println(missing.selector() + ": " + missing.reason() + "; " + missing.remedy());
    }

    private static void print(DeviceDescription device) {
        System.out.println(device.selector() + " " + device.stableSelector() + " " + device.memoryBytes() + " "
                + (device.simulated() ? "simulated" : "real") + " " + device.name());
    }
}
