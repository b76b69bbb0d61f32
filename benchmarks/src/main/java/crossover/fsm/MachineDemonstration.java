package crossover.fsm;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One machine, run once on an executor, told step by step. */
public final class MachineDemonstration {
    private final List<String> lines;

    private MachineDemonstration(List<String> lines) {
        this.lines = List.copyOf(lines);
    }

    /**
     * Runs one machine and checks what the executor made of it.
     *
     * @throws IllegalArgumentException for an unknown executor, naming those there are
     */
    public static MachineDemonstration run(String executor, long seed) throws InterruptedException {
        ExecutorKind kind = ExecutorKind.of(executor);
        Mode mode = Stream.of(Mode.HOP, Mode.DIRECT, Mode.SPAWN_JOIN)
                .filter(kind::has)
                .findFirst()
                .orElseThrow();
        InputBits bits = InputBits.draw(seed, 1);
        BatchOutcome outcome = runOne(kind, mode, bits);
        outcome.mustBe(new SerialReference(bits).expected(0, 1));
        List<String> lines = new ArrayList<>();
        lines.add("Finite state machine on executor %s, mode %s, seed %d".formatted(executor, mode.label(), seed));
        tell(bits.word(0), lines);
        lines.add("%d transitions on %s, trace %016x as in the serial reference"
                .formatted(outcome.transitions(), executor, outcome.trace()));
        return new MachineDemonstration(lines);
    }

    /** For people, a line each. */
    public List<String> lines() {
        return lines;
    }

    private static BatchOutcome runOne(ExecutorKind kind, Mode mode, InputBits bits) throws InterruptedException {
        Batch batch = new Batch(bits, 1);
        batch.start(0);
        try (MachineExecutor opened = kind.open(mode, Runtime.getRuntime().availableProcessors())) {
            opened.run(batch);
        }
        return batch.outcome();
    }

    private static void tell(long word, List<String> lines) {
        lines.add("Start State called");
        State from = State.START;
        long bits = word;
        for (State to : SerialReference.path(word)) {
            lines.add("%s calling %s with transition value = %d".formatted(from.label(), to.label(), bits & 1));
            from = to;
            bits >>>= 1;
        }
        lines.add("Stop computation");
    }
}
