package crossover.run;

import java.util.ArrayList;
import java.util.List;

/** The names given with {@code -p}, which JMH parses but does not tell. */
final class JmhParameters {
    private JmhParameters() {}

    static List<String> names(List<String> command) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i + 1 < command.size(); i++) {
            if (command.get(i).equals("-p") && command.get(i + 1).contains("=")) {
                names.add(command.get(i + 1).substring(0, command.get(i + 1).indexOf('=')));
            }
        }
        return names;
    }
}
