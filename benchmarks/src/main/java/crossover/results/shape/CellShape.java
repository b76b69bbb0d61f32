package crossover.results.shape;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * What a cell is, as whoever planned it states it: the rules of its benchmark class. Everybody who reads a cell takes it from
 * here and guesses nothing from names or parameters. In files the member {@code kind} tells which of the shapes it is.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SweepShape.class, name = "sweep"),
    @JsonSubTypes.Type(value = CopyShape.class, name = "copy"),
    @JsonSubTypes.Type(value = LaunchShape.class, name = "launch"),
    @JsonSubTypes.Type(value = ExecutorShape.class, name = "executor"),
    @JsonSubTypes.Type(value = LatencyShape.class, name = "latency"),
    @JsonSubTypes.Type(value = RateShape.class, name = "rate"),
    @JsonSubTypes.Type(value = FootprintShape.class, name = "footprint"),
    @JsonSubTypes.Type(value = OpenShape.class, name = "open")
})
public sealed interface CellShape permits OnDevice, OnExecutor, OpenShape {
    /** The first definition of every row, and that of all files in which no shape is stated. */
    int FIRST_DEFINITION = 1;

    /**
     * Which definition of its row the cell was measured by. What changes a row's meaning changes the number, and figures of
     * two definitions are never compared.
     */
    int definition();

    /** Equal for cells whose forks are expected to scatter alike. */
    default Object likeness() {
        return getClass();
    }
}
