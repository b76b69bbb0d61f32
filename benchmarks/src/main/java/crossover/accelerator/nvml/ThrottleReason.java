package crossover.accelerator.nvml;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Why a device's clocks are below their maximum: the bits of NVML's clocks event reasons ({@code nvml.h}). */
public enum ThrottleReason {
    IDLE,
    APPLICATION_CLOCKS_SETTING,
    SOFTWARE_POWER_CAP,
    HARDWARE_SLOWDOWN,
    SYNC_BOOST,
    SOFTWARE_THERMAL_SLOWDOWN,
    HARDWARE_THERMAL_SLOWDOWN,
    HARDWARE_POWER_BRAKE_SLOWDOWN,
    DISPLAY_CLOCKS_SETTING;

    /** The name in files: {@code software-power-cap}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reasons that a mask names; bits that are not known here are left out. */
    static List<ThrottleReason> of(long mask) {
        return Arrays.stream(values())
                .filter(reason -> (mask >> reason.ordinal() & 1) != 0)
                .toList();
    }
}
