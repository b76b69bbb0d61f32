package crossover.run;

import crossover.run.plan.Plan;
import java.time.Duration;
import java.util.List;

/** How long a run still takes, reckoned anew once a second at most: that looks at every cell. In between, time passes. */
final class TimeEstimate {
    private final List<Plan> plans;
    private Duration left = Duration.ZERO;
    private long reckoned;
    private boolean known;

    /** @param plans whose forks take turns */
    TimeEstimate(List<Plan> plans) {
        this.plans = plans;
    }

    /** @param budget what is left of it */
    Duration left(Duration budget) {
        Duration since = Duration.ofNanos(System.nanoTime() - reckoned);
        if (known && since.toSeconds() < 1) {
            Duration now = left.minus(since);
            return now.isNegative() ? Duration.ZERO : now;
        }
        Duration needed = plans.stream().map(plan -> plan.timeLeft(budget)).reduce(Duration.ZERO, Duration::plus);
        left = needed.compareTo(budget) > 0 ? budget : needed;
        reckoned = System.nanoTime();
        known = true;
        return left;
    }
}
