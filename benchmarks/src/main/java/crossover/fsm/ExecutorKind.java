package crossover.fsm;

import crossover.results.shape.ExecutorShape;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One kind of executor, which states all that others have to know of it. A kind is one file in {@code crossover.fsm.executor}
 * and one line in {@code META-INF/services}; it has a public constructor without parameters. Its library's classes are
 * loaded in {@link #start} and not before, so that no row loads another's.
 */
public abstract class ExecutorKind {
    /** Of a suspended actor or virtual thread with its stack, the dearest kinds but one; with the machine itself. */
    private static final long BYTES_A_MACHINE = 1200;

    private final String label;
    private final Threads threads;
    private final Set<Mode> modes;

    /**
     * @param label the name that the {@code executor} parameter has
     * @param threads what takes the steps
     * @param modes those that have a meaning for it
     */
    protected ExecutorKind(String label, Threads threads, Mode... modes) {
        this.label = label;
        this.threads = threads;
        this.modes = Set.of(modes);
    }

    /** Those that there are, in the order of the list. */
    public static List<ExecutorKind> all() {
        return Listed.KINDS;
    }

    static Optional<ExecutorKind> named(String label) {
        return all().stream().filter(candidate -> candidate.label.equals(label)).findFirst();
    }

    /**
     * @throws IllegalArgumentException for an unknown name, naming those there are
     */
    public static ExecutorKind of(String label) {
        return named(label)
                .orElseThrow(() -> new IllegalArgumentException("no executor is called '%s'; there are: %s"
                        .formatted(
                                label, all().stream().map(ExecutorKind::label).collect(Collectors.joining(", ")))));
    }

    /** The name that the {@code executor} parameter has. */
    public final String label() {
        return label;
    }

    public final boolean has(Mode mode) {
        return modes.contains(mode);
    }

    /** What takes the steps in a mode. */
    public Threads threads(Mode mode) {
        return threads;
    }

    /**
     * Starts the executor for measuring: nothing stands between it and the machines.
     *
     * @param parallelism how many threads may take steps at once
     * @throws IllegalArgumentException where the executor does not have the mode
     */
    public final MachineExecutor open(Mode mode, int parallelism, Suspension suspension) {
        return open(new ExecutorOptions(mode, parallelism, suspension, null));
    }

    /** The same for machines that have nothing on their stack but themselves. */
    public final MachineExecutor open(Mode mode, int parallelism) {
        return open(mode, parallelism, Suspension.NEUTRAL);
    }

    final MachineExecutor open(ExecutorOptions settings) {
        reasonAgainst(settings.mode())
                .or(() -> settings.suspension().reasonAgainst(this, settings.mode()))
                .ifPresent(reason -> {
                    throw new IllegalArgumentException(reason);
                });
        return start(settings);
    }

    /** Starts its threads; only called with a mode that it has, where nothing speaks against it. */
    protected abstract MachineExecutor start(ExecutorOptions settings);

    /** Why there is no such cell, or empty where there is. */
    final Optional<String> reasonAgainst(Mode mode) {
        return has(mode)
                ? unavailable()
                : Optional.of("%s has no meaning in mode %s: %s".formatted(label, mode.label(), mode.absence()));
    }

    /** Why this JVM does not have it, or empty where it has. */
    protected Optional<String> unavailable() {
        return Optional.empty();
    }

    /**
     * Says so where a library is missing. It looks for the file, since finding the class would load it.
     *
     * @param type the full name of a class of the library
     */
    protected final Optional<String> missing(String type) {
        boolean there = getClass().getClassLoader().getResource(type.replace('.', '/') + ".class") != null;
        return there
                ? Optional.empty()
                : Optional.of("the library of %s is not on the class path (no %s)".formatted(label, type));
    }

    /** Why it does not take so many machines, or empty where it does. */
    protected Optional<String> reasonAgainst(int machines) {
        return Optional.empty();
    }

    /** What a suspended machine takes of the heap at most, without the frames that it is asked to keep. */
    protected long bytesAMachine() {
        return BYTES_A_MACHINE;
    }

    /** How many words of input bits go round. */
    public int words() {
        return InputBits.FULL_SET;
    }

    /** Whether machines can be handed over one by one while others run: what it opens is a {@link SubmittingExecutor}. */
    protected boolean takesArrivals() {
        return has(Mode.HOP);
    }

    /** Whether a machine that is suspended has a stack, which is kept for it. */
    protected boolean keepsItsStack() {
        return false;
    }

    /** Why a native frame on a machine's stack has no meaning, or empty where it has; only asked where it {@link #keepsItsStack}. */
    protected Optional<String> reasonAgainstPinning(Mode mode) {
        return Optional.empty();
    }

    /** Whether a machine that is pinned keeps its thread from the others while it sleeps. */
    protected boolean sleepsOnItsCarrier() {
        return false;
    }

    /** Why a machine has nothing on the heap while it is suspended, or empty where it has. */
    protected Optional<String> reasonAgainstWeighing() {
        return has(Mode.HOP) || has(Mode.SPAWN_JOIN)
                ? Optional.empty()
                : Optional.of("%s has no machine that is suspended: each runs from start to end".formatted(label));
    }

    /** The mode in which machines that are suspended are weighed, where nothing speaks against weighing them. */
    final Mode suspendedIn() {
        return has(Mode.HOP) ? Mode.HOP : Mode.SPAWN_JOIN;
    }

    /** Whether its steps are those of a {@link Machine}, which may have work to do; the loops have only local variables. */
    protected boolean stepsMachines() {
        return true;
    }

    /** Whether it is a loop without a scheduler: not an executor, but what executors are held against. */
    protected boolean isFloor() {
        return false;
    }

    /** What people choose between before they choose it; null where it belongs to neither. */
    protected ExecutorShape.@Nullable Family family() {
        return null;
    }

    /** Dispatches that a machine's start and end take, besides its transitions. */
    protected int dispatchesALife() {
        return 0;
    }

    @Override
    public final String toString() {
        return label;
    }

    /** Read when it is first asked for: a kind that is made by itself needs no list. */
    private static final class Listed {
        private static final List<ExecutorKind> KINDS =
                ServiceLoader.load(ExecutorKind.class, ExecutorKind.class.getClassLoader()).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList();
    }
}
