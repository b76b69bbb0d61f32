package crossover.run.plan;

import java.util.ArrayList;
import java.util.List;

/** The names given with {@code -p}, which JMH parses but does not tell. */
final class JmhParameters {
    private static final String OPTION = "-p";

    private JmhParameters() {}

    /** JMH takes {@code -p name=value}, {@code -pname=value} and {@code -p=name=value}. */
    static List<String> names(List<String> command) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < command.size(); i++) {
            String argument = command.get(i);
            if (argument.equals(OPTION) && i + 1 < command.size()) {
                add(command.get(++i), names);
            } else if (argument.startsWith(OPTION) && !argument.startsWith("-prof")) {
                add(argument.substring(argument.startsWith("-p=") ? 3 : 2), names);
            }
        }
        return names;
    }

    private static void add(String assignment, List<String> names) {
        if (assignment.contains("=")) {
            names.add(assignment.substring(0, assignment.indexOf('=')));
        }
    }
}
