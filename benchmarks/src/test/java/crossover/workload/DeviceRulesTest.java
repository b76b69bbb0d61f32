package crossover.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crossover.accelerator.Api;
import crossover.accelerator.DeviceDescription;
import crossover.accelerator.DeviceDescription.Kind;
import crossover.accelerator.MemoryTraits;
import crossover.results.shape.CopyShape;
import crossover.results.shape.LaunchShape;
import crossover.results.shape.Side;
import crossover.results.shape.SweepShape;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeviceRulesTest {
    private static final long GIBIBYTE = 1L << 30;
    private static final DeviceDescription SMALL = new DeviceDescription(
            "cuda:0",
            "cuda:GPU-0",
            Kind.GPU,
            new Api("cuda", "CUDA"),
            "small",
            GIBIBYTE,
            GIBIBYTE / 4,
            false,
            new TreeMap<>());

    private static final DeviceDescription POCL = new DeviceDescription(
            "opencl:0:0",
            "opencl:PoCL:cpu",
            Kind.CPU,
            new Api("opencl", "OpenCL"),
            "cpu",
            GIBIBYTE,
            GIBIBYTE,
            false,
            new TreeMap<>());

    private static final Host LARGE = new Host(64 * GIBIBYTE, List.of(SMALL, POCL));

    private final VectorSum.Rules sum = new VectorSum.Rules();

    @Test
    void theProcessorHasNoRoundTrip() {
        assertThat(sum.meaningful("roundTrip", Map.of("device", "cpu:loop", "length", "100")))
                .isFalse();
        assertThat(sum.meaningful("roundTrip", Map.of("device", "cuda:0", "length", "100")))
                .isTrue();
        assertThat(sum.meaningful("compute", Map.of("device", "cpu:loop", "length", "100")))
                .isTrue();
    }

    @Test
    void whatStandsBesideTheUsualRowsIsOfDevicesOnly() {
        assertThat(sum.meaningful("computeSimple", Map.of("device", "cpu:loop", "length", "100")))
                .isFalse();
        assertThat(sum.meaningful("computeCold", Map.of("device", "cuda:0", "length", "100")))
                .isTrue();
        assertThat(Stream.of("compute", "roundTrip", "computeSimple", "computeCold")
                        .map(sum::isAside))
                .containsExactly(false, false, true, true);
    }

    @Test
    void aCacheOfUnknownSizeCannotBeEmptied() {
        assertThat(sum.reasonToSkip("computeCold", Map.of("device", "cuda:0", "length", "100"), LARGE))
                .contains("the device does not say how much its last cache holds");
    }

    @Test
    void aLargeCacheDemandsSizesPastIt() {
        assertThat(sum.further("compute", "length", cached(50))).containsExactly("67108864", "268435456");
        assertThat(sum.further("compute", "length", cached(48))).isEmpty();
        assertThat(sum.further("roundTrip", "length", cached(50))).isEmpty();
        assertThat(sum.further("compute", "path", cached(50))).isEmpty();
        assertThat(new MatrixDoubling.Rules().further("compute", "order", cached(17)))
                .containsExactly("8192", "16384");
        assertThat(new Copy.Rules().further("deviceToDevice", "bytes", cached(50)))
                .containsExactly("268435456", "1073741824");
        assertThat(new Copy.Rules().further("deviceToDevice", "bytes", SMALL)).isEmpty();
    }

    private static DeviceDescription cached(long mebibytes) {
        return new DeviceDescription(
                SMALL.selector(),
                SMALL.stableSelector(),
                SMALL.kind(),
                SMALL.api(),
                SMALL.name(),
                SMALL.memoryBytes(),
                SMALL.maxAllocationBytes(),
                SMALL.simulated(),
                SMALL.properties(),
                new MemoryTraits(mebibytes << 20, 0));
    }

    /** The peak of a card of 2,619 MHz and 5,120 bits; without either there is none. */
    @Test
    void thePeakIsTwoTransfersAClock() {
        assertThat(MemoryTraits.of(0, 2_619_000, 5120).peakBytesASecond()).isEqualTo(3_352_320_000_000L);
        assertThat(MemoryTraits.of(1, 0, 5120)).isEqualTo(new MemoryTraits(1, 0));
        assertThat(MemoryTraits.of(-1, 2_619_000, 0)).isEqualTo(MemoryTraits.UNKNOWN);
    }

    @Test
    void whatFitsRuns() {
        assertThat(sum.reasonToSkip("compute", Map.of("device", "cuda:0", "length", "16777216"), LARGE))
                .isEmpty();
    }

    @Test
    void holdsTheOperandsAgainstTheLargestAllocation() {
        assertThat(sum.reasonToSkip("compute", Map.of("device", "cuda:0", "length", "67108865"), LARGE))
                .contains("needs buffers of 257 MiB, and the device's largest is 256 MiB");
    }

    @Test
    void holdsTheOperandsAgainstTheDevicesMemory() {
        assertThat(sum.reasonToSkip("compute", Map.of("device", "cuda:0", "length", "90000000"), LARGE))
                .contains("needs 1030 MiB, more than 90% of the device's 1024 MiB");
    }

    @Test
    void holdsTheOperandsAgainstTheHostsMemory() {
        assertThat(sum.reasonToSkip("compute", Map.of("length", "16777216"), new Host(GIBIBYTE / 2, List.of(SMALL))))
                .contains("needs 192 MiB of Java memory, and a JVM here has about 103 MiB");
    }

    @Test
    void knowsHowMuchJavaHoldsInOnePiece() {
        assertThat(sum.reasonToSkip("compute", Map.of("device", "cuda:0", "length", "3000000000"), LARGE))
                .hasValueSatisfying(reason -> assertThat(reason).contains("one array"));
        assertThat(sum.reasonToSkip("roundTrip", Map.of("length", "600000000", "path", "pinned"), LARGE))
                .hasValueSatisfying(reason -> assertThat(reason).contains("one buffer"));
        assertThat(new MatrixDoubling.Rules()
                        .reasonToSkip("compute", Map.of("device", "cuda:0", "order", "9999999999"), LARGE))
                .hasValueSatisfying(reason -> assertThat(reason).contains("one array"));
    }

    @Test
    void statesWhatACellIs() {
        Map<String, String> cell = Map.of("device", "cuda:0", "length", "100", "path", "pinned");
        assertThat(sum.shape("roundTrip", cell, LARGE))
                .isEqualTo(new SweepShape(
                        2,
                        "vector-sum",
                        "Vector sum",
                        Side.ROUND_TRIP,
                        "cuda:0",
                        "pinned",
                        100,
                        100,
                        1200,
                        1200,
                        0,
                        800,
                        400,
                        "",
                        new TreeMap<>()));
        assertThat(new MatrixDoubling.Rules().shape("compute", Map.of("device", "cpu:loop", "order", "5"), LARGE))
                .isEqualTo(new SweepShape(
                        1,
                        "matrix-doubling",
                        "Matrix doubling",
                        Side.LOOP,
                        "cpu:loop",
                        "",
                        25,
                        25,
                        200,
                        100,
                        25,
                        "",
                        new TreeMap<>()));
        assertThat(new PolynomialRules()
                        .shape("compute", Map.of("device", "opencl:0:0", "length", "100", "degree", "16"), LARGE))
                .isEqualTo(new SweepShape(
                        2,
                        "polynomial",
                        "Polynomial",
                        Side.RESIDENT,
                        "opencl:0:0",
                        "",
                        100,
                        1600,
                        800,
                        800,
                        3200,
                        "degree",
                        new TreeMap<>(Map.of("degree", "16"))));
        assertThat(Stream.of("cpu:loop", "cpu:parallel", "cpu:forkjoin", "cuda:0")
                        .map(device -> sum.shape("compute", Map.of("device", device, "length", "5"), LARGE)
                                .definition()))
                .as("what is called parallel was the pool before, and a device took one element a thread")
                .containsExactly(1, 2, 1, 2);
        Map<String, String> resident = Map.of("device", "cuda:0", "length", "5");
        assertThat(Stream.of("computeSimple", "computeCold").map(method -> {
                    SweepShape shape = (SweepShape) sum.shape(method, resident, LARGE);
                    return shape.definition() + " " + shape.side() + " " + shape.path();
                }))
                .containsExactly("1 RESIDENT simple kernel", "2 RESIDENT cold cache");
        assertThat(new Copy.Rules()
                        .shape("hostToDevice", Map.of("device", "cuda:0", "bytes", "4096", "path", "heap"), LARGE))
                .isEqualTo(new CopyShape(1, "cuda:0", "hostToDevice", "heap", 4096));
        assertThat(new EmptyLaunch.Rules().shape("launchInBatch", Map.of("device", "cuda:0"), LARGE))
                .isEqualTo(new LaunchShape(2, "cuda:0", 100));
    }

    /** Doubling and sum keep the kernel of before there, so that they measure what they measured before. */
    @Test
    void aRowIsRedefinedOnlyWhereItsKernelIs() {
        Map<String, String> cell = Map.of("device", "opencl:0:0", "length", "5", "order", "5", "degree", "16");
        assertThat(Stream.of(sum, new MatrixDoubling.Rules(), new PolynomialRules())
                        .flatMap(rules -> Stream.of("compute", "roundTrip", "computeSimple", "computeCold")
                                .map(method -> rules.shape(method, cell, LARGE).definition())))
                .containsExactly(1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 1, 2);
        String same = "on a processor the usual row takes the simple kernel already";
        assertThat(sum.reasonToSkip("computeSimple", cell, LARGE)).contains(same);
        assertThat(new PolynomialRules().reasonToSkip("computeSimple", cell, LARGE))
                .isEmpty();
        assertThat(sum.reasonToSkip("computeSimple", Map.of("device", "cuda:0", "length", "5"), LARGE))
                .isEmpty();
    }

    @Test
    void knowsWhichDegreesMeanAnything() {
        for (String degree : List.of("0", "-1", "1000000", "1025", "many")) {
            assertThatThrownBy(() -> new PolynomialRules()
                            .shape("compute", Map.of("device", "cpu:loop", "length", "5", "degree", degree), LARGE))
                    .hasMessageStartingWith("degree=" + degree + ": must be a whole number ");
        }
    }

    @Test
    void findsTheOrderNearestToASize() {
        Map<String, String> cell = Map.of("device", "cuda:0", "order", "10");
        assertThat(Stream.of(200L, 400L, 800L)
                        .map(elements -> new MatrixDoubling.Rules()
                                .resized(cell, elements)
                                .get("order")))
                .containsExactly("14", "20", "28");
        assertThat(sum.resized(Map.of("device", "cuda:0", "length", "10"), 800))
                .isEqualTo(Map.of("device", "cuda:0", "length", "800"));
    }

    @Test
    void refusesASizeThatIsNone() {
        for (String wrong : new String[] {"0", "-5", "many", ""}) {
            assertThatThrownBy(() -> sum.reasonToSkip("compute", Map.of("device", "cuda:0", "length", wrong), LARGE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("length=" + wrong + ": must be a whole number above 0");
        }
    }
}
