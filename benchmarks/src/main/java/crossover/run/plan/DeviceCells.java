package crossover.run.plan;

import crossover.accelerator.DeviceDescription;
import crossover.accelerator.DeviceDescription.Kind;
import crossover.workload.Host;
import crossover.workload.ParameterRole;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.BenchmarkListEntry;

/** What of a full plan depends on a cell's device: sizes past its last cache, and rows that stand beside the usual ones. */
final class DeviceCells {
    private final BenchmarkRules rules;
    private final Host host;
    private final RunRequest request;

    private final Collection<BenchmarkListEntry> benchmarks;

    DeviceCells(BenchmarkRules rules, Host host, RunRequest request, Collection<BenchmarkListEntry> benchmarks) {
        this.rules = rules;
        this.host = host;
        this.request = request;
        this.benchmarks = benchmarks;
    }

    /** Values that any of the devices demands beyond the defaults. */
    List<String> further(BenchmarkListEntry benchmark, String parameter) {
        return !isFull()
                ? List.of()
                : host.devices().stream()
                        .flatMap(device -> rules.further(benchmark, parameter, device).stream())
                        .distinct()
                        .toList();
    }

    private boolean isFull() {
        return !request.isFirstLook();
    }

    /** Whether the combination is a cell of its device. */
    boolean isPlanned(BenchmarkListEntry benchmark, Map<String, String> parameters) {
        return isRowOf(benchmark, parameters)
                && benchmark.getParams().orElse(Map.of()).entrySet().stream()
                        .filter(parameter -> rules.role(benchmark, parameter.getKey()) != ParameterRole.DEVICE)
                        .filter(parameter -> !request.jmh()
                                .options()
                                .getParameter(parameter.getKey())
                                .hasValue())
                        .filter(parameter ->
                                !List.of(parameter.getValue()).contains(parameters.get(parameter.getKey())))
                        .allMatch(parameter -> isDemanded(benchmark, parameters, parameter.getKey()));
    }

    /** Whether rows of that method are planned on the cell's device; those that nobody asked for, where they fit it. */
    private boolean isRowOf(BenchmarkListEntry benchmark, Map<String, String> parameters) {
        return !rules.isAside(benchmark)
                || expressions().anyMatch(expression -> isNamed(expression, benchmark))
                || isFull()
                        && expressions().anyMatch(expression -> isMeant(expression, benchmark))
                        && device(benchmark, parameters)
                                .filter(device -> device.kind() != Kind.CPU)
                                .isPresent()
                        && rules.reasonToSkip(benchmark, parameters, host).isEmpty();
    }

    /** The user's; one that matches every name where there are none. */
    private Stream<String> expressions() {
        List<String> includes = request.jmh().options().getIncludes();
        return includes.isEmpty() ? Stream.of("") : includes.stream();
    }

    /** Whether the expression asks for that row and for none of the usual ones of its class. */
    private boolean isNamed(String expression, BenchmarkListEntry aside) {
        return isMatched(expression, aside) && usual(aside).noneMatch(row -> isMatched(expression, row));
    }

    /** Whether it asks for more than usual rows: JMH takes {@code compute} for {@code computeCold} too, and a user means the former. */
    private boolean isMeant(String expression, BenchmarkListEntry aside) {
        String whole = "(?:" + expression + ")$";
        return isMatched(expression, aside)
                && (isMatched(whole, aside) || usual(aside).noneMatch(row -> isMatched(whole, row)));
    }

    private static boolean isMatched(String expression, BenchmarkListEntry benchmark) {
        return Pattern.compile(expression).matcher(benchmark.getUsername()).find();
    }

    private Stream<BenchmarkListEntry> usual(BenchmarkListEntry aside) {
        return benchmarks.stream()
                .filter(benchmark ->
                        benchmark.getUserClassQName().equals(aside.getUserClassQName()) && !rules.isAside(benchmark));
    }

    /** Whether a value that is none of the defaults is one for the cell's own device, and fits it. */
    private boolean isDemanded(BenchmarkListEntry benchmark, Map<String, String> parameters, String parameter) {
        return device(benchmark, parameters)
                        .filter(device ->
                                rules.further(benchmark, parameter, device).contains(parameters.get(parameter)))
                        .isPresent()
                && rules.reasonToSkip(benchmark, parameters, host).isEmpty();
    }

    private Optional<DeviceDescription> device(BenchmarkListEntry benchmark, Map<String, String> parameters) {
        return host.devices().stream()
                .filter(device -> parameters.entrySet().stream()
                        .anyMatch(parameter -> rules.role(benchmark, parameter.getKey()) == ParameterRole.DEVICE
                                && parameter.getValue().equals(device.selector())))
                .findFirst();
    }
}
