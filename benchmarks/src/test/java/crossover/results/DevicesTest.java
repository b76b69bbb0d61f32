package crossover.results;

import static org.assertj.core.api.Assertions.assertThat;

import crossover.results.format.DevicesJson;
import crossover.results.shape.LaunchShape;
import crossover.results.shape.OpenShape;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DevicesTest {
    private static final Environment.Device GPU = new Environment.Device(
            "cuda:0",
            "cuda:GPU-7",
            "gpu",
            "cuda",
            "CUDA",
            "H100",
            1L << 36,
            false,
            new TreeMap<>(Map.of("driver", "580")));
    private static final Environment.Device SIMULATED = new Environment.Device(
            "cuda:1", "cuda:GPU-8", "accelerator", "cuda", "CUDA", "made up", null, true, new TreeMap<>());

    @Test
    void areFoundByEitherSelector() {
        Devices devices = new Devices(List.of(GPU, SIMULATED));
        assertThat(devices.of("cuda:0")).isSameAs(GPU);
        assertThat(devices.of("cuda:GPU-7")).isSameAs(GPU);
        assertThat(devices.of("cuda:GPU-8")).isSameAs(SIMULATED);
    }

    @Test
    void ofACellAreTheOnesItComputesOn() {
        Devices devices = new Devices(List.of(GPU, SIMULATED));
        assertThat(devices.of(new LaunchShape(1, "cuda:0", 1))).isSameAs(GPU);
        assertThat(devices.of(OpenShape.FIRST)).isNull();
        assertThat(devices.simulate(new LaunchShape(1, "cuda:0", 1))).isFalse();
        assertThat(devices.simulate(new LaunchShape(1, "cuda:1", 1))).isTrue();
        assertThat(devices.simulate(OpenShape.FIRST)).isFalse();
    }

    @Test
    void ofASimulatedRunWithoutItsEnvironmentAllButTheLoopsAreSimulated() {
        Devices devices = Devices.of(new Run("run", record(true), null, List.of()));
        assertThat(devices.of("cuda:0").simulated()).isTrue();
        assertThat(devices.of("cpu:loop").simulated()).isFalse();
        assertThat(Devices.of(new Run("run", record(false), null, List.of()))
                        .of("cuda:0")
                        .simulated())
                .isFalse();
        assertThat(Devices.of(new Run("jmh", null, null, List.of()))
                        .of("cuda:0")
                        .simulated())
                .isFalse();
    }

    @Test
    void ofARunAreThoseOfItsEnvironment() {
        Environment environment = EnvironmentTest.environment("x", List.of(GPU));
        assertThat(Devices.of(new Run("run", record(true), environment, List.of()))
                        .of("cuda:0"))
                .isSameAs(GPU);
    }

    @Test
    void anUnrecordedOneIsWhatItsSelectorTells() {
        Devices devices = new Devices(List.of());
        assertThat(devices.of("cuda:3"))
                .isEqualTo(new Environment.Device(
                        "cuda:3", "cuda:3", "gpu", "cuda", "CUDA", "cuda:3", null, false, new TreeMap<>()));
        assertThat(devices.of("opencl:0:0").kind()).isEqualTo("unknown");
        assertThat(devices.of("cpu:vector"))
                .isEqualTo(new Environment.Device(
                        "cpu:vector", "cpu:vector", "cpu", "jvm", "JVM", "cpu:vector", null, false, new TreeMap<>()));
        assertThat(devices.of("vulkan").api()).isEqualTo("vulkan");
    }

    @Test
    void haveTitlesForPeople() {
        assertThat(GPU.title()).isEqualTo("CUDA on H100 (a GPU)");
        assertThat(SIMULATED.title()).isEqualTo("CUDA on made up (an accelerator, simulated)");
        assertThat(GPU.isLoop()).isFalse();
    }

    @Test
    void areListedAsJson() {
        String json = DevicesJson.write(
                List.of(GPU), List.of(new Environment.Unavailable("opencl", null, "no platform", "install one")));
        assertThat(Schemas.faults("devices", json)).isEmpty();
        assertThat(Json.MAPPER.readTree(json)).isEqualTo(Json.MAPPER.readTree("""
                        {"devices":[{"selector":"cuda:0","kind":"gpu","api":"cuda","apiTitle":"CUDA","name":"H100",
                          "available":true,"stableSelector":"cuda:GPU-7","memoryBytes":68719476736,"simulated":false,"cacheBytes":null,"peakBytesASecond":null,
                          "properties":{"driver":"580"}}],
                         "unavailable":[{"api":"opencl","apiTitle":"OpenCL","reason":"no platform","remedy":"install one"}]}
                        """));
    }

    private static RunRecord record(boolean simulated) {
        return new RunRecord(1, "quick", 1, null, List.of(), "2026-11-01T00:00:00Z", null, simulated, List.of());
    }
}
