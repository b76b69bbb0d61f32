package crossover.fsm;

import java.util.Optional;

/**
 * What a machine is like while it is suspended.
 *
 * @param waitMillis how long it sleeps before each transition in {@link Mode#TIMED}, in milliseconds
 * @param depth frames below its own on its stack, which stay there while it is suspended
 * @param pinned whether there is a native frame below them too, across which a virtual thread stays on its carrier
 */
public record Suspension(int waitMillis, int depth, boolean pinned) {
    /** Nothing but the machine itself; a millisecond where it sleeps. */
    public static final Suspension NEUTRAL = new Suspension(1, 0, false);

    /** As the parameters say it. */
    public static Suspension of(String wait, String depth, String pinned) {
        return new Suspension(
                Numbers.positive("wait", wait), Numbers.atLeastZero("depth", depth), Numbers.truth("pinned", pinned));
    }

    /** The walk of a machine above the frames asked for; the walk itself where there are none. */
    Runnable under(Runnable walk) {
        Runnable deep = depth == 0 ? walk : () -> descend(depth, walk);
        return pinned ? () -> NativeFrame.under(deep) : deep;
    }

    private static void descend(int frames, Runnable walk) {
        if (frames == 1) {
            walk.run();
        } else {
            descend(frames - 1, walk);
        }
    }

    /** Why machines of this kind cannot be suspended so, or empty where they can. */
    Optional<String> reasonAgainst(ExecutorKind kind, Mode mode) {
        if (waitMillis != NEUTRAL.waitMillis && mode != Mode.TIMED) {
            return Optional.of("wait has no meaning in mode %s: only %s machines sleep"
                    .formatted(mode.label(), Mode.TIMED.label()));
        }
        if (depth == 0 && !pinned) {
            return Optional.empty();
        }
        if (!kind.keepsItsStack() || mode == Mode.DIRECT) {
            return Optional.of("%s keeps no stack of a machine while it is suspended in mode %s: %s has no meaning"
                    .formatted(kind.label(), mode.label(), depth > 0 ? "depth" : "pinned"));
        }
        return pinned ? kind.reasonAgainstPinning(mode) : Optional.empty();
    }
}
