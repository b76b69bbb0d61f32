// Unified memory: one address on both sides. Here it is memory of the host's; where it lies at a time is not simulated.
#include "queue.h"
#include "settings.h"

using namespace driver;

namespace {

constexpr unsigned ATTACH_GLOBAL = 1;
constexpr CUdevice HOST = -1;

CUresult allocate(World &world, Context &context, CUdeviceptr *address, size_t size, unsigned flags) {
    world.journal.note("bytes=%zu flags=%u", size, flags);
    if (address == nullptr || size == 0 || flags != ATTACH_GLOBAL) {
        return CUDA_ERROR_INVALID_VALUE;
    }
    Allocation *made = world.memory.host(context, context.device->ordinal, size, flags, Allocation::MANAGED);
    if (made == nullptr) {
        return CUDA_ERROR_OUT_OF_MEMORY;
    }
    *address = made->address;
    return CUDA_SUCCESS;
}

}  // namespace

extern "C" {

CUresult cuMemAllocManaged(CUdeviceptr *address, size_t size, unsigned flags) {
    return inContext("cuMemAllocManaged", [&](World &world, Context &context) {
        return allocate(world, context, address, size, flags);
    });
}

CUresult cuMemPrefetchAsync(CUdeviceptr address, size_t size, CUdevice where, CUstream handle) {
    return inContext("cuMemPrefetchAsync", [&](World &world, Context &context) -> CUresult {
        world.journal.note("bytes=%zu device=%d", size, where);
        Allocation *found = world.memory.holding(address, size);
        Stream *stream = streamOf(world, context, handle);
        if (found == nullptr || found->kind != Allocation::MANAGED || stream == nullptr) {
            return CUDA_ERROR_INVALID_VALUE;
        }
        bool exists = where == HOST || (where >= 0 && where < static_cast<CUdevice>(world.devices.size()));
        if (!exists || !Settings::get().concurrentManaged) {
            return CUDA_ERROR_INVALID_DEVICE;
        }
        enqueue(world, *stream, []() { return CUresult(CUDA_SUCCESS); });
        return CUDA_SUCCESS;
    });
}

}  // extern "C"
