package crossover.results.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import crossover.results.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of github-action-benchmark's custom JSON.
 *
 * @param range of the value, for people; left out where there is none
 * @param extra shown with it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GithubEntry(
        String name, String unit, double value, @Nullable String range, String extra) {
    public static String toJson(List<GithubEntry> entries) {
        return Json.write(entries);
    }
}
