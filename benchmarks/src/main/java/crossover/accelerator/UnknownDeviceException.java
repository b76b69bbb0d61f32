package crossover.accelerator;

/** A name that no device here has. The message is one line with the reason and what to do. */
public final class UnknownDeviceException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnknownDeviceException(String message) {
        super(message);
    }
}
