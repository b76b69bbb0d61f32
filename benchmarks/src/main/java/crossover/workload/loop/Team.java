package crossover.workload.loop;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Threads that stay together between calls, as OpenMP's do: the caller is one of them, and the others wait for its next call,
 * first spinning, then asleep. What a call costs is a cache line's way to each member and back.
 */
final class Team implements LoopThreads {
    private static final AtomicInteger TEAMS = new AtomicInteger();

    /** Two cache lines apart, since processors fetch lines in pairs: what one writes and others poll stands alone. */
    private static final int APART = 16;

    private static final int CALL = APART;
    private static final int PENDING = 2 * APART;
    private static final int ASLEEP = 3 * APART;

    private final AtomicLongArray shared = new AtomicLongArray(4 * APART);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final TeamRanges ranges;
    private final Thread[] workers;

    /** Written before the number of its call, and not again before that call's last range is done. */
    private LoopRange body = (from, to) -> {};

    private volatile @Nullable Thread caller;
    private volatile boolean closed;

    Team(TeamRanges ranges) {
        this.ranges = ranges;
        this.workers = new Thread[ranges.members() - 1];
        int team = TEAMS.incrementAndGet();
        for (int i = 0; i < workers.length; i++) {
            int member = i + 1;
            workers[i] = Thread.ofPlatform()
                    .daemon()
                    .name("team-" + team + "-" + member)
                    .unstarted(() -> work(member));
        }
        for (Thread worker : workers) {
            worker.start();
        }
    }

    @Override
    public void run(LoopRange body) {
        this.body = body;
        shared.setPlain(PENDING, ranges.count());
        long call = shared.incrementAndGet(CALL);
        wakeSleepers();
        share(call, 0);
        awaitTheOthers();
        Throwable thrown = failure.getPlain();
        if (thrown != null) {
            failure.setPlain(null);
            throw Team.<RuntimeException>asItIs(thrown);
        }
    }

    /** The caller looks for others' ranges always, the others only where looking takes less than a range. */
    private void share(long call, int member) {
        int done = take(call, member, member);
        if (member == 0 || ranges.areMany()) {
            for (int i = 1; i < ranges.members(); i++) {
                done += take(call, (member + i) % ranges.members(), member);
            }
        }
        if (done > 0 && shared.addAndGet(PENDING, -done) == 0) {
            LockSupport.unpark(caller);
        }
    }

    /** Does what the member gets of the owner's ranges, and tells how many these were. */
    private int take(long call, int owner, int member) {
        // Read before a range is taken: whoever gets one of this call has read this call's body.
        LoopRange body = this.body;
        int done = 0;
        for (int range = ranges.take(call, owner, member); range >= 0; range = ranges.take(call, owner, member)) {
            try {
                body.run(ranges.from(range), ranges.to(range));
            } catch (Throwable e) {
                failure.compareAndSet(null, e);
            }
            done++;
        }
        return done;
    }

    private void awaitTheOthers() {
        Patience patience = new Patience();
        while (shared.get(PENDING) != 0 && patience.spin()) {}
        if (shared.get(PENDING) == 0) {
            return;
        }
        boolean interrupted = false;
        caller = Thread.currentThread();
        while (shared.get(PENDING) != 0) {
            LockSupport.park(this);
            // Else the next park would return at once.
            interrupted |= Thread.interrupted();
        }
        caller = null;
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void work(int member) {
        long call = 0;
        while (true) {
            call = awaitCall(call);
            if (closed) {
                return;
            }
            share(call, member);
        }
    }

    private long awaitCall(long last) {
        Patience patience = new Patience();
        while (shared.get(CALL) == last && patience.spin()) {}
        if (shared.get(CALL) == last) {
            shared.incrementAndGet(ASLEEP);
            while (shared.get(CALL) == last) {
                LockSupport.park(this);
            }
            shared.decrementAndGet(ASLEEP);
        }
        return shared.get(CALL);
    }

    private void wakeSleepers() {
        if (shared.get(ASLEEP) > 0) {
            for (Thread worker : workers) {
                LockSupport.unpark(worker);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        shared.incrementAndGet(CALL);
        wakeSleepers();
        boolean interrupted = false;
        for (Thread worker : workers) {
            while (worker.isAlive()) {
                try {
                    worker.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T asItIs(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
