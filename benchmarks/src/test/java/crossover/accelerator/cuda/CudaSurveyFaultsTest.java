package crossover.accelerator.cuda;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.accelerator.KnownFailure;
import crossover.simulation.CallLog;
import crossover.simulation.Outcome;
import crossover.simulation.Simulation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jcuda.driver.CUresult;
import org.junit.jupiter.api.Test;

/** Every failure that has a remedy, at every call of the survey: it costs what depends on that call, and says what to do. */
class CudaSurveyFaultsTest {
    /** Without these there is no device at all. */
    private static final List<String> OF_ALL = List.of("cuInit", "cuDeviceGetCount");

    /** Without these there is not this device. */
    private static final List<String> OF_ONE = List.of("cuDeviceGet", "cuDeviceGetName", "cuDeviceTotalMem_v2");

    private static final List<String> UUID = List.of("cuDeviceGetUuid", "cuDeviceGet", "cuDeviceGetUuid_v2");

    /** The first is the runtime library's, the second is newer. */
    private static final List<Integer> UNKNOWN_TO_JCUDA = List.of(35, 36);

    /** What a survey calls, in order, where nothing fails. */
    private List<String> sequence = List.of();

    private final Map<String, Integer> made = new HashMap<>();
    private final List<String> expected = new ArrayList<>();
    private Simulation simulation = Simulation.standard();

    @Test
    void eachSaysWhatToDoAndCostsWhatDependsOnIt() {
        sequence = Simulation.standard().run(CudaSurvey.class).log().calls().stream()
                .map(CallLog.Call::name)
                .toList();
        for (String call : Set.copyOf(sequence)) {
            CudaFailures.ALL.forEach(failure -> order(call, failure));
        }
        Outcome outcome = simulation.run(CudaSurvey.class, Integer.toString(expected.size()));

        assertThat(outcome.exit()).as(outcome.output()).isZero();
        assertThat(outcome.output().lines().toList()).isEqualTo(expected);
        assertThat(expected).hasSize(10 * CudaFailures.ALL.size());
    }

    /** Each device for itself: the second is gone, the others are there. */
    @Test
    void aBrokenDeviceHidesNoOther() {
        Outcome outcome = Simulation.standard()
                .devices(3)
                .fault("cuDeviceTotalMem_v2", 2, CUresult.CUDA_ERROR_ECC_UNCORRECTABLE)
                .run(CudaSurvey.class);

        assertThat(outcome.output().lines())
                .hasSize(3)
                .anyMatch(line -> line.startsWith("cuda:0 cuda:GPU-"))
                .anyMatch(line -> line.startsWith("cuda:2 cuda:GPU-"))
                .anyMatch(line ->
                        line.startsWith("cuda:1: cuda:1: cuDeviceTotalMem failed with CUDA_ERROR_ECC_UNCORRECTABLE"
                                + ": the device's memory had an error that it could not correct; reboot, or "));
    }

    @Test
    void numbersAndNamesAreThoseOfTheDriver() {
        assertThat(CudaFailures.ALL)
                .filteredOn(failure -> !UNKNOWN_TO_JCUDA.contains(failure.number()))
                .allSatisfy(failure -> assertThat(failure.code()).isEqualTo(CUresult.stringFor(failure.number())));
        assertThat(CudaFailures.ALL).extracting(KnownFailure::number).isSorted().doesNotHaveDuplicates();
    }

    private void order(String call, KnownFailure failure) {
        simulation = simulation.fault(call, made.getOrDefault(call, 0) + 1, failure.number());
        boolean ends = OF_ALL.contains(call) || OF_ONE.contains(call);
        List<String> calls = new ArrayList<>(ends ? sequence.subList(0, sequence.indexOf(call) + 1) : sequence);
        if (call.equals(UUID.getFirst())) {
            UUID.stream().skip(1).forEach(left -> calls.remove(calls.lastIndexOf(left)));
        }
        calls.forEach(name -> made.merge(name, 1, Integer::sum));
        String symbol = call.replaceAll("_v2$", "") + " failed with " + failure.code() + ": " + failure.cause() + "; "
                + failure.remedy();
        if (failure == CudaFailures.NO_DEVICE && OF_ALL.contains(call)) {
            expected.add("cuda: the NVIDIA driver finds no device; " + failure.remedy());
        } else if (OF_ALL.contains(call)) {
            expected.add("cuda: " + symbol);
        } else if (OF_ONE.contains(call)) {
            expected.add("cuda:0: cuda:0: " + symbol);
        } else {
            expected.add("cuda:0 " + (UUID.contains(call) ? "cuda:0" : stable())
                    + " 1073741824 simulated Simulated CUDA" + " device 0");
        }
    }

    private static String stable() {
        return "cuda:GPU-73696d75-6c61-7465-6420-646576696300";
    }
}
