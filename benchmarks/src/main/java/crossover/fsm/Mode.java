package crossover.fsm;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What one step is. Executors are compared within a mode only. */
public enum Mode {
    /** A call or an await of the next state, with no scheduler in between: delegation. */
    DIRECT("direct", "it is there for its scheduler"),
    /** One round trip through the scheduler a transition: suspend, dispatch, resume. */
    HOP("hop", "nothing schedules its steps"),
    /** A child task a state, awaited by the machine's own: creation and join. */
    SPAWN_JOIN(
            "spawnJoin",
            "waiting for a child would block the thread that is to run it, or there is no child to wait for"),
    /** A sleep before each transition: timers, and how many machines they keep in flight. */
    TIMED("timed", "it has no timer");

    private final String label;
    private final String absence;

    Mode(String label, String absence) {
        this.label = label;
        this.absence = absence;
    }

    /** The name that the {@code mode} parameter has. */
    public String label() {
        return label;
    }

    /** Why an executor that does not have this mode does not have it. */
    String absence() {
        return absence;
    }

    /**
     * @throws IllegalArgumentException for an unknown name, naming those there are
     */
    public static Mode of(String label) {
        Optional<Mode> mode = Arrays.stream(values())
                .filter(candidate -> candidate.label.equals(label))
                .findFirst();
        return mode.orElseThrow(() -> new IllegalArgumentException("no mode is called '%s'; there are: %s"
                .formatted(label, Arrays.stream(values()).map(Mode::label).collect(Collectors.joining(", ")))));
    }
}
