package crossover.report.history;

import crossover.report.compare.Difference;
import crossover.report.compare.EnvironmentDifferences;
import crossover.report.value.ShortText;
import java.util.ArrayList;
import java.util.List;

/**
 * What changed from one run to the next.
 *
 * @param lasting of machine, system, JVM and profile
 * @param code that was measured
 */
record Step(List<String> lasting, List<String> code) {
    private static final int MOST_TOLD = 3;
    private static final int LONGEST = 60;

    static Step between(PastRun before, PastRun run) {
        List<String> lasting = new ArrayList<>();
        List<String> code = new ArrayList<>();
        if (!before.setting().profile().equals(run.setting().profile())) {
            lasting.add("profile: " + before.setting().profile() + " → "
                    + run.setting().profile());
        }
        for (Difference difference : EnvironmentDifferences.between(before.environment(), run.environment())) {
            (difference.kind() == Difference.Kind.MACHINE ? lasting : code)
                    .add(difference.what() + ": " + ShortText.of(difference.base(), LONGEST) + " → "
                            + ShortText.of(difference.other(), LONGEST));
        }
        return new Step(lasting, code);
    }

    Step with(String definition) {
        List<String> all = new ArrayList<>(List.of(definition));
        all.addAll(lasting);
        return new Step(all, code);
    }

    boolean isNothing() {
        return lasting.isEmpty() && code.isEmpty();
    }

    Mark at(int index) {
        List<String> all = new ArrayList<>(lasting);
        all.addAll(code);
        String first = String.join("; ", all.subList(0, Math.min(MOST_TOLD, all.size())));
        return new Mark(
                index,
                !lasting.isEmpty(),
                all.size() > MOST_TOLD ? first + "; and " + (all.size() - MOST_TOLD) + " more" : first);
    }
}
