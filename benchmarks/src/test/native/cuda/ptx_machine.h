// Executes a kernel, one thread after another.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "ptx.h"

namespace ptx {

// Where a kernel's loads and stores go.
class Memory {
   public:
    virtual ~Memory() = default;

    // The host's address of an access, or null where the device has no such memory.
    virtual uint8_t *at(uint64_t address, unsigned size) = 0;
};

enum class Fault { NONE, ILLEGAL_ADDRESS, MISALIGNED_ADDRESS, DIVISION_BY_ZERO, TOO_LONG };

struct Grid {
    unsigned blocks[3];
    unsigned threads[3];
};

struct Thread {
    uint64_t *slots;
    const uint8_t *parameters;
    Memory *memory;
    size_t next = 0;
    bool returned = false;
    Fault fault = Fault::NONE;
    uint64_t faultAddress = 0;
    uint8_t *lastStore = nullptr;
    unsigned lastStoreSize = 0;
};

struct Outcome {
    Fault fault = Fault::NONE;
    std::string message;  // which instruction of which thread
    uint8_t *lastStore = nullptr;
    unsigned lastStoreSize = 0;
    uint64_t instructions = 0;
};

Outcome execute(const Kernel &kernel, const Grid &grid, const std::vector<uint8_t> &parameters, Memory &memory);

}  // namespace ptx
