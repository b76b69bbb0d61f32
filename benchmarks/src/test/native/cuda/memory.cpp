#include "memory.h"

#include <cstdlib>
#include <cstring>
#include <new>

namespace driver {

namespace {
constexpr uint64_t ALIGNMENT = 256;
constexpr uint64_t GAP = 4096;
}  // namespace

Allocation &AddressSpace::device(Context &context, int device, uint64_t size) {
    std::unique_ptr<uint8_t[]> bytes(new uint8_t[size]);
    memset(bytes.get(), POISON, size);
    uint64_t address = next;
    next += (size + GAP + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    uint8_t *at = bytes.get();
    return all[address] =
               Allocation{Allocation::DEVICE, &context, device, address, size, 0, false, at, std::move(bytes)};
}

Allocation *AddressSpace::host(Context &context, int device, uint64_t size, unsigned flags, Allocation::Kind kind) {
    std::unique_ptr<uint8_t[]> bytes(new (std::nothrow) uint8_t[size + GAP]);
    if (bytes == nullptr) {
        return nullptr;
    }
    uint8_t *at = bytes.get() + (GAP - reinterpret_cast<uint64_t>(bytes.get()) % GAP) % GAP;
    memset(at, POISON, size);
    auto address = reinterpret_cast<uint64_t>(at);
    // With unified addressing all page-locked memory is mapped, asked for or not.
    all[address] = Allocation{kind, &context, device, address, size, flags, true, at, std::move(bytes)};
    return &all[address];
}

Allocation &AddressSpace::registered(Context &context, int device, void *at, uint64_t size, unsigned flags) {
    auto address = reinterpret_cast<uint64_t>(at);
    return all[address] = Allocation{Allocation::REGISTERED, &context, device, address, size, flags, true,
                                     static_cast<uint8_t *>(at), nullptr};
}

Allocation *AddressSpace::holding(uint64_t address) {
    auto above = all.upper_bound(address);
    if (above == all.begin()) {
        return nullptr;
    }
    Allocation &below = std::prev(above)->second;
    return address - below.address < below.size ? &below : nullptr;
}

Allocation *AddressSpace::holding(uint64_t address, uint64_t size) {
    Allocation *found = holding(address);
    return found != nullptr && size <= found->size - (address - found->address) ? found : nullptr;
}

bool AddressSpace::overlaps(uint64_t address, uint64_t size) const {
    auto above = all.lower_bound(address + size);
    if (above == all.begin()) {
        return false;
    }
    const Allocation &below = std::prev(above)->second;
    return below.address + below.size > address;
}

void AddressSpace::free(uint64_t address) { all.erase(address); }

uint8_t *DeviceMemory::at(uint64_t address, unsigned size) {
    for (Allocation *a : last) {
        if (a != nullptr && address >= a->address && address + size <= a->address + a->size) {
            (a->kind == Allocation::DEVICE ? deviceBytes : hostBytes) += size;
            return a->bytes + (address - a->address);
        }
    }
    Allocation *found = space.holding(address, size);
    bool visible = found != nullptr && (found->kind == Allocation::DEVICE ? found->device == device : found->mapped);
    if (!visible) {
        return nullptr;
    }
    touched.insert(found);
    (found->kind == Allocation::DEVICE ? deviceBytes : hostBytes) += size;
    last[1] = last[0];
    last[0] = found;
    return found->bytes + (address - found->address);
}

}  // namespace driver
