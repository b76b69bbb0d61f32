package crossover.workload.loop;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * The ranges of a loop on a team. Each member has its own, the same at each call, so that its caches keep what they hold; who
 * is through with them takes others', so that neither a slow processor nor one that is busy with something else decides.
 *
 * <p>An owner that has begun keeps its last range: members of one speed end within a range of each other, and what another
 * processor took would have to come from its caches at the next call.
 *
 * <p>A member's cursor is the number of the call and how many of its ranges are taken. One of an earlier call stands for none,
 * so that nobody has to reset them; and who missed a call's end gets nothing of it, nor of a later one.
 */
final class TeamRanges {
    /** Ranges a member: the last two of a processor half as fast as the others last an eighth of a member's share. */
    private static final int MOST = 32;

    /** Longs between cursors: two cache lines, since processors fetch lines in pairs. */
    private static final int APART = 16;

    private static final int TAKEN_BITS = 8;
    private static final long TAKEN = (1 << TAKEN_BITS) - 1;

    private final AtomicLongArray cursors;
    private final int length;
    private final int members;
    private final int each;
    private final int size;

    TeamRanges(int length, int grain, int members) {
        this.length = length;
        this.members = members;
        this.each = members == 1 ? 1 : Math.clamp(length / members / grain, 1, MOST);
        this.size = Math.ceilDiv(Math.ceilDiv(length, members * each), LoopRange.LINE) * LoopRange.LINE;
        this.cursors = new AtomicLongArray((members + 1) * APART);
    }

    int members() {
        return members;
    }

    /** Of all members together; the last ones may be empty. */
    int count() {
        return members * each;
    }

    /** Whether a member has several, so that looking for others' pays. */
    boolean areMany() {
        return each > 1;
    }

    /**
     * The owner's next range.
     *
     * @param call above 0, rising
     * @return -1 where none is left for the member, or the call is over
     */
    int take(long call, int owner, int member) {
        int cursor = (owner + 1) * APART;
        while (true) {
            long seen = cursors.getAcquire(cursor);
            long its = seen >>> TAKEN_BITS;
            long taken = its < call ? 0 : seen & TAKEN;
            boolean last = taken == each - 1 && taken > 0;
            if (its > call || taken == each || last && member != owner) {
                return -1;
            }
            if (cursors.compareAndSet(cursor, seen, call << TAKEN_BITS | taken + 1)) {
                return owner * each + (int) taken;
            }
        }
    }

    int from(int range) {
        return (int) Math.min(length, (long) range * size);
    }

    int to(int range) {
        return (int) Math.min(length, (range + 1L) * size);
    }
}
