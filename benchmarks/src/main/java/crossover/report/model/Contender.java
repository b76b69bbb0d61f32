package crossover.report.model;

/**
 * What computes: one of the JVM's own variants or a device.
 *
 * @param selector the {@code device} parameter
 * @param name the device's own name; the selector where it is not recorded
 * @param kind {@code cpu}, {@code gpu}, {@code accelerator}, or {@code unknown} where it is not recorded
 * @param api {@code jvm}, {@code cuda} or {@code opencl}
 * @param simulated whether its times mean nothing
 */
public record Contender(String selector, String name, String kind, String api, boolean simulated) {

    /** Whether it is a loop on the JVM's side, against which devices are compared. */
    public boolean isLoop() {
        return api.equals("jvm");
    }

    /** {@code OpenCL on cpu-haswell (a CPU device)}; a loop is named by its selector. */
    public String title() {
        if (isLoop()) {
            return selector;
        }
        String apiName = api.equals("cuda") ? "CUDA" : "OpenCL";
        return apiName + " on " + name + " (" + what() + (simulated ? ", simulated" : "") + ")";
    }

    /** What the device is: an OpenCL device on the processor is a CPU device, never a GPU. */
    private String what() {
        return switch (kind) {
            case "cpu" -> "a CPU device";
            case "gpu" -> "a GPU";
            case "accelerator" -> "an accelerator";
            default -> "a device of unrecorded kind";
        };
    }
}
