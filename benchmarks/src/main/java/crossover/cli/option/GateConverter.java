package crossover.cli.option;

import crossover.report.gate.Gate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code slower}, {@code slower:5%} or {@code more:gc.alloc.rate.norm}. */
public final class GateConverter implements ITypeConverter<Gate> {
    @Override
    public Gate convert(String text) {
        try {
            return Gate.of(text);
        } catch (IllegalArgumentException unknown) {
            throw new TypeConversionException(String.valueOf(unknown.getMessage()));
        }
    }
}
