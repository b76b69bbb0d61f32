package crossover.accelerator.hip;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import crossover.accelerator.Extent;
import crossover.accelerator.Kernel;
import java.lang.foreign.MemorySegment;
import java.util.List;

/** What the made-up device can compute. */
record MadeUpKernel(String function, Extent extent, List<MemorySegment> operands) implements Kernel {
    @Override
    public void launch() {
        switch (function) {
            case "vectorSum", "vectorSumWide" -> vectorSum();
            case "matrixProduct" -> matrixProduct();
            default -> throw new IllegalArgumentException("the made-up device has no " + function);
        }
    }

    private void vectorSum() {
        for (long i = 0; i < operands.get(2).byteSize() / Integer.BYTES; i++) {
            int sum = operands.get(0).getAtIndex(JAVA_INT, i) + operands.get(1).getAtIndex(JAVA_INT, i);
            operands.get(2).setAtIndex(JAVA_INT, i, sum);
        }
    }

    private void matrixProduct() {
        long order = extent.x();
        for (long row = 0; row < order; row++) {
            for (long column = 0; column < order; column++) {
                float sum = 0;
                for (long k = 0; k < order; k++) {
                    sum += operands.get(0).getAtIndex(JAVA_FLOAT, row * order + k)
                            * operands.get(1).getAtIndex(JAVA_FLOAT, k * order + column);
                }
                operands.get(2).setAtIndex(JAVA_FLOAT, row * order + column, sum);
            }
        }
    }

    @Override
    public void close() {}
}
