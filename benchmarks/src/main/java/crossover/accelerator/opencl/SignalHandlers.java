package crossover.accelerator.opencl;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.List;

/**
 * The handlers of those signals that the JVM lives by: it stops its threads by memory that may not be read. LLVM, with which
 * platforms compile kernels, puts handlers of its own there, which give up at their first signal
 * ({@code llvm/lib/Support/Unix/Signals.inc}, {@code SA_RESETHAND}): where two threads of Java are stopped at once, the second
 * ends the process. A platform may do so when it is first called and whenever it compiles. LLVM believes its handlers to be in
 * place until they have seen a signal, so that the JVM's, once put back, mostly stay. On Linux; elsewhere nothing is done.
 */
final class SignalHandlers {
    private static final boolean LINUX = System.getProperty("os.name").equals("Linux");

    /** SIGILL, SIGBUS, SIGFPE and SIGSEGV, of x86 and ARM alike. */
    private static final List<Integer> SIGNALS = List.of(4, 7, 8, 11);

    /** More than a struct sigaction of any C library has. */
    private static final int BYTES = 512;

    private static final List<MemorySegment> FOUND =
            LINUX ? SIGNALS.stream().map(SignalHandlers::read).toList() : List.of();

    private SignalHandlers() {}

    /** Remembers the handlers that there are: to be called before a platform is. */
    static void remember() {
        // The class has done so when it was loaded.
    }

    /** To be called after whatever makes a platform start or compile. */
    static void putBack() {
        for (int i = 0; i < FOUND.size(); i++) {
            Sigaction.call(SIGNALS.get(i), FOUND.get(i), MemorySegment.NULL);
        }
    }

    private static MemorySegment read(int signal) {
        MemorySegment handler = Arena.global().allocate(BYTES, Long.BYTES);
        Sigaction.call(signal, MemorySegment.NULL, handler);
        return handler;
    }

    /** Apart, since other systems have none. */
    private static final class Sigaction {
        private static final MethodHandle SIGACTION = Linker.nativeLinker()
                .downcallHandle(
                        Linker.nativeLinker().defaultLookup().findOrThrow("sigaction"),
                        FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, ADDRESS));

        static void call(int signal, MemorySegment put, MemorySegment found) {
            try {
                int code = (int) SIGACTION.invokeExact(signal, put, found);
                if (code != 0) {
                    throw new IllegalStateException("sigaction(" + signal + ") returned " + code);
                }
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException("sigaction(" + signal + ") failed", e);
            }
        }
    }
}
