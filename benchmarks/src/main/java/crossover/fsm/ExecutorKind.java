package crossover.fsm;

import static crossover.fsm.Mode.DIRECT;
import static crossover.fsm.Mode.HOP;
import static crossover.fsm.Mode.SPAWN_JOIN;
import static crossover.fsm.Mode.TIMED;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The executors there are: one constant and one file each. A row's classes are loaded when it is opened. */
public enum ExecutorKind {
    SWITCH("switch", Threads.ONE, Set.of(DIRECT), settings -> new SwitchLoop()),
    /** Not an executor but a warning, run when asked for: the loop on so few words that the processor learns them. */
    SWITCH_REPLAYED("switch:replayed", Threads.ONE, Set.of(DIRECT), settings -> new SwitchLoop()) {
        @Override
        public int words() {
            return InputBits.LEARNT_SET;
        }
    },
    TABLE("table", Threads.ONE, Set.of(DIRECT), settings -> new TableLoop()),
    CALL("call", Threads.ONE, Set.of(DIRECT), settings -> new NestedCall()),
    DEQUE("deque", Threads.ONE, Set.of(HOP), settings -> new DequeLoop(settings)),
    CONTINUATION("continuation", Threads.ONE, Set.of(DIRECT, HOP), settings -> ContinuationLoop.open(settings)),
    SINGLE("single", Threads.ONE, Set.of(HOP, TIMED), settings -> SingleThread.open(settings)),
    FIXED("fixed", Threads.POOL, Set.of(HOP, TIMED), settings -> FixedPool.open(settings)),
    FORK_JOIN_FIFO(
            "forkjoin:fifo", Threads.POOL, Set.of(HOP, SPAWN_JOIN, TIMED), settings -> ForkJoin.open(settings, true)),
    FORK_JOIN_LIFO(
            "forkjoin:lifo", Threads.POOL, Set.of(HOP, SPAWN_JOIN, TIMED), settings -> ForkJoin.open(settings, false)),
    COMPLETABLE_FUTURE(
            "future", Threads.POOL, Set.of(DIRECT, HOP, TIMED), settings -> CompletableFutures.open(settings)),
    VIRTUAL("virtual", Threads.POOL, Set.of(HOP, SPAWN_JOIN, TIMED), settings -> new VirtualThreadPerMachine(settings)),
    VIRTUAL_PARK("virtual:park", Threads.POOL, Set.of(HOP), settings -> ParkAndUnpark.virtual(settings)),
    STRUCTURED("structured", Threads.POOL, Set.of(SPAWN_JOIN), settings -> new StructuredScope(settings)),
    PLATFORM(
            "platform",
            Threads.ONE_A_MACHINE,
            Set.of(HOP, SPAWN_JOIN, TIMED),
            settings -> PlatformThreadPerMachine.open(settings)),
    KOTLIN(
            "kotlin",
            Threads.POOL,
            Set.of(HOP, TIMED),
            settings -> new KotlinCoroutines(settings),
            "kotlinx.coroutines.YieldKt"),
    NETTY(
            "netty",
            Threads.POOL,
            Set.of(HOP, TIMED),
            settings -> new NettyEventLoop(settings),
            "io.netty.channel.EventLoop"),
    VERTX("vertx", Threads.POOL, Set.of(HOP, TIMED), settings -> new VertxContext(settings), "io.vertx.core.Vertx"),
    REACTOR(
            "reactor",
            Threads.POOL,
            Set.of(HOP, TIMED),
            settings -> new ReactorFlatMap(settings),
            "reactor.core.publisher.Mono"),
    DISRUPTOR(
            "disruptor",
            Threads.POOL,
            Set.of(HOP),
            settings -> new DisruptorRing(settings),
            "com.lmax.disruptor.dsl.Disruptor"),
    PEKKO(
            "pekko",
            Threads.POOL,
            Set.of(HOP),
            settings -> new PekkoActor(settings),
            "org.apache.pekko.actor.typed.ActorSystem");

    private final String label;
    private final Threads threads;

    @SuppressWarnings("ImmutableEnumChecker") // Made by Set.of.
    private final Set<Mode> modes;

    @SuppressWarnings("ImmutableEnumChecker") // Lambdas that capture nothing.
    private final Function<Settings, MachineExecutor> opener;

    private final @Nullable String library;

    ExecutorKind(String label, Threads threads, Set<Mode> modes, Function<Settings, MachineExecutor> opener) {
        this(label, threads, modes, opener, null);
    }

