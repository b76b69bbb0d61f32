package crossover.cli;

import crossover.report.compare.RegressionGate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code slower} or {@code slower:5%}. */
final class GateConverter implements ITypeConverter<RegressionGate> {
    @Override
    public RegressionGate convert(String text) {
        if (text.equals("slower")) {
            return new RegressionGate(0);
        }
        if (text.startsWith("slower:")) {
            return new RegressionGate(new PercentConverter().convert(text.substring("slower:".length())));
        }
        throw new TypeConversionException("'" + text + "' is no gate: give slower, or slower:5%");
    }
}
