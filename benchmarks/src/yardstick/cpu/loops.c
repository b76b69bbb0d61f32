/*
 * The processor's loops as C has them: the vector sum of 32-bit integers; a matrix of floats times 2 and 1/2 in turn, in place; a
 * polynomial of a degree, by Horner's rule with one fused multiply-add a degree, in blocks that gcc vectorises; on one thread, or on OpenMP's team as it comes, a thread for each processor that this process may use.
 *
 *     gcc -O3 -march=native -fopenmp -o loops loops.c
 *     ./loops sum|doubling|polynomial ELEMENTS one|team SEED ITERATIONS SECONDS [DEGREE]
 *
 * Prints the nanoseconds an operation of each iteration, after one that warms up, then the number of threads. Each iteration
 * has operands at offsets in a page that are drawn anew, is timed for about SECONDS, and has every element checked.
 */
#define _DEFAULT_SOURCE
#include <math.h>
#include <omp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>

enum { PAGE = 4096, HUGE_PAGE = 2 << 20, ALIGNMENT = 8, MOST_OPERANDS = 3, BLOCK = 128, MOST_DEGREE = 1024 };

/* What callers knew of a loop, they could use to leave calls out. Implies noinline. */
#define OPAQUE __attribute__((noipa))

static long length;
static void *operands[MOST_OPERANDS];
static uint64_t state;
static uint32_t salt;
static int doubled;
static int degree = 1;
static float coefficients[MOST_DEGREE + 1];

static uint32_t draw(void) {
    uint64_t z = state += 0x9e3779b97f4a7c15u;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return (uint32_t)((z ^ (z >> 31)) >> 32);
}

static uint32_t first(long i) {
    return (uint32_t)i * 2654435761u + salt;
}

static uint32_t second(long i) {
    return ~first(i) * 3;
}

/* 24 bits and never 0: both factors change every element, and exactly. */
static float real(long i) {
    return (float)(first(i) >> 8 | 1);
}

OPAQUE static void add(const uint32_t *restrict a, const uint32_t *restrict b, uint32_t *restrict sum, long n) {
    for (long i = 0; i < n; i++) {
        sum[i] = a[i] + b[i];
    }
}

OPAQUE static void add_by_team(const uint32_t *restrict a, const uint32_t *restrict b, uint32_t *restrict sum, long n) {
#pragma omp parallel for schedule(static)
    for (long i = 0; i < n; i++) {
        sum[i] = a[i] + b[i];
    }
}

OPAQUE static void multiply(float *matrix, float factor, long n) {
    for (long i = 0; i < n; i++) {
        matrix[i] *= factor;
    }
}

OPAQUE static void multiply_by_team(float *matrix, float factor, long n) {
#pragma omp parallel for schedule(static)
    for (long i = 0; i < n; i++) {
        matrix[i] *= factor;
    }
}

static float horner(float x) {
    float value = coefficients[degree];
    for (int k = degree - 1; k >= 0; k--) {
        value = fmaf(value, x, coefficients[k]);
    }
    return value;
}

/* As many elements at a time as fit into registers: one after the other each multiply-add would wait for the one before. */
static inline void horner_of_block(const float *restrict x, float *restrict y) {
    float values[BLOCK];
    for (int j = 0; j < BLOCK; j++) {
        values[j] = coefficients[degree];
    }
    for (int k = degree - 1; k >= 0; k--) {
        float added = coefficients[k];
        for (int j = 0; j < BLOCK; j++) {
            values[j] = fmaf(values[j], x[j], added);
        }
    }
    memcpy(y, values, sizeof values);
}

static void horner_of_rest(const float *x, float *y, long n) {
    for (long i = n / BLOCK * BLOCK; i < n; i++) {
        y[i] = horner(x[i]);
    }
}

OPAQUE static void evaluate(const float *restrict x, float *restrict y, long n) {
    for (long block = 0; block < n / BLOCK; block++) {
        horner_of_block(x + block * BLOCK, y + block * BLOCK);
    }
    horner_of_rest(x, y, n);
}

OPAQUE static void evaluate_by_team(const float *restrict x, float *restrict y, long n) {
#pragma omp parallel for schedule(static)
    for (long block = 0; block < n / BLOCK; block++) {
        horner_of_block(x + block * BLOCK, y + block * BLOCK);
    }
    horner_of_rest(x, y, n);
}

static void polynomial_by_one(void) {
    evaluate(operands[0], operands[1], length);
}

static void polynomial_by_team(void) {
    evaluate_by_team(operands[0], operands[1], length);
}

static void sum_by_one(void) {
    add(operands[0], operands[1], operands[2], length);
}

static void sum_by_team(void) {
    add_by_team(operands[0], operands[1], operands[2], length);
}

/* In turn, because doubling alone is at infinity soon. */
static float next_factor(void) {
    doubled = !doubled;
    return doubled ? 2 : 0.5f;
}

static void doubling_by_one(void) {
    multiply(operands[0], next_factor(), length);
}

static void doubling_by_team(void) {
    multiply_by_team(operands[0], next_factor(), length);
}

