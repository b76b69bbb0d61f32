package crossover.run.plan;

import crossover.accelerator.DeviceApis;
import crossover.accelerator.Selector;
import crossover.accelerator.Survey;
import crossover.workload.ParameterRole;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.runner.BenchmarkListEntry;

/** Which devices a request names, and which drivers it needs for that: others are not loaded, since each may be broken. */
public final class DeviceNeeds {
    private DeviceNeeds() {}

    /**
     * Looks at the machine as far as the plan of a request needs it.
     *
     * @throws PlanException where the request matches no benchmark
     */
    public static Survey survey(RunRequest request) {
        BenchmarkRules rules = new BenchmarkRules();
        Collection<BenchmarkListEntry> benchmarks = Benchmarks.of(request);
        return benchmarks.stream()
                        .allMatch(
                                benchmark -> deviceParameters(benchmark, rules).isEmpty())
                ? Survey.ofThisMachine(api -> false)
                : survey(asked(request, benchmarks, rules));
    }

    /** As far as these selectors need it: the whole machine for none, and where a name says nothing. */
    public static Survey survey(Collection<String> asked) {
        List<String> apis = asked.stream()
                .map(selector -> Selector.of(selector.toLowerCase(Locale.ROOT)))
                .filter(selector -> !selector.isLoop())
                .map(Selector::api)
                .toList();
        boolean all = asked.isEmpty() || !apis.stream().allMatch(DeviceApis::has);
        return Survey.ofThisMachine(api -> all || apis.contains(api));
    }

    /** With {@code --devices}, or with {@code -p} and the parameter that names a device in any of the benchmarks. */
    static Collection<String> asked(
            RunRequest request, Collection<BenchmarkListEntry> benchmarks, BenchmarkRules rules) {
        return !request.devices().isEmpty()
                ? request.devices()
                : benchmarks.stream()
                        .flatMap(benchmark -> deviceParameters(benchmark, rules).stream())
                        .distinct()
                        .flatMap(
                                parameter -> request.jmh().options().getParameter(parameter).orElse(List.of()).stream())
                        .toList();
    }

    private static List<String> deviceParameters(BenchmarkListEntry benchmark, BenchmarkRules rules) {
        return benchmark.getParams().orElse(Map.of()).keySet().stream()
                .filter(parameter -> rules.role(benchmark, parameter) == ParameterRole.DEVICE)
                .toList();
    }
}
