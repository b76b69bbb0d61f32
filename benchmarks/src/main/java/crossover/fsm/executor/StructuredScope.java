package crossover.fsm.executor;

import crossover.fsm.Batch;
import crossover.fsm.ExecutorKind;
import crossover.fsm.ExecutorOptions;
import crossover.fsm.Machine;
import crossover.fsm.MachineExecutor;
import crossover.fsm.Mode;
import crossover.fsm.SubmittingExecutor;
import crossover.fsm.Threads;
import crossover.fsm.dispatch.VirtualThreads;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * {@code StructuredTaskScope}: a scope a state, with one child, forked and joined. It is a preview of Java 25 and looks
 * different in others, so it is called through constant method handles, which the JVM compiles like plain calls: nothing
 * here is compiled against it, and no option is needed to run it.
 */
public final class StructuredScope extends ExecutorKind {
    /** The release whose preview this is. */
    private static final int JAVA = 25;

    public StructuredScope() {
        super("structured", Threads.POOL, Mode.SPAWN_JOIN);
    }

    @Override
    protected Optional<String> unavailable() {
        int java = Runtime.version().feature();
        return java == JAVA
                ? Optional.empty()
                : Optional.of("structured is a preview of Java %d, and this is Java %d".formatted(JAVA, java));
    }

    /** Each machine's thread waits in its scope for another. */
    @Override
    protected long bytesAMachine() {
        return 2800;
    }

    @Override
    protected boolean keepsItsStack() {
        return true;
    }

    @Override
    protected Optional<String> reasonAgainstPinning(Mode mode) {
        return Optional.of(VirtualThreads.CHILDREN_NEED_CARRIERS);
    }

    @Override
    protected MachineExecutor start(ExecutorOptions settings) {
        return new Scopes(settings);
    }

    private static final class Scopes implements SubmittingExecutor {
        private final ExecutorOptions settings;
        private final VirtualThreads threads;
        private final Function<Object, Object> configuration;

        Scopes(ExecutorOptions settings) {
            this.settings = settings;
            threads = VirtualThreads.open(settings);
            configuration = settings.count() == null ? Function.identity() : this::withOurThreads;
        }

        @Override
        public void submit(Batch batch, Machine machine) {
            threads.start(settings.under(() -> {
                while (stepInScope(machine)) {}
                batch.finished(machine);
            }));
        }

        private boolean stepInScope(Machine machine) {
            Callable<Boolean> step = machine::step;
            try (AutoCloseable scope = Preview.open(configuration)) {
                Supplier<?> child = Preview.fork(scope, step);
                Preview.join(scope);
                return (Boolean) child.get();
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        }

        private Object withOurThreads(Object defaults) {
            ThreadFactory factory = threads::unstarted;
            return Preview.withThreadFactory(defaults, factory);
        }

        @Override
        public List<? extends Executor> workers(Batch batch) {
            return threads.workers();
        }

        @Override
        public void close() {
            threads.close();
        }

        /** The calls, each adapted to types that are no preview. */
        private static final class Preview {
            private static final String SCOPE = "java.util.concurrent.StructuredTaskScope";
            private static final MethodHandle JOINER;
            private static final MethodHandle OPEN;
            private static final MethodHandle FORK;
            private static final MethodHandle JOIN;
            private static final MethodHandle WITH_THREADS;

            static {
                try {
                    MethodHandles.Lookup lookup = MethodHandles.publicLookup();
                    Class<?> scope = Class.forName(SCOPE);
                    Class<?> joiner = Class.forName(SCOPE + "$Joiner");
                    Class<?> configuration = Class.forName(SCOPE + "$Configuration");
                    Class<?> subtask = Class.forName(SCOPE + "$Subtask");
                    JOINER = lookup.findStatic(joiner, "awaitAllSuccessfulOrThrow", MethodType.methodType(joiner))
                            .asType(MethodType.methodType(Object.class));
                    OPEN = lookup.findStatic(scope, "open", MethodType.methodType(scope, joiner, Function.class))
                            .asType(MethodType.methodType(AutoCloseable.class, Object.class, Function.class));
                    FORK = lookup.findVirtual(scope, "fork", MethodType.methodType(subtask, Callable.class))
                            .asType(MethodType.methodType(Supplier.class, AutoCloseable.class, Callable.class));
                    JOIN = lookup.findVirtual(scope, "join", MethodType.methodType(Object.class))
                            .asType(MethodType.methodType(Object.class, AutoCloseable.class));
                    WITH_THREADS = lookup.findVirtual(
                                    configuration,
                                    "withThreadFactory",
                                    MethodType.methodType(configuration, ThreadFactory.class))
                            .asType(MethodType.methodType(Object.class, Object.class, ThreadFactory.class));
                } catch (ReflectiveOperationException missing) {
                    throw new ExceptionInInitializerError(missing);
                }
            }

            static AutoCloseable open(Function<Object, Object> configuration) {
                try {
                    return (AutoCloseable) OPEN.invokeExact((Object) JOINER.invokeExact(), (Function) configuration);
                } catch (Throwable failure) {
                    throw rethrown(failure);
                }
            }

            static Supplier<?> fork(AutoCloseable scope, Callable<Boolean> task) {
                try {
                    return (Supplier) FORK.invokeExact(scope, (Callable) task);
                } catch (Throwable failure) {
                    throw rethrown(failure);
                }
            }

            static void join(AutoCloseable scope) {
                try {
                    Object _ = (Object) JOIN.invokeExact(scope);
                } catch (Throwable failure) {
                    throw rethrown(failure);
                }
            }

            static Object withThreadFactory(Object configuration, ThreadFactory factory) {
                try {
                    return (Object) WITH_THREADS.invokeExact(configuration, factory);
                } catch (Throwable failure) {
                    throw rethrown(failure);
                }
            }

            private static RuntimeException rethrown(Throwable failure) {
                return failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
            }
        }
    }
}
