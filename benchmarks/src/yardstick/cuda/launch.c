// A launch of the empty kernel and its synchronisation on the first CUDA device, by the calls that the Java row makes: the
// same kernel, the same grid, the same arguments.
//
//     cc -O3 -o launch launch.c -l:libcuda.so.1
//     ./launch KERNEL.ptx ITERATIONS SECONDS
//
// Prints the nanoseconds an operation of each iteration.
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define CHECK(call)                                                 \
    do {                                                            \
        int code = call;                                            \
        if (code != 0) {                                            \
            fprintf(stderr, "%s failed with %d\n", #call, code);    \
            exit(1);                                                \
        }                                                           \
    } while (0)

// As cuda.h has them.
typedef unsigned long long address;
int cuInit(unsigned);
int cuDeviceGet(int *, int);
int cuDevicePrimaryCtxRetain(void **, int);
int cuCtxSetCurrent(void *);
int cuModuleLoadData(void **, const void *);
int cuModuleGetFunction(void **, void *, const char *);
int cuMemAlloc_v2(address *, size_t);
int cuLaunchKernel(void *, unsigned, unsigned, unsigned, unsigned, unsigned, unsigned, unsigned, void *, void **, void **);
int cuCtxSynchronize(void);

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return 1e9 * t.tv_sec + t.tv_nsec;
}

static char *text(const char *name) {
    static char content[1 << 16];
    FILE *file = fopen(name, "r");
    if (file == NULL || fread(content, 1, sizeof content - 1, file) == 0) {
        perror(name);
        exit(1);
    }
    fclose(file);
    return content;
}

int main(int count, char **arguments) {
    if (count != 4) {
        fprintf(stderr, "usage: launch KERNEL.ptx ITERATIONS SECONDS\n");
        return 2;
    }
    int device;
    void *context, *module, *kernel;
    CHECK(cuInit(0));
    CHECK(cuDeviceGet(&device, 0));
    CHECK(cuDevicePrimaryCtxRetain(&context, device));
    CHECK(cuCtxSetCurrent(context));
    CHECK(cuModuleLoadData(&module, text(arguments[1])));
    CHECK(cuModuleGetFunction(&kernel, module, "empty"));
    address memory[3];
    for (int i = 0; i < 3; i++) {
        CHECK(cuMemAlloc_v2(&memory[i], 4));
    }
    long long length = 1;
    void *parameters[] = {&memory[0], &memory[1], &memory[2], &length};
    int iterations = atoi(arguments[2]);
    double nanos = 1e9 * atof(arguments[3]);
    for (int iteration = 0; iteration < iterations; iteration++) {
        long operations = 0;
        double start = now(), end;
        do {
            for (int i = 0; i < 100; i++) {
                CHECK(cuLaunchKernel(kernel, 1, 1, 1, 256, 1, 1, 0, NULL, parameters, NULL));
                CHECK(cuCtxSynchronize());
            }
            operations += 100;
            end = now();
        } while (end - start < nanos);
        printf("%.1f\n", (end - start) / operations);
    }
    return 0;
}
