// Device memory, and host memory that the driver knows. Device addresses are numbers that the host cannot dereference;
// they are never used twice, with a gap between neighbours, so that every stray access is caught.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <vector>

#include "ptx_machine.h"

namespace driver {

struct Context;

// What fresh memory holds: a float of -2.6e36, an int of -67,372,037.
constexpr uint8_t POISON = 0xFB;

struct Allocation {
    enum Kind { DEVICE, HOST, REGISTERED, MANAGED };
    Kind kind;
    Context *context;
    int device;
    uint64_t address;  // on the device; of host memory, its own
    uint64_t size;
    unsigned flags;
    bool mapped;  // host memory that kernels reach
    uint8_t *bytes;
    std::unique_ptr<uint8_t[]> owned;
};

class AddressSpace {
   public:
    Allocation &device(Context &context, int device, uint64_t size);
    // Null where the host has no memory left.
    Allocation *host(Context &context, int device, uint64_t size, unsigned flags,
                     Allocation::Kind kind = Allocation::HOST);
    Allocation &registered(Context &context, int device, void *at, uint64_t size, unsigned flags);

    // The allocation that holds the address; null where none does.
    Allocation *holding(uint64_t address);
    // Whether all of [address, address + size) lies within one allocation of one of the kinds.
    Allocation *holding(uint64_t address, uint64_t size);
    bool overlaps(uint64_t address, uint64_t size) const;
    void free(uint64_t address);

    std::map<uint64_t, Allocation> all;

   private:
    uint64_t next = 0x70000000000;
};

// What kernels on one device see: its own memory and mapped memory of the host.
class DeviceMemory : public ptx::Memory {
   public:
    DeviceMemory(AddressSpace &space, int device) : space(space), device(device) {}
    uint8_t *at(uint64_t address, unsigned size) override;

    // What was accessed, in bytes and by allocation.
    uint64_t deviceBytes = 0;
    uint64_t hostBytes = 0;
    std::set<Allocation *> touched;

   private:
    AddressSpace &space;
    int device;
    Allocation *last[2] = {nullptr, nullptr};  // the kernels here walk through two or three arrays
};

}  // namespace driver
