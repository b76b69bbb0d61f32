package crossover.report.page.section;

import crossover.report.value.Amount;
import crossover.report.value.MeasuredCell;
import java.util.List;
import java.util.Map;

/** A section of a run's page: what it says of one run, for whatever prints it. */
public interface Section {
    /** Stable, fit for a fragment of an address. */
    String id();

    /** In the list of sections. */
    String name();

    /** Over the section. */
    default String heading() {
        return name();
    }

    /** Where it stands in a summary. */
    default Rank rank() {
        return Rank.ANSWER;
    }

    /** In order; none where the run has nothing to say here, and then the section is left out. */
    List<Block> blocks(ReportedRun run);

    /** What it works out of a cell, by name, for the table of all figures. */
    default Map<String, Amount> derived(MeasuredCell cell) {
        return Map.of();
    }

    /** A summary is read from its top and may be cut at its end: there answers come first. */
    enum Rank {
        ANSWER,
        EVIDENCE,
        CIRCUMSTANCE
    }
}
