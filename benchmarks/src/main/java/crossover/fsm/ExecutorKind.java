package crossover.fsm;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The executors there are: one constant and one file each. A row's classes are loaded when it is opened. */
public enum ExecutorKind {
    SWITCH("switch", 1, EnumSet.of(Mode.DIRECT), settings -> new SwitchLoop()),
    TABLE("table", 1, EnumSet.of(Mode.DIRECT), settings -> new TableLoop()),
    CALL("call", 1, EnumSet.of(Mode.DIRECT), settings -> new NestedCall()),
    DEQUE("deque", 1, EnumSet.of(Mode.HOP), settings -> new DequeLoop(settings)),
    CONTINUATION("continuation", 1, EnumSet.allOf(Mode.class), settings -> ContinuationLoop.open(settings)),
    SINGLE("single", 1, EnumSet.of(Mode.HOP), settings -> SingleThread.open(settings)),
    FIXED("fixed", 0, EnumSet.of(Mode.HOP), settings -> FixedPool.open(settings)),
    FORK_JOIN_FIFO("forkjoin:fifo", 0, EnumSet.of(Mode.HOP), settings -> ForkJoin.open(settings, true)),
    FORK_JOIN_LIFO("forkjoin:lifo", 0, EnumSet.of(Mode.HOP), settings -> ForkJoin.open(settings, false)),
    COMPLETABLE_FUTURE("future", 0, EnumSet.allOf(Mode.class), settings -> CompletableFutures.open(settings)),
    VIRTUAL_YIELD("virtual:yield", 0, EnumSet.of(Mode.HOP), settings -> new VirtualYield(settings)),
    VIRTUAL_PARK("virtual:park", 0, EnumSet.of(Mode.HOP), settings -> new VirtualPark(settings));

    /** Of a suspended virtual thread with its stack, the dearest kind; with the machine itself. */
    private static final long BYTES_A_MACHINE = 1200;

    private final String label;
    private final int fixedThreads;
    private final Set<Mode> modes;
    private final Function<Settings, MachineExecutor> opener;

    ExecutorKind(String label, int fixedThreads, Set<Mode> modes, Function<Settings, MachineExecutor> opener) {
        this.label = label;
        this.fixedThreads = fixedThreads;
        this.modes = Collections.unmodifiableSet(modes);
        this.opener = opener;
    }

    /** The name that the {@code executor} parameter has. */
    public String label() {
        return label;
    }

    public Set<Mode> modes() {
        return modes;
    }

    /** How many threads take steps where the given number may: one, for an executor that has a single thread by nature. */
    public int threads(int parallelism) {
        return fixedThreads == 0 ? parallelism : fixedThreads;
    }

    /**
     * Starts the executor for measuring: nothing stands between it and the machines.
     *
     * @param parallelism how many threads may take steps at once
     * @throws IllegalArgumentException where the executor does not have the mode
     */
    public MachineExecutor open(Mode mode, int parallelism) {
        return open(new Settings(mode, parallelism, null));
    }

    MachineExecutor open(Settings settings) {
        reasonAgainst(settings.mode()).ifPresent(reason -> {
            throw new IllegalArgumentException(reason);
        });
        return opener.apply(settings);
    }

    /** A generous estimate of the heap that a machine in flight holds on to. */
    long bytesAMachine() {
        return BYTES_A_MACHINE;
    }

    /** Why there is no such cell, or empty where there is. */
    Optional<String> reasonAgainst(Mode mode) {
        return modes.contains(mode)
                ? Optional.empty()
                : Optional.of("%s has no meaning in mode %s: %s".formatted(label, mode.label(), mode.absence()));
    }

    /**
     * @throws IllegalArgumentException for an unknown name, naming those there are
     */
    public static ExecutorKind of(String label) {
        Optional<ExecutorKind> kind = Arrays.stream(values())
                .filter(candidate -> candidate.label.equals(label))
                .findFirst();
        return kind.orElseThrow(() -> new IllegalArgumentException("no executor is called '%s'; there are: %s"
                .formatted(
                        label, Arrays.stream(values()).map(ExecutorKind::label).collect(Collectors.joining(", ")))));
    }
}
