/*
 * The packed-table loop of crossover.fsm.executor.TableLoop in C, on the same bits: the floor that the Java row is held against.
 * Prints the nanoseconds a transition of each round, then the counts that show that the work was the same.
 *
 *   cc -O3 -march=native -o packed_table packed_table.c && ./packed_table [SEED [ROUNDS]]
 */
#define _POSIX_C_SOURCE 199309L
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { START, S1, S2, S3, END };
enum { WORDS = 1 << 20, MACHINES = 16384 };

#define ENTRY(state, bit, next) ((uint32_t)(next) << (8 * (state) + 4 * (bit)))

static const uint32_t TABLE = ENTRY(START, 0, S2) | ENTRY(START, 1, S1) | ENTRY(S1, 0, S3) | ENTRY(S1, 1, S2)
    | ENTRY(S2, 0, S1) | ENTRY(S2, 1, S3) | ENTRY(S3, 0, S1) | ENTRY(S3, 1, END);

static uint64_t words[WORDS];
static uint64_t traces[MACHINES];
static int32_t transitions[MACHINES];

static int next_state(int state, uint64_t bits) {
    return TABLE >> (4 * (int)(bits & 1)) >> (8 * state) & 7;
}

static uint64_t mix(uint64_t z) {
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

static int reaches_end(uint64_t word) {
    int state = START;
    for (int i = 0; i < 64 && state != END; i++) {
        state = next_state(state, word >> i);
    }
    return state == END;
}

static void draw(uint64_t seed) {
    for (int i = 0; i < WORDS; i++) {
        do {
            seed += 0x9e3779b97f4a7c15u;
            words[i] = mix(seed);
        } while (!reaches_end(words[i]));
    }
}

static void run(const uint64_t *batch) {
    for (int i = 0; i < MACHINES; i++) {
        uint64_t bits = batch[i];
        uint64_t trace = 0xcbf29ce484222325u;
        int state = START;
        int count = 0;
        while (state != END) {
            state = next_state(state, bits);
            bits >>= 1;
            trace = (trace ^ (uint64_t)state) * 0x100000001b3u;
            count++;
        }
        traces[i] = trace;
        transitions[i] = count;
    }
}

static double seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

int main(int argc, char **argv) {
    draw(argc > 1 ? strtoull(argv[1], NULL, 10) : 42);
    int rounds = argc > 2 ? atoi(argv[2]) : 10;
    uint64_t sum = 0;
    uint64_t total = 0;
    for (int round = 0; round < rounds; round++) {
        double spent = 0;
        sum = 0;
        total = 0;
        for (int first = 0; first < WORDS; first += MACHINES) {
            double before = seconds();
            run(words + first);
            spent += seconds() - before;
            for (int i = 0; i < MACHINES; i++) {
                total += (uint64_t)transitions[i];
                sum += mix(traces[i] + (uint64_t)(first + i) * 0x9e3779b97f4a7c15u);
            }
        }
        printf("%.4f ns a transition\n", 1e9 * spent / (double)total);
    }
    printf("%d machines, %" PRIu64 " transitions, trace %016" PRIx64 "\n", WORDS, total, sum);
    return 0;
}
