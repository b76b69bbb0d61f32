package crossover.cli.option;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code 3%} or {@code 0.5%} as a fraction: 0.03, 0.005. */
public final class PercentConverter implements ITypeConverter<Double> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,2}(?:\\.\\d+)?)%");

    @Override
    public Double convert(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches() || Double.parseDouble(matcher.group(1)) == 0) {
            throw new TypeConversionException(
                    "'" + text + "' is no percentage between 0% and 100%, such as 3% or 0.5%");
        }
        return Double.parseDouble(matcher.group(1)) / 100;
    }
}
