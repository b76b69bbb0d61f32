package crossover.report.value;

import java.util.Comparator;
import java.util.List;

/**
 * Amounts that are read by their length, from zero.
 *
 * @param id stable, fit for a file's name
 * @param bars least first
 */
public record Bars(String id, String title, List<Bar> bars) {

    /** One amount. */
    public record Bar(String name, Amount amount) {}

    public static Bars of(String id, String title, List<Bar> bars) {
        return new Bars(
                id,
                title,
                bars.stream()
                        .sorted(Comparator.comparingDouble(bar -> bar.amount().centre()))
                        .toList());
    }
}
