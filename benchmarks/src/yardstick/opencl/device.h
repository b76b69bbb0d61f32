// What the C programs of this folder share: the clock, the kernel's text, and the first OpenCL device with the kernel built.
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

struct device {
    cl_context context;
    cl_command_queue queue;
    cl_kernel kernel;
};

static struct device first_device(const char *path, const char *kernel) {
    const char *source = text(path);
    struct device device;
    cl_platform_id platform;
    cl_device_id id;
    cl_int code;
    CHECK(clGetPlatformIDs(1, &platform, 0));
    CHECK(clGetDeviceIDs(platform, CL_DEVICE_TYPE_ALL, 1, &id, 0));
    device.context = clCreateContext(0, 1, &id, 0, 0, &code);
    CHECK(code);
    device.queue = clCreateCommandQueue(device.context, id, 0, &code);
    CHECK(code);
    cl_program program = clCreateProgramWithSource(device.context, 1, &source, 0, &code);
    CHECK(code);
    CHECK(clBuildProgram(program, 1, &id, 0, 0, 0));
    device.kernel = clCreateKernel(program, kernel, &code);
    CHECK(code);
    return device;
}

// Memory that holds what is given, as the kernel's next argument.
static cl_mem argument(struct device *device, cl_uint index, void *host, size_t bytes) {
    cl_int code;
    cl_mem memory = clCreateBuffer(device->context, CL_MEM_READ_WRITE, bytes, 0, &code);
    CHECK(code);
    CHECK(clEnqueueWriteBuffer(device->queue, memory, CL_TRUE, 0, bytes, host, 0, 0, 0));
    CHECK(clSetKernelArg(device->kernel, index, sizeof memory, &memory));
    return memory;
}

static void *room(size_t bytes) {
    return aligned_alloc(4096, (bytes + 4095) / 4096 * 4096);
}
