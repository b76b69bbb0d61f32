package crossover.cli;

import crossover.report.compare.Gate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code slower} or {@code slower:5%}. */
final class GateConverter implements ITypeConverter<Gate> {
    @Override
    public Gate convert(String text) {
        if (text.equals("slower")) {
            return new Gate(0);
        }
        if (text.startsWith("slower:")) {
            return new Gate(new PercentConverter().convert(text.substring("slower:".length())));
        }
        throw new TypeConversionException("'" + text + "' is no gate: give slower, or slower:5%");
    }
}
