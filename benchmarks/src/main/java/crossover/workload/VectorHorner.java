package crossover.workload;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Horner's rule with the Vector API. Apart, because only a JVM with its module can load it. */
final class VectorHorner {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    /** Vectors at a time: each multiply-add waits for the one before it, some four cycles, and processors begin two a cycle. */
    private static final int VECTORS = 8;

    private VectorHorner() {}

    /** @param c coefficients by rising power */
    static void evaluate(float[] c, float[] x, float[] y, int from, int to) {
        int i = from;
        for (; i <= to - VECTORS * LANES; i += VECTORS * LANES) {
            eight(c, x, y, i);
        }
        for (; i <= to - LANES; i += LANES) {
            one(c, x, y, i);
        }
        Polynomial.evaluate(c, x, y, i, to);
    }

    private static void one(float[] c, float[] x, float[] y, int at) {
        FloatVector x0 = FloatVector.fromArray(SPECIES, x, at);
        FloatVector y0 = FloatVector.broadcast(SPECIES, c[c.length - 1]);
        for (int k = c.length - 2; k >= 0; k--) {
            y0 = y0.fma(x0, FloatVector.broadcast(SPECIES, c[k]));
        }
        y0.intoArray(y, at);
    }

    /** Written out: an array of vectors would not stay in registers. */
    private static void eight(float[] c, float[] x, float[] y, int at) {
        FloatVector x0 = FloatVector.fromArray(SPECIES, x, at);
        FloatVector x1 = FloatVector.fromArray(SPECIES, x, at + LANES);
        FloatVector x2 = FloatVector.fromArray(SPECIES, x, at + 2 * LANES);
        FloatVector x3 = FloatVector.fromArray(SPECIES, x, at + 3 * LANES);
        FloatVector x4 = FloatVector.fromArray(SPECIES, x, at + 4 * LANES);
        FloatVector x5 = FloatVector.fromArray(SPECIES, x, at + 5 * LANES);
        FloatVector x6 = FloatVector.fromArray(SPECIES, x, at + 6 * LANES);
        FloatVector x7 = FloatVector.fromArray(SPECIES, x, at + 7 * LANES);
        FloatVector y0 = FloatVector.broadcast(SPECIES, c[c.length - 1]);
        FloatVector y1 = y0;
        FloatVector y2 = y0;
        FloatVector y3 = y0;
        FloatVector y4 = y0;
        FloatVector y5 = y0;
        FloatVector y6 = y0;
        FloatVector y7 = y0;
        for (int k = c.length - 2; k >= 0; k--) {
            FloatVector added = FloatVector.broadcast(SPECIES, c[k]);
            y0 = y0.fma(x0, added);
            y1 = y1.fma(x1, added);
            y2 = y2.fma(x2, added);
            y3 = y3.fma(x3, added);
            y4 = y4.fma(x4, added);
            y5 = y5.fma(x5, added);
            y6 = y6.fma(x6, added);
            y7 = y7.fma(x7, added);
        }
        store(y, at, y0, y1);
        store(y, at + 2 * LANES, y2, y3);
        store(y, at + 4 * LANES, y4, y5);
        store(y, at + 6 * LANES, y6, y7);
    }

    private static void store(float[] y, int at, FloatVector first, FloatVector second) {
        first.intoArray(y, at);
        second.intoArray(y, at + LANES);
    }
}
