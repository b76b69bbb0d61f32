package crossover.report.open;

import crossover.report.value.Answer;
import crossover.report.value.Leader;
import crossover.report.value.MeasuredCell;
import crossover.report.value.PlainText;
import crossover.report.value.Quantity;
import crossover.report.value.ShortNames;
import crossover.report.value.ShortText;
import crossover.results.CellKey;
import crossover.results.shape.OpenShape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Everything that a run says of benchmarks that state nothing of themselves. */
public record OpenResults(List<OpenGroup> groups) {
    /** Two places are no line. */
    private static final int FEWEST_PLACES = 3;

    private static final String USUAL_MODE = "avgt";
    private static final int LONGEST_NAME = 60;

    /** What may be compared: a class, the mode, the threads. */
    private record Question(String type, String mode, int threads) {
        static Question of(CellKey key) {
            return new Question(
                    key.benchmark().substring(0, Math.max(0, key.benchmark().lastIndexOf('.'))),
                    key.mode(),
                    key.threads());
        }
    }

    public static OpenResults of(List<MeasuredCell> cells) {
        Map<Question, List<OpenRow>> questions = new LinkedHashMap<>();
        cells.stream()
                .filter(cell -> cell.shape() instanceof OpenShape)
                .flatMap(cell -> OpenRow.of(cell).stream())
                .forEach(row -> questions
                        .computeIfAbsent(Question.of(row.key()), question -> new ArrayList<>())
                        .add(row));
        Map<String, String> names = ShortNames.of(questions.keySet().stream()
                .map(question -> "." + question.type())
                .toList());
        Set<String> ids = new HashSet<>();
        List<OpenGroup> groups = new ArrayList<>();
        questions.forEach((question, asked) -> {
            String type = question.type().substring(question.type().lastIndexOf('.') + 1);
            String name = isAlone(type, questions.keySet()) ? type : names.getOrDefault("." + question.type(), type);
            groups.add(group(question, name, asked, ids));
        });
        return new OpenResults(List.copyOf(groups));
    }

    private static boolean isAlone(String type, Set<Question> questions) {
        return questions.stream()
                        .map(Question::type)
                        .distinct()
                        .filter(other ->
                                other.substring(other.lastIndexOf('.') + 1).equals(type))
                        .count()
                == 1;
    }

    private static OpenGroup group(Question question, String name, List<OpenRow> rows, Set<String> ids) {
        Set<String> varying = varying(rows);
        String axis = axis(rows, varying);
        String title = ShortText.of(PlainText.name(name), LONGEST_NAME)
                + (question.threads() == 1 ? "" : ", " + question.threads() + " threads together")
                + (question.mode().equals(USUAL_MODE) ? "" : ", mode " + question.mode())
                + (axis.isEmpty() ? "" : ": by " + axis);
        return OpenGroup.of(id(title, ids), title, axis, rows, row -> line(row, varying, axis));
    }

    /** Fit for a file's name, short, and no other's. */
    private static String id(String title, Set<String> ids) {
        String words = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String id = "open-" + words.substring(0, Math.min(60, words.length()));
        String free = id;
        for (int number = 2; !ids.add(free); number++) {
            free = id + "-" + number;
        }
        return free;
    }

    /** Those parameters that have several values. */
    private static Set<String> varying(List<OpenRow> rows) {
        Set<String> names = new TreeSet<>();
        rows.forEach(row -> names.addAll(row.key().params().keySet()));
        names.removeIf(name -> rows.stream()
                        .map(row -> row.key().params().getOrDefault(name, ""))
                        .distinct()
                        .count()
                < 2);
        return names;
    }

    /** The parameter with most values that a logarithmic axis has, three or more, all of them numbers; empty where there is none. */
    private static String axis(List<OpenRow> rows, Set<String> varying) {
        return varying.stream()
                .filter(name -> rows.stream()
                        .allMatch(row -> isNumber(row.key().params().get(name))))
                .filter(name -> places(rows, name) >= FEWEST_PLACES)
                .max(Comparator.comparingLong(name -> places(rows, name)))
                .orElse("");
    }

    private static long places(List<OpenRow> rows, String name) {
        return rows.stream()
                .map(row -> Double.valueOf(row.key().params().get(name)))
                .filter(value -> value > 0)
                .distinct()
                .count();
    }

    private static boolean isNumber(@Nullable String value) {
        return value != null && value.matches("-?\\d{1,15}(\\.\\d{1,9})?");
    }

    private static String line(OpenRow row, Set<String> varying, String axis) {
        String benchmark = row.key().benchmark();
        StringBuilder line = new StringBuilder(benchmark.substring(benchmark.lastIndexOf('.') + 1));
        line.append(row.isPart() ? ":" : "").append(row.part());
        row.key().params().forEach((name, value) -> {
            if (varying.contains(name) && !name.equals(axis)) {
                line.append(' ').append(name).append('=').append(value);
            }
        });
        return line.toString();
    }

    /** Which takes least: of lines at either end. */
    public List<Answer> answers() {
        List<Answer> answers = new ArrayList<>();
        for (OpenGroup group : groups) {
            List<Double> places = group.places();
            Set<Double> told = new TreeSet<>(List.of(places.getFirst(), places.getLast()));
            for (double place : told) {
                String at = group.hasAxis() ? ", " + group.axis() + " " + Quantity.plain(place) : "";
                Leader.sentence(
                                group.comparableAt(place),
                                bar -> bar.amount().estimate(),
                                "takes least",
                                "an operation")
                        .ifPresent(sentence -> answers.add(new Answer(group.title() + at, sentence)));
            }
        }
        return List.copyOf(answers);
    }
}
