package crossover.run.plan;

import crossover.accelerator.DeviceDescription;
import crossover.accelerator.DeviceDescription.Kind;
import crossover.workload.Host;
import crossover.workload.ParameterRole;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openjdk.jmh.runner.BenchmarkListEntry;

/** What of a full plan depends on a cell's device: sizes past its last cache, and rows that stand beside the usual ones. */
final class DeviceCells {
    private final BenchmarkRules rules;
    private final Host host;
    private final RunRequest request;

    /** Benchmark classes of which nothing else was asked for. */
    private final Set<String> asideAlone;

    DeviceCells(BenchmarkRules rules, Host host, RunRequest request, Collection<BenchmarkListEntry> benchmarks) {
        this.rules = rules;
        this.host = host;
        this.request = request;
        this.asideAlone =
                benchmarks.stream()
                        .collect(Collectors.groupingBy(BenchmarkListEntry::getUserClassQName))
                        .entrySet()
                        .stream()
                        .filter(ofClass -> ofClass.getValue().stream().allMatch(rules::isAside))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
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
                || asideAlone.contains(benchmark.getUserClassQName())
                || isFull()
                        && device(benchmark, parameters)
                                .filter(device -> device.kind() != Kind.CPU)
                                .isPresent()
                        && rules.reasonToSkip(benchmark, parameters, host).isEmpty();
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
