package crossover.sweep.map;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is known of where a frontier crosses a row, in places of the row: all work from {@code won} on pays, as measured.
 *
 * @param lost the last place that is measured not to pay; -1 where none is
 * @param won the first of the places behind it that are measured to pay; {@code end} where none is
 * @param end how many places there are
 */
record Bounds(int lost, int won, int end) {
    /** With neither end known: a size four times as small needs four times the work, where launches decide. */
    private static final int STRIDE = 2;

    static Bounds unknown(int end) {
        return new Bounds(-1, end, end);
    }

    /** Whether the device pays at none. */
    boolean isNowhere() {
        return lost == end - 1;
    }

    /** Where the frontier is expected behind this row, as it went from the one before to this. */
    Bounds after(Bounds before) {
        int next = Math.clamp(2L * lost - before.lost, -1, end - 1);
        return new Bounds(next, next + 1, end);
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
        return places;
    }
}
