package crossover.workload.loop;

import crossover.accelerator.DeviceBuffer;

/** An operand of the processor's own loops: a Java array that goes nowhere. */
@FunctionalInterface
interface ArrayBuffer extends DeviceBuffer {

    @Override
    default long bytes() {
        return host().byteSize();
    }

    @Override
    default void upload() {}

    @Override
    default void download() {}

    @Override
    default void close() {}
}
