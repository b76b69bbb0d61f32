package crossover.workload;

import crossover.accelerator.DeviceDescription.Kind;
import crossover.accelerator.KernelSource;

/**
 * The two kernels of a workload, and which of them a row runs: what depends on that, the row's definition above all, asks here.
 *
 * @param wide several elements a thread
 * @param simple one element a thread
 * @param waitsForMemory whether they compute so little that memory decides. A processor then takes the simple one: its compiler
 *     makes vectors of neighbouring items, and PoCL takes longer where each item brings a vector of its own
 */
record KernelChoice(KernelSource wide, KernelSource simple, boolean waitsForMemory) {
    KernelSource of(Way way, Kind kind) {
        return way.equals(Way.SIMPLE) || waitsForMemory && kind == Kind.CPU ? simple : wide;
    }

    /** Whether a row does what rows did before there was a wide kernel. */
    boolean isAsBefore(Way way, Kind kind) {
        return of(way, kind).equals(simple);
    }
}
