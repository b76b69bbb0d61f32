package crossover.cli.option;

import crossover.report.tracker.Tracker;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code github}, {@code bencher}, {@code openmetrics}. */
public final class TrackerConverter implements ITypeConverter<Tracker> {
    @Override
    public Tracker convert(String text) {
        try {
            return Tracker.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(text + " is none of github, bencher and openmetrics");
        }
    }
}