    /**
     * @param library a class of the library that the row is about
     */
    ExecutorKind(
            String label,
            Threads threads,
            Set<Mode> modes,
            Function<Settings, MachineExecutor> opener,
            @Nullable String library) {
        this.label = label;
        this.threads = threads;
        this.modes = modes;
        this.opener = opener;
        this.library = library;
    }

    /** The name that the {@code executor} parameter has. */
    public String label() {
        return label;
    }

    public boolean has(Mode mode) {
        return modes.contains(mode);
    }

    /** What takes the steps. */
    public Threads threads() {
        return threads;
    }

    /**
     * Starts the executor for measuring: nothing stands between it and the machines.
     *
     * @param parallelism how many threads may take steps at once
     * @throws IllegalArgumentException where the executor does not have the mode
     */
    public MachineExecutor open(Mode mode, int parallelism, Suspension suspension) {
        return open(new Settings(mode, parallelism, suspension, null));
    }

    /** The same for machines that have nothing on their stack but themselves. */
    public MachineExecutor open(Mode mode, int parallelism) {
        return open(mode, parallelism, Suspension.NEUTRAL);
    }

    MachineExecutor open(Settings settings) {
        reasonAgainst(settings.mode())
                .or(() -> settings.suspension().reasonAgainst(this, settings.mode()))
                .ifPresent(reason -> {
                    throw new IllegalArgumentException(reason);
                });
        return opener.apply(settings);
    }

    /** Why there is no such cell, or empty where there is. */
    Optional<String> reasonAgainst(Mode mode) {
        if (!modes.contains(mode)) {
            return Optional.of("%s has no meaning in mode %s: %s".formatted(label, mode.label(), mode.absence()));
        }
        if (this == STRUCTURED && Runtime.version().feature() != StructuredScope.JAVA) {
            return Optional.of("structured is a preview of Java %d, and this is Java %d"
                    .formatted(StructuredScope.JAVA, Runtime.version().feature()));
        }
        return library == null || onClassPath(library)
                ? Optional.empty()
                : Optional.of("the library of %s is not on the class path (no %s)".formatted(label, library));
    }

    /** How many words of input bits go round. */
    public int words() {
        return InputBits.FULL_SET;
    }

    /** Whether machines can be handed over one by one while others run. */
    boolean takesArrivals() {
        return switch (this) {
            case DEQUE, CONTINUATION, VIRTUAL_PARK, PLATFORM -> false;
            default -> modes.contains(HOP);
        };
    }

    /** Whether a machine that is suspended has a stack, which is kept for it. */
    boolean keepsItsStack() {
        return switch (this) {
            case CONTINUATION, VIRTUAL, VIRTUAL_PARK, STRUCTURED, PLATFORM -> true;
            default -> false;
        };
    }

    /** Whether a machine is ever suspended, and what it is then lies on the heap. */
    boolean suspends() {
        return this != PLATFORM && (has(HOP) || has(SPAWN_JOIN));
    }

    /** The mode in which machines that are suspended are weighed, where {@link #suspends}. */
    Mode suspendedIn() {
        return has(HOP) ? HOP : SPAWN_JOIN;
    }

    /** Whether its steps are those of a {@link Machine}, which may have work to do; the loops have only local variables. */
    boolean stepsMachines() {
        return switch (this) {
            case SWITCH, SWITCH_REPLAYED, TABLE -> false;
            default -> true;
        };
    }

    /** Whether it is a loop without a scheduler: not an executor, but what executors are held against. */
    boolean isFloor() {
        return switch (this) {
            case SWITCH, SWITCH_REPLAYED, TABLE, CALL, DEQUE -> true;
            default -> false;
        };
    }

    /** Dispatches that a machine's start and end take, besides its transitions. */
    int dispatchesALife() {
        return this == PEKKO ? 6 : 0;
    }

    static Optional<ExecutorKind> named(String label) {
        return Arrays.stream(values())
                .filter(candidate -> candidate.label.equals(label))
                .findFirst();
    }

    /**
     * @throws IllegalArgumentException for an unknown name, naming those there are
     */
    public static ExecutorKind of(String label) {
        return named(label)
                .orElseThrow(() -> new IllegalArgumentException("no executor is called '%s'; there are: %s"
                        .formatted(
                                label,
                                Arrays.stream(values()).map(ExecutorKind::label).collect(Collectors.joining(", ")))));
    }

    /** Looks for the file, since finding the class would load it. */
    private static boolean onClassPath(String type) {
        return ExecutorKind.class.getClassLoader().getResource(type.replace('.', '/') + ".class") != null;
    }
}
