package crossover.cli.option;

import crossover.report.compare.export.Format;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The formats in lower case, as they are written on the command line. */
public final class FormatConverter implements ITypeConverter<Format> {
    @Override
    public Format convert(String text) {
        for (Format format : Format.values()) {
            if (format.name().toLowerCase(Locale.ROOT).equals(text)) {
                return format;
            }
        }
        throw new TypeConversionException("'" + text + "' is no format: give text, markdown, csv or json");
    }
}
