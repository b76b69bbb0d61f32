package crossover.results.shape;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A copy and its synchronisation.
 *
 * @param direction {@code hostToDevice}, {@code deviceToHost} or {@code deviceToDevice}
 * @param path where the host's side lies: {@code heap}, {@code direct} or {@code pinned}
 * @param bytes that move, once each
 */
public record CopyShape(int definition, String device, String direction, String path, long bytes) implements OnDevice {
    public static final String HOST_TO_DEVICE = "hostToDevice";
    public static final String DEVICE_TO_HOST = "deviceToHost";
    public static final String DEVICE_TO_DEVICE = "deviceToDevice";

    @JsonIgnore
    public boolean isWithinDevice() {
        return direction.equals(DEVICE_TO_DEVICE);
    }

    /** What is read and what is written. */
    @Override
    public long residentBytes() {
        return isWithinDevice() ? 2 * bytes : 0;
    }
}
