package crossover.cli.option;

import crossover.run.plan.NearestNames;
import crossover.run.plan.Profile;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The label of a profile. */
public final class ProfileConverter implements ITypeConverter<Profile> {
    @Override
    public Profile convert(String text) {
        for (Profile profile : Profile.values()) {
            if (profile.label().equals(text)) {
                return profile;
            }
        }
        throw new TypeConversionException("no profile '" + text + "'" + NearestNames.hint(text, Profile.labels()));
    }
}
