package crossover.report.model;

import java.util.List;

/** Facts about one part of the machine. */
public record Card(String title, List<Fact> facts) {

    /** A name and a value; {@code not recorded} where unknown. */
    public record Fact(String name, String value) {}
}
