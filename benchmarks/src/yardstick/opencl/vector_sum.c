// The vector sum on the first OpenCL device, by the calls that the Java row makes: the same kernel, the same group, one
// launch and a wait (compute), or two blocking writes, a launch and a blocking read (roundTrip).
//
//     cc -O3 -o vector_sum vector_sum.c -lOpenCL
//     ./vector_sum KERNEL.cl LENGTH compute|roundTrip GROUP ITERATIONS SECONDS
//
// GROUP 0 leaves the choice to the platform. Prints the microseconds an operation of each iteration; checks every element.
#include "device.h"

int main(int count, char **arguments) {
    if (count != 7) {
        fprintf(stderr, "usage: vector_sum KERNEL.cl LENGTH compute|roundTrip GROUP ITERATIONS SECONDS\n");
        return 2;
    }
    cl_long length = atoll(arguments[2]);
    int travels = strcmp(arguments[3], "roundTrip") == 0;
    size_t group = strtoull(arguments[4], 0, 10);
    int iterations = atoi(arguments[5]);
    double seconds = atof(arguments[6]);
    size_t bytes = length * sizeof(cl_int);
    size_t global = group ? (length + group - 1) / group * group : (size_t) length;

    struct device device = first_device(arguments[1], "vectorSum");

    cl_int *host[3];
    cl_mem memory[3];
    for (int i = 0; i < 3; i++) {
        host[i] = room(bytes);
        for (cl_long j = 0; j < length; j++) {
            host[i][j] = (cl_int) ((unsigned) j * 2654435761u + i);
        }
        memory[i] = argument(&device, i, host[i], bytes);
    }
    CHECK(clSetKernelArg(device.kernel, 3, sizeof length, &length));

    for (int iteration = 0; iteration < iterations; iteration++) {
        long operations = 0;
        double start = now(), end;
        do {
            if (travels) {
                CHECK(clEnqueueWriteBuffer(device.queue, memory[0], CL_TRUE, 0, bytes, host[0], 0, 0, 0));
                CHECK(clEnqueueWriteBuffer(device.queue, memory[1], CL_TRUE, 0, bytes, host[1], 0, 0, 0));
            }
            CHECK(clEnqueueNDRangeKernel(device.queue, device.kernel, 1, 0, &global, group ? &group : 0, 0, 0, 0));
            if (travels) {
                CHECK(clEnqueueReadBuffer(device.queue, memory[2], CL_TRUE, 0, bytes, host[2], 0, 0, 0));
            } else {
                CHECK(clFinish(device.queue));
            }
            operations++;
            end = now();
        } while (end - start < seconds);
        printf("%.4f\n", 1e6 * (end - start) / operations);
    }
    CHECK(clEnqueueReadBuffer(device.queue, memory[2], CL_TRUE, 0, bytes, host[2], 0, 0, 0));
    for (cl_long i = 0; i < length; i++) {
        if (host[2][i] != (cl_int) ((unsigned) host[0][i] + (unsigned) host[1][i])) {
            fprintf(stderr, "element %ld is wrong\n", (long) i);
            return 1;
        }
    }
    return 0;
}
