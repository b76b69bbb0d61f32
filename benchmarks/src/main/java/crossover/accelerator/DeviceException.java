package crossover.accelerator;

/**
 * A call to a device that failed. The message is one line: the device, the call, the code's symbolic name and what is known of
 * its cause and remedy.
 */
public final class DeviceException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String call;
    private final String code;
    private final String reason;
    private final String remedy;

    /**
     * @param device selector or name; empty where none was reached yet
     * @param code the symbolic name: {@code CUDA_ERROR_OUT_OF_MEMORY}, {@code CL_OUT_OF_RESOURCES}
     * @param detail a log, or empty
     */
    public DeviceException(String device, String call, String code, String detail) {
        this(device, call, code, detail, "");
    }

    /** With what the code tells. */
    public DeviceException(String device, String call, KnownFailure known) {
        this(device, call, known.code(), known.cause(), known.remedy());
    }

    private DeviceException(String device, String call, String code, String detail, String remedy) {
        super(reason(device, call, code, detail) + (remedy.isEmpty() ? "" : "; " + remedy));
        this.call = call;
        this.code = code;
        this.reason = reason(device, call, code, detail);
        this.remedy = remedy;
    }

    private static String reason(String device, String call, String code, String detail) {
        return (device.isEmpty() ? "" : device + ": ")
                + call + " failed with " + code
                + (detail.isEmpty() ? "" : ": " + detail);
    }

    public String call() {
        return call;
    }

    public String code() {
        return code;
    }

    /** The message without what to do. */
    public String reason() {
        return reason;
    }

    /** What to do; empty where that is not known. */
    public String remedy() {
        return remedy;
    }
}
