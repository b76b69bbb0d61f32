package crossover.workload;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import crossover.accelerator.Accelerator;
import crossover.accelerator.CpuLoop;
import crossover.accelerator.DataPath;
import crossover.accelerator.DeviceBuffer;
import crossover.accelerator.ElementType;
import crossover.accelerator.Kernel;
import crossover.accelerator.KernelSource;
import crossover.accelerator.Selector;
import crossover.workload.loop.LoopOperands;
import crossover.workload.loop.LoopRange;
import crossover.workload.loop.ProcessorLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A user's own workload: an output computed element by element from inputs of the same length, all of 32-bit floats. A subclass in the
 * user's jar states what it is, with a public constructor without parameters; a {@code KernelBenchmark} that is planned by it measures
 * it. Its kernel's parameters are the inputs, the output, the scalars and the length, a 64-bit integer.
 */
public abstract class OwnKernel extends SweepRules {
    private static final String LENGTH = "length";

    /** Elements in about a microsecond. */
    private static final int GRAIN = 8192;

    private final int inputs;
    private final KernelSource kernel;

    /**
     * @param name as people read it, in small letters unless it is a name: {@code SAXPY}
     * @param kernel in the user's jar, for each interface in a file of its own
     */
    protected OwnKernel(String name, int inputs, KernelSource kernel) {
        super(name, LENGTH, inputs + 1);
        this.inputs = inputs;
        this.kernel = kernel;
    }

    /** The body of the processor's loop. @param operands the inputs, then the output */
    protected abstract LoopRange plain(List<float[]> operands);

    /** What one element must be. Results are compared bit by bit: inputs are exact, of 24 bits, between 2^-10 and 2^13 or their negatives. */
    protected abstract float expected(float... inputs);

    /** Floating-point operations an element. */
    protected abstract int operations();

    /** The same with the Vector API, for a subclass that says that it {@link #hasVectorLoop}. */
    protected LoopRange vector(List<float[]> operands) {
        throw new UnsupportedOperationException("no loop with the Vector API");
    }

    protected boolean hasVectorLoop() {
        return false;
    }

    /** What the kernel is given behind its operands: {@code Integer}, {@code Long} or {@code Float}. */
    protected List<Object> scalars() {
        return List.of();
    }

    /** Operands where the device computes. */
    public final Workload resident(String device, long length) {
        return open(device, length, Way.RESIDENT);
    }

    /** Operands that start and end in Java memory. */
    public final Workload roundTrip(String device, long length, DataPath path) {
        return open(device, length, Way.by(path));
    }

    @Override
    public final boolean meaningful(String method, Map<String, String> parameters) {
        Selector device = device(parameters);
        boolean has = !device.isLoop() || !CpuLoop.of(device.toString()).isVector() || hasVectorLoop();
        return has && super.meaningful(method, parameters);
    }

    @Override
    final Workload open(String device, long length, Way way) {
        return new Work(device, length, way);
    }

    @Override
    final long elements(Map<String, String> parameters) {
        return size(LENGTH, parameters.get(LENGTH));
    }

    @Override
    final long parameterFor(long elements) {
        return elements;
    }

    @Override
    final long movedBytes(long elements) {
        return heldBytes(elements);
    }

    @Override
    final long flops(Map<String, String> parameters) {
        return times(elements(parameters), operations());
    }

    @Override
    final int uploadedBytesAnElement() {
        return inputs * ElementType.BYTES;
    }

    @Override
    final int downloadedBytesAnElement() {
        return ElementType.BYTES;
    }

    private final class Work extends SweepWorkload {
        private final String device;
        private final long length;
        private final List<DeviceBuffer> in;
        private final DeviceBuffer out;
        private final Runnable work;
        private long seed;

        Work(String device, long length, Way way) {
            super(way);
            this.device = device;
            this.length = length;
            try {
                if (Selector.of(device).isLoop()) {
                    LoopOperands<float[]> operands = LoopOperands.floats(inputs + 1, Math.toIntExact(length));
                    in = IntStream.range(0, inputs).mapToObj(operands::buffer).toList();
                    out = operands.buffer(inputs);
                    work = own(new ProcessorLoop<>(
                            device, operands, GRAIN, all -> plain(arrays(all)), all -> vector(arrays(all))))::run;
                } else {
                    Accelerator accelerator = open(device);
                    in = Stream.generate(() -> operand(accelerator, ElementType.FLOAT, length))
                            .limit(inputs)
                            .toList();
                    out = operand(accelerator, ElementType.FLOAT, length);
                    List<Object> arguments = new ArrayList<>(in);
                    arguments.add(out);
                    arguments.addAll(scalars());
                    arguments.add(length);
                    Kernel ready = resources.own(accelerator.kernel(kernel, kernel.over(length), arguments.toArray()));
                    work = way.isResident() ? () -> launch(ready, accelerator) : () -> travel(ready);
                }
            } catch (RuntimeException e) {
                resources.abandon(e);
                throw e;
            }
        }

        private List<float[]> arrays(LoopOperands<float[]> operands) {
            return IntStream.rangeClosed(0, inputs).mapToObj(operands::array).toList();
        }

        private void travel(Kernel ready) {
            in.forEach(DeviceBuffer::upload);
            out.lend();
            ready.launch();
            in.forEach(DeviceBuffer::reclaim);
            out.download();
        }

        @Override
        public Object run() {
            work.run();
            return out;
        }

        @Override
        public void prepare() {
            seed += inputs;
            for (int input = 0; input < inputs; input++) {
                for (long i = 0; i < length; i++) {
                    in.get(input).host().setAtIndex(JAVA_FLOAT, i, Inputs.real(seed + input, i));
                }
            }
            for (long i = 0; i < length; i++) {
                out.host().setAtIndex(JAVA_INT, i, ~expectedBits(i));
            }
            out.upload();
            if (isResident()) {
                in.forEach(DeviceBuffer::upload);
            } else {
                out.download();
            }
        }

        @Override
        public void check() {
            if (isResident()) {
                out.download();
            }
            for (long i = 0; i < length; i++) {
                int actual = out.host().getAtIndex(JAVA_INT, i);
                if (actual != expectedBits(i)) {
                    throw new CheckFailedException(
                            title() + " on " + device + ", length " + length,
                            "element " + i,
                            Float.toString(Float.intBitsToFloat(expectedBits(i))),
                            Float.toString(Float.intBitsToFloat(actual)));
                }
            }
        }

        private int expectedBits(long i) {
            float[] values = new float[inputs];
            for (int input = 0; input < inputs; input++) {
                values[input] = Inputs.real(seed + input, i);
            }
            return Float.floatToRawIntBits(expected(values));
        }
    }
}
