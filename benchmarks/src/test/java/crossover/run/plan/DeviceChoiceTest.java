package crossover.run.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crossover.accelerator.Api;
import crossover.accelerator.Availability.Unavailable;
import crossover.accelerator.DeviceDescription;
import crossover.accelerator.DeviceDescription.Kind;
import crossover.accelerator.Selector;
import crossover.accelerator.Survey;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DeviceChoiceTest {
    private static final Survey TWO_ALIKE = new Survey(
            List.of(
                    device("cpu:loop", "cpu:loop", Api.JVM, "a plain loop"),
                    device("cuda:0", "cuda:GPU-11", new Api("cuda", "CUDA"), "NVIDIA A"),
                    device("cuda:1", "cuda:GPU-22", new Api("cuda", "CUDA"), "NVIDIA A"),
                    device("cuda:2", "cuda:GPU-33", new Api("cuda", "CUDA"), "NVIDIA B")),
            List.of(new Unavailable(new Api("opencl", "OpenCL"), "no OpenCL loader", "install one")));

    @Test
    void choosesByNumberUuidOrName() {
        assertThat(choose("cuda:1")).containsExactly("cuda:1");
        assertThat(choose("cuda:gpu-22", "CPU:loop")).containsExactly("cuda:1", "cpu:loop");
        assertThat(choose("cuda:NVIDIA B")).containsExactly("cuda:2");
    }

    @Test
    void choosesADeviceOnceAndOneOfEachNameWithoutBeingAsked() {
        assertThat(choose("cuda:1", "cuda:GPU-22")).containsExactly("cuda:1");
        assertThat(choose("cuda:1", "cuda:0")).containsExactly("cuda:1", "cuda:0");
        assertThat(choose()).containsExactly("cpu:loop", "cuda:0", "cuda:2");
        assertThat(DeviceChoice.of(List.of(), TWO_ALIKE).leftOut())
                .containsExactly("cuda:1: called NVIDIA A like cuda:0; --devices takes them");
        assertThat(DeviceChoice.of(List.of("cuda:0"), TWO_ALIKE).leftOut()).isEmpty();
    }

    /** CUDA numbers the fastest first, OpenCL by the place on the bus; the third platform tells no place. */
    @Test
    void bothFacesAreOfOneCard() {
        Survey survey = new Survey(
                List.of(
                        at("0000:c1:00.0", "cuda:0", "NVIDIA A"),
                        at("0000:41:00.0", "cuda:1", "NVIDIA A"),
                        at("0000:81:00.0", "cuda:2", "NVIDIA A"),
                        at("0000:41:00.0", "opencl:0:0", "NVIDIA A"),
                        at("0000:81:00.0", "opencl:0:1", "NVIDIA A"),
                        at("0000:c1:00.0", "opencl:0:2", "NVIDIA A"),
                        at("", "opencl:1:0", "NVIDIA A"),
                        at("", "opencl:1:1", "NVIDIA A"),
                        at("0000:00:02.0", "opencl:2:0", "Intel B")),
                List.of());
        DeviceChoice choice = DeviceChoice.of(List.of(), survey);

        assertThat(choice.selectors()).containsExactly("cuda:0", "opencl:0:2", "opencl:1:0", "opencl:2:0");
        assertThat(choice.leftOut())
                .containsExactly(
                        "cuda:1, cuda:2: called NVIDIA A like cuda:0; --devices takes them",
                        "opencl:0:0, opencl:0:1: called NVIDIA A like opencl:0:2; --devices takes them",
                        "opencl:1:1: called NVIDIA A like opencl:1:0; --devices takes them");
    }

    @Test
    void choosesNoneSilentlyOfTwoWithOneName() {
        assertThatThrownBy(() -> choose("cuda:NVIDIA A"))
                .isInstanceOf(PlanException.class)
                .hasMessage("more than one device is called 'cuda:NVIDIA A': name one of cuda:0, cuda:1");
    }

    @Test
    void saysWhyAnInterfaceIsMissingAndWhichNamesAreNear() {
        assertThatThrownBy(() -> choose("opencl:0:0"))
                .hasMessage("opencl:0:0 is not available: no OpenCL loader; install one");
        assertThatThrownBy(() -> choose("cuda:7"))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("no device 'cuda:7'; the nearest names are cuda:");
    }

    @Test
    void saysWhyOneLoopIsMissing() {
        Survey withoutVectors = new Survey(
                List.of(device("cpu:loop", "cpu:loop", Api.JVM, "a plain loop")),
                List.of(new Unavailable(Api.JVM, "cpu:vector", "this Java has no Vector API", "use another")));

        assertThatThrownBy(() -> DeviceChoice.of(List.of("cpu:vector"), withoutVectors))
                .isInstanceOf(PlanException.class)
                .hasMessage("cpu:vector is not available: this Java has no Vector API; use another");
        assertThatThrownBy(() -> DeviceChoice.of(List.of("cpu:victor"), withoutVectors))
                .hasMessageStartingWith("no device 'cpu:victor'");
    }

    private static DeviceDescription at(String address, String selector, String name) {
        TreeMap<String, String> properties = new TreeMap<>();
        if (!address.isEmpty()) {
            properties.put(DeviceDescription.PCI_BUS, address);
        }
        Api api = new Api(Selector.of(selector).api(), "");
        return new DeviceDescription(selector, selector, Kind.GPU, api, name, 0, 0, false, properties);
    }

    private static List<String> choose(String... asked) {
        return DeviceChoice.of(List.of(asked), TWO_ALIKE).selectors();
    }

    private static DeviceDescription device(String selector, String stable, Api api, String name) {
        return new DeviceDescription(selector, stable, Kind.GPU, api, name, 0, 0, false, new TreeMap<>());
    }
}
