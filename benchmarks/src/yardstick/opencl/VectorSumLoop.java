import static org.jocl.CL.*;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jocl.CL;
import org.jocl.Pointer;
import org.jocl.Sizeof;
import org.jocl.cl_command_queue;
import org.jocl.cl_context;
import org.jocl.cl_context_properties;
import org.jocl.cl_device_id;
import org.jocl.cl_kernel;
import org.jocl.cl_mem;
import org.jocl.cl_platform_id;
import org.jocl.cl_program;

/**
 * The loop of {@code vector_sum.c compute} by JOCL's calls and nothing else: what of the difference between the Java row and C
 * is the binding's and the JVM's. Prints the microseconds an operation of each iteration.
 *
 *     java -cp benchmarks.jar VectorSumLoop.java KERNEL.cl LENGTH compute GROUP ITERATIONS SECONDS
 */
final class VectorSumLoop {
    private VectorSumLoop() {}

    public static void main(String[] arguments) throws Exception {
        int length = Integer.parseInt(arguments[1]);
        long group = Long.parseLong(arguments[3]);
        int iterations = Integer.parseInt(arguments[4]);
        double nanos = 1e9 * Double.parseDouble(arguments[5]);
        CL.setExceptionsEnabled(true); // Outside of the loop: a check of the code costs nothing beside a call.

        cl_platform_id[] platform = new cl_platform_id[1];
        clGetPlatformIDs(1, platform, null);
        cl_device_id[] device = new cl_device_id[1];
        clGetDeviceIDs(platform[0], CL_DEVICE_TYPE_ALL, 1, device, null);
        cl_context_properties properties = new cl_context_properties();
        properties.addProperty(CL_CONTEXT_PLATFORM, platform[0]);
        cl_context context = clCreateContext(properties, 1, device, null, null, null);
        cl_command_queue queue = clCreateCommandQueue(context, device[0], 0, null);
        String[] source = {Files.readString(Path.of(arguments[0]))};
        cl_program program = clCreateProgramWithSource(context, 1, source, null, null);
        clBuildProgram(program, 1, device, null, null, null);
        cl_kernel kernel = clCreateKernel(program, "vectorSum", null);
        int[][] host = new int[3][length];
        cl_mem[] memory = new cl_mem[3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < length; j++) {
                host[i][j] = j * 0x9e3779b1 + i;
            }
            memory[i] = clCreateBuffer(context, CL_MEM_READ_WRITE, 4L * length, null, null);
            clEnqueueWriteBuffer(queue, memory[i], true, 0, 4L * length, Pointer.to(host[i]), 0, null, null);
            clSetKernelArg(kernel, i, Sizeof.cl_mem, Pointer.to(memory[i]));
        }
        clSetKernelArg(kernel, 3, Sizeof.cl_long, Pointer.to(new long[] {length}));

        long[] global = {(length + group - 1) / group * group};
        long[] local = {group};
        for (int iteration = 0; iteration < iterations; iteration++) {
            long operations = 0;
            long start = System.nanoTime();
            long end;
            do {
                clEnqueueNDRangeKernel(queue, kernel, 1, null, global, local, 0, null, null);
                clFinish(queue);
                operations++;
                end = System.nanoTime();
            } while (end - start < nanos);
            System.out.printf("%.4f%n", 1e-3 * (end - start) / operations);
        }
        clEnqueueReadBuffer(queue, memory[2], true, 0, 4L * length, Pointer.to(host[2]), 0, null, null);
        for (int i = 0; i < length; i++) {
            if (host[2][i] != host[0][i] + host[1][i]) {
                System.err.println("element " + i + " is wrong");
                System.exit(1);
            }
        }
        System.exit(0); // The platform's threads would hold the process.
    }
}
