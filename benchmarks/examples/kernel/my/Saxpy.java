package my;

import crossover.accelerator.KernelSource;
import crossover.workload.OwnKernel;
import crossover.workload.loop.LoopRange;
import java.util.List;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** {@code out[i] = a * x[i] + y[i]}, where a is a power of two: the product is exact, so that every device rounds once. */
public final class Saxpy extends OwnKernel {
    private static final float A = 2;

    public Saxpy() {
        super("SAXPY", 2, new KernelSource("/kernels/saxpy", "saxpy"));
    }

    @Override
    protected List<Object> scalars() {
        return List.of(A);
    }

    @Override
    protected int operations() {
        return 2;
    }

    @Override
    protected float expected(float... xy) {
        return A * xy[0] + xy[1];
    }

    @Override
    protected LoopRange plain(List<float[]> operands) {
        float[] x = operands.get(0);
        float[] y = operands.get(1);
        float[] out = operands.get(2);
        return (from, to) -> {
            for (int i = from; i < to; i++) {
                out[i] = A * x[i] + y[i];
            }
        };
    }

    @Override
    protected boolean hasVectorLoop() {
        return true;
    }

    @Override
    protected LoopRange vector(List<float[]> operands) {
        return (from, to) -> VectorApi.saxpy(operands.get(0), operands.get(1), operands.get(2), from, to);
    }

    /** Apart, because only a JVM with the module of the Vector API can load it. */
    private static final class VectorApi {
        private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

        static void saxpy(float[] x, float[] y, float[] out, int from, int to) {
            int bound = from + SPECIES.loopBound(to - from);
            for (int i = from; i < bound; i += SPECIES.length()) {
                FloatVector.fromArray(SPECIES, x, i)
                        .mul(A)
                        .add(FloatVector.fromArray(SPECIES, y, i))
                        .intoArray(out, i);
            }
            for (int i = bound; i < to; i++) {
                out[i] = A * x[i] + y[i];
            }
        }
    }
}
