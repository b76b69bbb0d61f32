package crossover.sweep.map;

import crossover.statistics.crossing.SizePoint;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What is known of where a frontier crosses a row, in places of the row: all work from {@code won} on pays, as measured.
 *
 * @param lost the last place that is measured not to pay; -1 where none is
 * @param won the first of the places behind it that are measured to pay; {@code end} where none is
 * @param end how many places there are
 * @param beyond the nearest places that lack, where those measured beside the frontier do not decide for certain
 */
record Bounds(int lost, int won, int end, Set<Integer> beyond) {
    /** With neither end known: a size four times as small needs four times the work, where launches decide. */
    private static final int STRIDE = 2;

    static Bounds unknown(int end) {
        return new Bounds(-1, end, end, Set.of());
    }

    /** @param measured by place */
    static Bounds of(TreeMap<Integer, SizePoint> measured, int end) {
        int lost = -1;
        for (Map.Entry<Integer, SizePoint> place : measured.entrySet()) {
            lost = place.getValue().logSpeedUp() > 0 ? lost : place.getKey();
        }
        Integer won = measured.higherKey(lost);
        Set<Integer> beyond = new LinkedHashSet<>();
        if (won != null) {
            IntStream.range(won, RowBounds.won(measured).orElse(end))
                    .filter(place -> !measured.containsKey(place))
                    .findFirst()
                    .ifPresent(beyond::add);
        }
        IntStream.range(certainlyLost(measured, lost), lost)
                .filter(place -> place >= 0 && !measured.containsKey(place))
                .max()
                .ifPresent(beyond::add);
        return new Bounds(lost, won == null ? end : won, end, beyond);
    }

    /** The last place up to {@code lost} that does not pay for certain; -1 where none is. */
    private static int certainlyLost(TreeMap<Integer, SizePoint> measured, int lost) {
        return measured.headMap(lost, true).entrySet().stream()
                .filter(place -> place.getValue().isLost(MapRow.OUTSIDE))
                .mapToInt(Map.Entry::getKey)
                .max()
                .orElse(-1);
    }

    /** Whether the device pays at none. */
    boolean isNowhere() {
        return lost == end - 1;
    }

    /** Where the frontier is expected behind this row, as it went from the one before to this. */
    Bounds after(Bounds before) {
        int next = Math.clamp(2L * lost - before.lost, -1, end - 1);
        return new Bounds(next, next + 1, end, Set.of());
    }

    /** Places to measure next; none where nothing lies between what is known. */
    Set<Integer> next(Bounds guess) {
        Set<Integer> places = new LinkedHashSet<>();
        for (int place : List.of(guess.lost, guess.won)) {
            if (place > lost && place < won) {
                places.add(place);
            }
        }
        if (places.isEmpty() && won - lost > 1) {
            places.add(
                    won == end
                            ? Math.min(lost + STRIDE, end - 1)
                            : lost < 0 ? Math.max(won - STRIDE, 0) : (lost + won) / 2);
        }
        return places.isEmpty() ? beyond : places;
    }
}
