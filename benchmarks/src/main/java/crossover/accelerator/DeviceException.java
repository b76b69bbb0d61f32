package crossover.accelerator;

/** A call to a device that failed. The message is one line: the device, the call and the code's symbolic name. */
public final class DeviceException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String call;
    private final String code;

    /**
     * @param device selector or name; empty where none was reached yet
     * @param code the symbolic name: {@code CUDA_ERROR_OUT_OF_MEMORY}, {@code CL_OUT_OF_RESOURCES}
     * @param detail a log or a remedy, or empty
     */
    public DeviceException(String device, String call, String code, String detail) {
        super((device.isEmpty() ? "" : device + ": ")
                + call + " failed with " + code
                + (detail.isEmpty() ? "" : ": " + detail));
        this.call = call;
        this.code = code;
    }

    public String call() {
        return call;
    }

    public String code() {
        return code;
    }
}
