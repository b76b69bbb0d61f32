// The vector sum on the first OpenCL device, by the calls that the Java row makes: the same kernel, the same group, one
// launch and a wait (compute), or two blocking writes, a launch and a blocking read (roundTrip).
//
//     cc -O3 -o vector_sum vector_sum.c -lOpenCL
//     ./vector_sum KERNEL.cl LENGTH compute|roundTrip GROUP ITERATIONS SECONDS
//
// GROUP 0 leaves the choice to the platform. Prints the microseconds an operation of each iteration; checks every element.
#define CL_TARGET_OPENCL_VERSION 120
#include <CL/cl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define CHECK(call)                                                                                                    \
    do {                                                                                                               \
        cl_int code_ = (call);                                                                                         \
        if (code_ != CL_SUCCESS) {                                                                                     \
            fprintf(stderr, "%s: %d\n", #call, code_);                                                                 \
            exit(1);                                                                                                   \
        }                                                                                                              \
    } while (0)

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec + 1e-9 * t.tv_nsec;
}

static char *text(const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file) {
        perror(path);
        exit(1);
    }
    static char content[1 << 16];
    content[fread(content, 1, sizeof content - 1, file)] = 0;
    fclose(file);
    return content;
}

int main(int count, char **arguments) {
    if (count != 7) {
        fprintf(stderr, "usage: vector_sum KERNEL.cl LENGTH compute|roundTrip GROUP ITERATIONS SECONDS\n");
        return 2;
    }
    const char *source = text(arguments[1]);
    cl_long length = atoll(arguments[2]);
    int travels = strcmp(arguments[3], "roundTrip") == 0;
    size_t group = strtoull(arguments[4], 0, 10);
    int iterations = atoi(arguments[5]);
    double seconds = atof(arguments[6]);
    size_t bytes = length * sizeof(cl_int);
    size_t global = group ? (length + group - 1) / group * group : (size_t) length;

    cl_platform_id platform;
    cl_device_id device;
    cl_int code;
    CHECK(clGetPlatformIDs(1, &platform, 0));
    CHECK(clGetDeviceIDs(platform, CL_DEVICE_TYPE_ALL, 1, &device, 0));
    cl_context context = clCreateContext(0, 1, &device, 0, 0, &code);
    CHECK(code);
    cl_command_queue queue = clCreateCommandQueue(context, device, 0, &code);
    CHECK(code);
    cl_program program = clCreateProgramWithSource(context, 1, &source, 0, &code);
    CHECK(code);
    CHECK(clBuildProgram(program, 1, &device, 0, 0, 0));
    cl_kernel kernel = clCreateKernel(program, "vectorSum", &code);
    CHECK(code);

    cl_int *host[3];
    cl_mem memory[3];
    for (int i = 0; i < 3; i++) {
        host[i] = aligned_alloc(4096, (bytes + 4095) / 4096 * 4096);
        for (cl_long j = 0; j < length; j++) {
            host[i][j] = (cl_int) ((unsigned) j * 2654435761u + i);
        }
        memory[i] = clCreateBuffer(context, CL_MEM_READ_WRITE, bytes, 0, &code);
        CHECK(code);
        CHECK(clEnqueueWriteBuffer(queue, memory[i], CL_TRUE, 0, bytes, host[i], 0, 0, 0));
        CHECK(clSetKernelArg(kernel, i, sizeof memory[i], &memory[i]));
    }
    CHECK(clSetKernelArg(kernel, 3, sizeof length, &length));

    for (int iteration = 0; iteration < iterations; iteration++) {
        long operations = 0;
        double start = now(), end;
        do {
            if (travels) {
                CHECK(clEnqueueWriteBuffer(queue, memory[0], CL_TRUE, 0, bytes, host[0], 0, 0, 0));
                CHECK(clEnqueueWriteBuffer(queue, memory[1], CL_TRUE, 0, bytes, host[1], 0, 0, 0));
            }
            CHECK(clEnqueueNDRangeKernel(queue, kernel, 1, 0, &global, group ? &group : 0, 0, 0, 0));
            if (travels) {
                CHECK(clEnqueueReadBuffer(queue, memory[2], CL_TRUE, 0, bytes, host[2], 0, 0, 0));
            } else {
                CHECK(clFinish(queue));
            }
            operations++;
            end = now();
        } while (end - start < seconds);
        printf("%.4f\n", 1e6 * (end - start) / operations);
    }
    CHECK(clEnqueueReadBuffer(queue, memory[2], CL_TRUE, 0, bytes, host[2], 0, 0, 0));
    for (cl_long i = 0; i < length; i++) {
        if (host[2][i] != (cl_int) ((unsigned) host[0][i] + (unsigned) host[1][i])) {
            fprintf(stderr, "element %ld is wrong\n", (long) i);
            return 1;
        }
    }
    return 0;
}
