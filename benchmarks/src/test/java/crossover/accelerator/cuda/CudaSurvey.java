package crossover.accelerator.cuda;

import crossover.accelerator.Api;
import crossover.accelerator.Availability;
import crossover.accelerator.DeviceDescription;

/** Writes what CUDA offers: each device's selectors, memory and whether it is simulated, or why there is none. */
final class CudaSurvey {
    private CudaSurvey() {}

    public static void main(String[] arguments) {
        switch (new CudaApi().survey()) {
            case Availability.Available(var devices) -> devices.forEach(CudaSurvey::print);
            case Availability.Unavailable(Api api, String selector, String reason, String remedy) ->
                System.out.println(selector + ": " + reason + "; " + remedy);
        }
    }

    private static void print(DeviceDescription device) {
        System.out.println(device.selector() + " " + device.stableSelector() + " " + device.memoryBytes() + " "
                + (device.simulated() ? "simulated" : "real") + " " + device.name());
    }
}
