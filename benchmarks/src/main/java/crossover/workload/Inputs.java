package crossover.workload;

/** Inputs that look random and can be computed again for any index, so that a check needs no second copy. */
final class Inputs {
    private Inputs() {}

    /** All 2^32 values occur; a bijection of the index for each seed (the finaliser of MurmurHash3). */
    static int integer(long seed, long index) {
        int x = (int) (index * 0x9E3779B9L + seed * 0x85EBCA6BL);
        x = (x ^ (x >>> 16)) * 0x85EBCA6B;
        x = (x ^ (x >>> 13)) * 0xC2B2AE35;
        return x ^ (x >>> 16);
    }

    /** Finite, never zero, and of 24 bits, so that doubling and halving are exact: ±(2^-10 to 2^13). */
    static float real(long seed, long index) {
        return ((integer(seed, index) >> 8) | 1) * 0x1p-10f;
    }
}