/* Values are written in parallel, so that each thread of a team is the first to touch what it computes. */
static void prepare_sum(void) {
    uint32_t *a = operands[0], *b = operands[1], *sum = operands[2];
#pragma omp parallel for schedule(static)
    for (long i = 0; i < length; i++) {
        a[i] = first(i);
        b[i] = second(i);
        sum[i] = ~(first(i) + second(i));
    }
}

static void prepare_doubling(void) {
    float *matrix = operands[0];
    doubled = 0;
#pragma omp parallel for schedule(static)
    for (long i = 0; i < length; i++) {
        matrix[i] = real(i);
    }
}

/* From 1/4 to 3/4, and coefficients from 1/2 to 1: no result overflows or vanishes. */
static float argument(long i) {
    return 0.25f + (float)(first(i) >> 20) * 0x1p-13f;
}

static void prepare_polynomial(void) {
    float *x = operands[0], *y = operands[1];
    for (int k = 0; k <= degree; k++) {
        coefficients[k] = 0.5f + (float)(second(k) >> 9) * 0x1p-24f;
    }
#pragma omp parallel for schedule(static)
    for (long i = 0; i < length; i++) {
        x[i] = argument(i);
        y[i] = -1;
    }
}

static int right_polynomial(long i) {
    return ((float *)operands[1])[i] == horner(argument(i));
}

static int right_sum(long i) {
    return ((uint32_t *)operands[2])[i] == first(i) + second(i);
}

static int right_doubling(long i) {
    return ((float *)operands[0])[i] == (doubled ? 2 : 1) * real(i);
}

static const char *const THREADS[] = {"one", "team"};
static const struct workload {
    const char *name;
    int operands;
    void (*prepare)(void), (*run[2])(void);
    int (*right)(long i);
} WORKLOADS[] = {
    {"sum", 3, prepare_sum, {sum_by_one, sum_by_team}, right_sum},
    {"doubling", 1, prepare_doubling, {doubling_by_one, doubling_by_team}, right_doubling},
    {"polynomial", 2, prepare_polynomial, {polynomial_by_one, polynomial_by_team}, right_polynomial},
};

/* Whole pages, huge ones where the system has them, with room for an offset. */
static char *allocate(void) {
    size_t bytes = (4 * (size_t)length + PAGE + HUGE_PAGE - 1) / HUGE_PAGE * HUGE_PAGE;
    char *memory = aligned_alloc(HUGE_PAGE, bytes);
    if (!memory) {
        perror("memory");
        exit(1);
    }
    madvise(memory, bytes, MADV_HUGEPAGE);
    return memory;
}

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

/* The seconds that these calls take together. */
static double timed(void (*run)(void), long calls) {
    double start = now();
    for (long i = 0; i < calls; i++) {
        run();
    }
    return now() - start;
}

/* The nanoseconds an operation. Finding out how many calls fill the time also wakes the team and fills the caches. */
static double measure(void (*run)(void), double seconds) {
    long calls = 1;
    double spent;
    while ((spent = timed(run, calls)) < seconds / 8) {
        calls *= 2;
    }
    calls = (long)((double)calls * seconds / spent) + 1;
    return 1e9 * timed(run, calls) / (double)calls;
}

static void check(int (*right)(long i)) {
    for (long i = 0; i < length; i++) {
        if (!right(i)) {
            fprintf(stderr, "element %ld is wrong\n", i);
            exit(1);
        }
    }
}

static int usage(void) {
    fprintf(stderr, "usage: loops sum|doubling|polynomial ELEMENTS one|team SEED ITERATIONS SECONDS [DEGREE]\n");
    return 2;
}

int main(int count, char **arguments) {
    if (count != 7 && count != 8) {
        return usage();
    }
    const struct workload *workload = WORKLOADS;
    for (int i = 0; i < 3; i++) {
        if (!strcmp(arguments[1], WORKLOADS[i].name)) {
            workload = &WORKLOADS[i];
        }
    }
    degree = count == 8 ? atoi(arguments[7]) : 1;
    int team = !strcmp(arguments[3], THREADS[1]);
    length = atol(arguments[2]);
    state = strtoull(arguments[4], NULL, 10);
    int iterations = atoi(arguments[5]);
    double seconds = atof(arguments[6]);
    if (strcmp(arguments[1], workload->name) || strcmp(arguments[3], THREADS[team]) || length < 1 || seconds <= 0 || degree < 1 ||
        degree > MOST_DEGREE) {
        return usage();
    }
    int threads = team ? omp_get_num_procs() : 1;
    omp_set_num_threads(threads);
    char *memory[MOST_OPERANDS];
    for (int i = 0; i < workload->operands; i++) {
        memory[i] = allocate();
    }
    for (int iteration = 0; iteration <= iterations; iteration++) {
        salt = draw();
        for (int i = 0; i < workload->operands; i++) {
            operands[i] = memory[i] + draw() % (PAGE / ALIGNMENT) * ALIGNMENT;
        }
        workload->prepare();
        double nanoseconds = measure(workload->run[team], seconds);
        check(workload->right);
        if (iteration) {
            printf("%.3f ns an operation\n", nanoseconds);
        }
    }
    printf("%d threads\n", threads);
    return 0;
}
