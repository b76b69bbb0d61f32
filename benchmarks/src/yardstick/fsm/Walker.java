import java.util.SplittableRandom;

/** The state machine and nothing else. */
final class Walker {
    private static final int END = 4;
    private static final int[] NEXT = {2, 1, 3, 2, 1, 3, 1, END};

    private long bits;
    private int state;
    private int transitions;

    void start(long word) {
        bits = word;
        state = 0;
        transitions = 0;
    }

    /** Takes one transition and says whether the machine goes on. */
    boolean step() {
        state = NEXT[2 * state + (int) (bits & 1)];
        bits >>>= 1;
        transitions++;
        return state != END;
    }

    int transitions() {
        return transitions;
    }

    /** The same words as the rows have. */
    static long[] words(long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] words = new long[count];
        for (int i = 0; i < count; i++) {
            do {
                words[i] = random.nextLong();
            } while (!reachesEnd(words[i]));
        }
        return words;
    }

    private static boolean reachesEnd(long word) {
        int state = 0;
        for (int i = 0; i < Long.SIZE && state != END; i++) {
            state = NEXT[2 * state + (int) (word >>> i & 1)];
        }
        return state == END;
    }
}
