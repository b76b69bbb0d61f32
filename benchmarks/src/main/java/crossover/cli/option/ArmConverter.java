package crossover.cli.option;

import crossover.run.arm.Arm;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code NAME=SPEC}. */
public final class ArmConverter implements ITypeConverter<Arm> {
    @Override
    public Arm convert(String text) {
        try {
            return Arm.of(text);
        } catch (IllegalArgumentException unknown) {
            throw new TypeConversionException(String.valueOf(unknown.getMessage()));
        }
    }
}
