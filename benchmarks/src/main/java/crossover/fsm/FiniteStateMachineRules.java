package crossover.fsm;

import crossover.results.shape.CellShape;
import crossover.results.shape.ExecutorShape;
import crossover.workload.CellRules;
import crossover.workload.Host;
import java.util.Map;
import java.util.Optional;

/** Which executors have which mode, and how many machines fit the heap that the forks are given. */
public final class FiniteStateMachineRules implements CellRules {
    /** The forks' heap at most, fixed so that collections are the same everywhere. */
    public static final String HEAP = "2g";

    /**
     * What of it a fork starts with, and has touched before it measures: a page that the system must find while machines run
     * costs more than the step that allocates it. Enough for tens of thousands of machines; all of the heap would take a fork
     * longer to touch than to measure.
     */
    public static final String TOUCHED_HEAP = "512m";

    /** Mean transitions of a machine, exact for fair bits. */
    public static final int TRANSITIONS_A_MACHINE = 7;

    /** Before, time ran while machines were handed over. */
    private static final int FROM_THE_GATE = 2;

    private static final long HEAP_BYTES = 2L << 30;
    private static final int MOST_SECONDS_PINNED = 20;
    private static final double USABLE_SHARE = 0.75;

    /** Of a machine's stack, of a method that is not compiled yet. */
    private static final long BYTES_A_FRAME = 100;

    @Override
    public CellShape shape(String method, Map<String, String> parameters, Host host) {
        RowParameters row = new RowParameters(parameters).demandMeaning();
        ExecutorKind kind = row.kind();
        return new ExecutorShape(
                isTimedFromTheGate(row) ? FROM_THE_GATE : CellShape.FIRST_DEFINITION,
                "State machine",
                row.executor(),
                kind.isFloor(),
                kind.family(),
                row.machines(),
                kind.threads(row.mode()).atOnce(row.parallelism()),
                row.setting());
    }

    private static boolean isTimedFromTheGate(RowParameters row) {
        return row.mode() != Mode.DIRECT && row.machines() != 1;
    }

    /** Every combination means something to somebody: what cannot run says why. */
    @Override
    public Optional<String> reasonToSkip(String method, Map<String, String> parameters, Host host) {
        try {
            return reasonToSkip(new RowParameters(parameters), host.memoryBytes());
        } catch (IllegalArgumentException unknown) {
            return Optional.of(String.valueOf(unknown.getMessage()));
        }
    }

    @Override
    public boolean isInFirstLook(String method, Map<String, String> parameters) {
        return new RowParameters(parameters).mode() == Mode.HOP;
    }

    @Override
    public int operationsPerInvocation(String method, Map<String, String> parameters) {
        try {
            return Math.multiplyExact(TRANSITIONS_A_MACHINE, new RowParameters(parameters).machines());
        } catch (IllegalArgumentException | ArithmeticException notRun) {
            return 1; // Such a cell is skipped, with the reason.
        }
    }

    private static Optional<String> reasonToSkip(RowParameters row, long hostMemoryBytes) {
        ExecutorKind kind = row.kind();
        Mode mode = row.mode();
        int threads = kind.threads(mode).atOnce(row.parallelism());
        Suspension suspension = row.suspension();
        int work = row.work();
        int machines = row.machines();
        return kind.reasonAgainst(mode)
                .or(() -> suspension.reasonAgainst(kind, mode))
                .or(() -> noWork(kind, work))
                .or(() -> tooSlow(kind, suspension, machines, threads))
                .or(() -> kind.reasonAgainst(machines))
                .or(() -> tooMany(machines, kind.bytesAMachine() + BYTES_A_FRAME * suspension.depth()))
                .or(() -> tooLittleMemory(hostMemoryBytes));
    }

    private static Optional<String> noWork(ExecutorKind kind, int work) {
        return work > 0 && !kind.stepsMachines()
                ? Optional.of("%s keeps its state in local variables: there is no step to put work into"
                        .formatted(kind.label()))
                : Optional.empty();
    }

    /** Pinned machines sleep one after the other on each carrier. */
    private static Optional<String> tooSlow(ExecutorKind kind, Suspension suspension, int machines, int threads) {
        long seconds = (long) TRANSITIONS_A_MACHINE * machines * suspension.waitMillis() / threads / 1000;
        return suspension.pinned() && kind.sleepsOnItsCarrier() && seconds > MOST_SECONDS_PINNED
                ? Optional.of("%d pinned machines would take about %d s a batch: each sleeps on its carrier"
                        .formatted(machines, seconds))
                : Optional.empty();
    }

    private static Optional<String> tooMany(int machines, long bytesEach) {
        long bytes = machines * bytesEach;
        return bytes > HEAP_BYTES * USABLE_SHARE
                ? Optional.of("%d machines would need about %d MiB of the forks' heap of %s"
                        .formatted(machines, bytes >> 20, HEAP))
                : Optional.empty();
    }

    private static Optional<String> tooLittleMemory(long hostMemoryBytes) {
        return hostMemoryBytes < HEAP_BYTES
                ? Optional.of("the forks' heap of %s does not fit the %d MiB of this machine"
                        .formatted(HEAP, hostMemoryBytes >> 20))
                : Optional.empty();
    }
}
