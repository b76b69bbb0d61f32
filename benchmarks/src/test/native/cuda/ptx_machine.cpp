#include "ptx_machine.h"

#include <algorithm>
#include <cstdio>

namespace ptx {

namespace {

// Of one thread. The longest loop here takes some thousands; a thread that runs on for so long is caught in an endless one.
constexpr uint64_t LONGEST = 100'000'000;

// What a register holds before it is written: nothing that a test could take for a value.
constexpr uint64_t POISON = 0xFBFBFBFBFBFBFBFBull;

uint64_t run(const Kernel &kernel, Thread &thread) {
    uint64_t executed = 0;
    for (; !thread.returned && thread.fault == Fault::NONE; executed++) {
        if (executed == LONGEST) {
            thread.fault = Fault::TOO_LONG;
            break;
        }
        const Instruction &i = kernel.code[thread.next++];
        if (i.predicate < 0 || (thread.slots[i.predicate] != 0) != i.negated) {
            i.handler(i, thread);
        }
    }
    return executed;
}

std::string describe(const Kernel &kernel, const Thread &thread) {
    const Instruction &i = kernel.code[thread.next - 1];
    const uint64_t *s = thread.slots;
    char text[400];
    snprintf(text, sizeof text, "kernel=%s line=%d instruction=%s address=0x%llx block=%u,%u,%u thread=%u,%u,%u",
             kernel.name.c_str(), i.line, i.text.c_str(), static_cast<unsigned long long>(thread.faultAddress),
             unsigned(s[6]), unsigned(s[7]), unsigned(s[8]), unsigned(s[0]), unsigned(s[1]), unsigned(s[2]));
    return text;
}

// The next index of a three-dimensional range, x fastest; false after the last one.
bool advance(uint64_t *index, const unsigned *count) {
    for (int axis = 0; axis < 3; axis++) {
        if (++index[axis] < count[axis]) {
            return true;
        }
        index[axis] = 0;
    }
    return false;
}

}  // namespace

Outcome execute(const Kernel &kernel, const Grid &grid, const std::vector<uint8_t> &parameters, Memory &memory) {
    size_t first = SPECIAL_SLOTS + kernel.constants.size();
    std::vector<uint64_t> frame(first + kernel.registers);
    std::copy(kernel.constants.begin(), kernel.constants.end(), frame.begin() + SPECIAL_SLOTS);
    std::copy(grid.threads, grid.threads + 3, frame.begin() + 3);
    std::copy(grid.blocks, grid.blocks + 3, frame.begin() + 9);
    Outcome outcome;
    uint64_t *thread = frame.data();
    uint64_t *block = frame.data() + 6;
    do {
        do {
            std::fill(frame.begin() + first, frame.end(), POISON);
            Thread state{frame.data(), parameters.data(), &memory};
            outcome.instructions += run(kernel, state);
            if (state.lastStore != nullptr) {
                outcome.lastStore = state.lastStore;
                outcome.lastStoreSize = state.lastStoreSize;
            }
            if (state.fault != Fault::NONE) {
                outcome.fault = state.fault;
                outcome.message = describe(kernel, state);
                return outcome;
            }
        } while (advance(thread, grid.threads));
    } while (advance(block, grid.blocks));
    return outcome;
}

}  // namespace ptx
