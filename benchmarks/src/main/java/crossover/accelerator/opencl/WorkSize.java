package crossover.accelerator.opencl;

import crossover.accelerator.DeviceDescription;
import crossover.accelerator.Extent;
import org.jocl.CL;
import org.jocl.cl_kernel;

/**
 * How a launch is cut into work groups. The global size is rounded up to whole groups, and the kernels leave what lies
 * beyond the edge alone.
 */
record WorkSize(long[] global, long[] local) {
    /** On a processor a group starts with a call, and its items are a loop: PoCL takes 4% less with 512 to 4,096 than with 256. */
    private static final long WANTED_ON_PROCESSOR = 1024;

    static WorkSize choose(OpenclAccelerator accelerator, cl_kernel kernel, Extent extent) {
        long multiple = ask(accelerator, kernel, CL.CL_KERNEL_PREFERRED_WORK_GROUP_SIZE_MULTIPLE);
        long most = ask(accelerator, kernel, CL.CL_KERNEL_WORK_GROUP_SIZE);
        boolean processor = accelerator.description().kind() == DeviceDescription.Kind.CPU;
        return processor
                ? cut(extent, WANTED_ON_PROCESSOR, Math.max(1, multiple), Math.max(1, most))
                : blocks(extent, Math.max(1, most));
    }

    /** The shape in which CUDA launches it, too: the same hardware is compared through both. */
    static WorkSize blocks(Extent extent, long most) {
        long x = Math.min(extent.block().x(), most);
        long y = Math.min(extent.block().y(), most / x);
        return new WorkSize(new long[] {roundUp(extent.x(), x), roundUp(extent.y(), y)}, new long[] {x, y});
    }

    /**
     * @param wanted items in a group
     * @param multiple the preferred multiple: the group's width is one, at the least
     * @param most the largest group that the device takes for this kernel
     */
    static WorkSize cut(Extent extent, long wanted, long multiple, long most) {
        long group = Math.min(Math.max(wanted - wanted % multiple, multiple), most);
        // Not much wider than the extent: a matrix of five columns would leave nearly the whole of each group idle.
        long x = Math.min(group, roundUp(extent.x(), Math.min(multiple, group)));
        long y = extent.y() == 1 ? 1 : Math.max(1, Math.min(group / x, extent.y()));
        return new WorkSize(new long[] {roundUp(extent.x(), x), roundUp(extent.y(), y)}, new long[] {x, y});
    }

    private static long roundUp(long value, long multiple) {
        return Math.multiplyExact(Math.ceilDiv(value, multiple), multiple);
    }

    private static long ask(OpenclAccelerator accelerator, cl_kernel kernel, int what) {
        return Opencl.number(Opencl.bytes(
                "clGetKernelWorkGroupInfo",
                accelerator.selector(),
                (size, value, actual) ->
                        CL.clGetKernelWorkGroupInfo(kernel, accelerator.deviceId(), what, size, value, actual)));
    }
}
