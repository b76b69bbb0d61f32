package crossover.workload;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT;

import crossover.accelerator.Accelerator;
import crossover.accelerator.DataPath;
import crossover.accelerator.DeviceApis;
import crossover.accelerator.DeviceBuffer;
import crossover.accelerator.DeviceTimes;
import crossover.accelerator.ElementType;
import crossover.accelerator.Extent;
import crossover.accelerator.Kernel;
import crossover.accelerator.KernelSource;
import crossover.accelerator.Selector;
import crossover.workload.loop.LoopOperands;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A made-up workload whose cost is not linear in its elements: what one costs to add is this file and a thin class of
 * benchmarks. Products of small integers, which floats hold exactly.
 */
public final class MatrixProduct implements Workload {
    private static final KernelSource KERNEL = new KernelSource("/kernels/matrix-product", "matrixProduct");
    private static final int SMALL = 7;

    private final Resources resources = new Resources();
    private final int order;
    private final boolean resident;
    private final @Nullable Accelerator opened;
    private final DeviceBuffer[] operands = new DeviceBuffer[3];
    private final Runnable work;

    private MatrixProduct(String device, int order, @Nullable DataPath path) {
        this.order = order;
        this.resident = path == null;
        if (Selector.of(device).isLoop()) {
            opened = null;
            LoopOperands<float[]> arrays = LoopOperands.floats(operands.length, order * order);
            for (int i = 0; i < operands.length; i++) {
                operands[i] = arrays.buffer(i);
            }
            work = () -> multiply(arrays.array(0), arrays.array(1), arrays.array(2), order);
        } else {
            opened = resources.own(DeviceApis.open(device));
            for (int i = 0; i < operands.length; i++) {
                operands[i] = resources.own(opened.buffer(DataPath.HEAP, ElementType.FLOAT, (long) order * order));
            }
            Kernel kernel = resources.own(opened.kernel(KERNEL, new Extent(order, order), (Object[]) operands));
            work = resident ? kernel::launch : () -> travel(kernel);
        }
    }

    public static Workload on(String device, int order, @Nullable DataPath path) {
        return new MatrixProduct(device, order, path);
    }

    private static void multiply(float[] a, float[] b, float[] product, int order) {
        for (int row = 0; row < order; row++) {
            for (int column = 0; column < order; column++) {
                float sum = 0;
                for (int k = 0; k < order; k++) {
                    sum += a[row * order + k] * b[k * order + column];
                }
                product[row * order + column] = sum;
            }
        }
    }

    private void travel(Kernel kernel) {
        operands[0].upload();
        operands[1].upload();
        kernel.launch();
        operands[2].download();
    }

    @Override
    public Object run() {
        work.run();
        return operands[2];
    }

    @Override
    public Optional<DeviceTimes> profile() {
        return Optional.ofNullable(opened).map(accelerator -> accelerator.profile(work));
    }

    @Override
    public void prepare() {
        for (DeviceBuffer operand : operands) {
            for (int i = 0; i < order * order; i++) {
                operand.host().setAtIndex(JAVA_FLOAT, i, i % SMALL);
            }
            operand.upload();
        }
    }

    @Override
    public void check() {
        if (resident) {
            operands[2].download();
        }
        for (int i = 0; i < order * order; i++) {
            float expected = 0;
            for (int k = 0; k < order; k++) {
                expected += (i / order * order + k) % SMALL * ((k * order + i % order) % SMALL);
            }
            float actual = operands[2].host().getAtIndex(JAVA_FLOAT, i);
            if (actual != expected) {
                throw new CheckFailedException("the product", "element " + i, "" + expected, "" + actual);
            }
        }
    }

    @Override
    public void close() {
        resources.close();
    }

    public static final class Rules extends SweepRules {
        public Rules() {
            super("matrix product", "order", 3);
        }

        @Override
        long elements(Map<String, String> parameters) {
            long order = size("order", parameters.get("order"));
            return order * order;
        }

        @Override
        double work(Map<String, String> parameters) {
            return Math.pow(size("order", parameters.get("order")), 3);
        }

        @Override
        long parameterFor(long elements) {
            return Math.round(Math.sqrt(elements));
        }

        @Override
        long movedBytes(long elements) {
            return heldBytes(elements);
        }

        @Override
        long flops(Map<String, String> parameters) {
            return Math.round(2 * work(parameters));
        }

        /** It has a kernel for the made-up device only, and its largest sizes would take minutes. */
        @Override
        public int verify(String device) {
            if (!Selector.of(device).isLoop()) {
                return 0;
            }
            try (Workload product = on(device, SMALL, null)) {
                product.begin();
                product.run();
                product.end();
            }
            return 1;
        }

        @Override
        Workload open(String device, long size, Way way) {
            return on(device, Math.toIntExact(size), way.path());
        }
    }
}
