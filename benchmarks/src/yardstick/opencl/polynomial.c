// The polynomial on the first OpenCL device, by the calls that the Java row makes: the same kernel, the same group, one launch
// and a wait.
//
//     cc -O3 -march=native -o polynomial polynomial.c -lOpenCL -lm
//     ./polynomial KERNEL.cl DEGREE LENGTH GROUP ITERATIONS SECONDS
//
// Prints the microseconds an operation of each iteration; checks 4,096 elements by their bits.
#include "device.h"
#include <math.h>

int main(int count, char **arguments) {
    if (count != 7) {
        fprintf(stderr, "usage: polynomial KERNEL.cl DEGREE LENGTH GROUP ITERATIONS SECONDS\n");
        return 2;
    }
    cl_int degree = atoi(arguments[2]);
    cl_long length = atoll(arguments[3]);
    size_t group = strtoull(arguments[4], 0, 10);
    int iterations = atoi(arguments[5]);
    double seconds = atof(arguments[6]);
    size_t bytes = length * sizeof(float);
    size_t global = (length + group - 1) / group * group;
    struct device device = first_device(arguments[1], "polynomial");

    float *x = room(bytes), *y = room(bytes), *c = room((degree + 1) * sizeof(float));
    for (cl_long i = 0; i < length; i++) {
        x[i] = 0.25f + (i * 2654435761u >> 9) * 0x1p-24f;
        y[i] = -1;
    }
    for (int k = 0; k <= degree; k++) {
        c[k] = 0.5f + (k * 2654435761u >> 9) * 0x1p-24f;
    }
    argument(&device, 0, x, bytes);
    argument(&device, 1, c, (degree + 1) * sizeof(float));
    cl_mem result = argument(&device, 2, y, bytes);
    CHECK(clSetKernelArg(device.kernel, 3, sizeof degree, &degree));
    CHECK(clSetKernelArg(device.kernel, 4, sizeof length, &length));

    for (int iteration = 0; iteration < iterations; iteration++) {
        long operations = 0;
        double start = now(), end;
        do {
            CHECK(clEnqueueNDRangeKernel(device.queue, device.kernel, 1, 0, &global, &group, 0, 0, 0));
            CHECK(clFinish(device.queue));
            operations++;
            end = now();
        } while (end - start < seconds);
        printf("%.4f\n", 1e6 * (end - start) / operations);
    }
    CHECK(clEnqueueReadBuffer(device.queue, result, CL_TRUE, 0, bytes, y, 0, 0, 0));
    cl_long step = length < 4096 ? 1 : length / 4096;
    for (cl_long i = 0; i < length; i += step) {
        float value = c[degree];
        for (int k = degree - 1; k >= 0; k--) {
            value = fmaf(value, x[i], c[k]);
        }
        if (memcmp(&value, &y[i], sizeof value) != 0) {
            fprintf(stderr, "element %ld is wrong\n", (long) i);
            return 1;
        }
    }
    return 0;
}
