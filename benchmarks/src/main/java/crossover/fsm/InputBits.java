package crossover.fsm;

import java.util.SplittableRandom;

/**
 * The random bits of all machines, drawn before timing from a seed: one 64-bit word a machine, its lowest bit first.
 *
 * <p>A path may be longer than 64 transitions (one in 530,000 is); its word is drawn again. That shortens the mean by
 * less than 0.0002 transitions. A batch takes consecutive words from a rotating offset: a set small enough to be learnt
 * by a processor's branch predictor makes the loops look several times faster than they are.
 */
public final class InputBits {
    /** Words in a full set: more than any branch predictor learns. */
    public static final int FULL_SET = 1 << 20;

    /** Words that a branch predictor learns by heart: 1,024 paths. */
    public static final int LEARNT_SET = 1 << 10;

    private final long[] words;

    InputBits(long... words) {
        this.words = words;
    }

    /** Draws with SplitMix64, which is a few lines in any language: the yardsticks draw the same bits. */
    public static InputBits draw(long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] words = new long[count];
        for (int i = 0; i < count; i++) {
            do {
                words[i] = random.nextLong();
            } while (!reachesEnd(words[i]));
        }
        return new InputBits(words);
    }

    /** The number of words; {@link #word} starts again from the first after the last. */
    public int size() {
        return words.length;
    }

    long word(int number) {
        return words[number];
    }

    /** The number of the word that lies {@code steps} after {@code number}, going round. */
    int advance(int number, int steps) {
        return (int) ((number + (long) steps) % words.length);
    }

    private static boolean reachesEnd(long word) {
        State state = State.START;
        for (int i = 0; i < Long.SIZE && state != State.END; i++) {
            state = state.next((int) (word >>> i) & 1);
        }
        return state == State.END;
    }
}
