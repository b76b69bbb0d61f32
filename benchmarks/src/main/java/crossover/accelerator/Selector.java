package crossover.accelerator;

/**
 * How a device is named: {@code cpu:loop}, {@code cuda:0}, {@code opencl:0:0}, or by a name or UUID of its own. Read here and
 * nowhere else.
 *
 * @param api of the loops on the processor {@value #LOOPS}, of a device the label of its {@link Api}
 * @param device what is behind the first colon: which of them; empty where there is no colon
 */
public record Selector(String api, String device) {
    private static final String LOOPS = "cpu";

    public static Selector of(String text) {
        int colon = text.indexOf(':');
        return colon < 0 ? new Selector(text, "") : new Selector(text.substring(0, colon), text.substring(colon + 1));
    }

    /** The processor's own loop of that name: {@code vector}. */
    public static Selector loop(String name) {
        return new Selector(LOOPS, name);
    }

    public boolean isLoop() {
        return api.equals(LOOPS);
    }

    /** As it was read. */
    @Override
    public String toString() {
        return device.isEmpty() ? api : api + ":" + device;
    }
}
