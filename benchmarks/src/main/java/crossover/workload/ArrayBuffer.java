package crossover.workload;

import crossover.accelerator.DeviceBuffer;
import java.lang.foreign.MemorySegment;

/** An operand of the processor's own variants: a Java array that goes nowhere. */
record ArrayBuffer(MemorySegment host) implements DeviceBuffer {

    @Override
    public long bytes() {
        return host.byteSize();
    }

    @Override
    public void upload() {}

    @Override
    public void download() {}

    @Override
    public void close() {}
}
