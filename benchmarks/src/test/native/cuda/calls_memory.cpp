// Allocating and giving back: on the device, page-locked on the host, and the caller's own memory, registered.
#include "queue.h"
#include "settings.h"

using namespace driver;

namespace {

CUresult allocate(World &world, Context &context, CUdeviceptr *address, size_t size) {
    world.journal.note("bytes=%zu", size);
    if (address == nullptr || size == 0) {
        return CUDA_ERROR_INVALID_VALUE;
    }
    Device &device = *context.device;
    if (size > Settings::get().memory - device.used) {
        return CUDA_ERROR_OUT_OF_MEMORY;
    }
    *address = world.memory.device(context, device.ordinal, size).address;
    device.used += size;
    return CUDA_SUCCESS;
}

CUresult pageLocked(World &world, Context &context, void **at, size_t size, unsigned flags) {
    world.journal.note("bytes=%zu flags=%u", size, flags);
    if (at == nullptr || size == 0) {
        return CUDA_ERROR_INVALID_VALUE;
    }
    Allocation *made = world.memory.host(context, context.device->ordinal, size, flags);
    if (made == nullptr) {
        return CUDA_ERROR_OUT_OF_MEMORY;
    }
    *at = made->bytes;
    return CUDA_SUCCESS;
}

// The allocation that starts exactly here.
Allocation *starting(World &world, uint64_t address, Allocation::Kind kind) {
    auto found = world.memory.all.find(address);
    return found != world.memory.all.end() && found->second.kind == kind ? &found->second : nullptr;
}

// Giving back waits for the work that may still use it.
CUresult release(World &world, uint64_t address, Allocation::Kind kind, CUresult otherwise) {
    Allocation *found = starting(world, address, kind);
    if (found == nullptr) {
        return otherwise;
    }
    Context &owner = *found->context;
    CUresult result = drainAll(world, owner);
    owner.repetition.end();
    if (card() != nullptr) {
        holdUntil(freeFrom(world, owner));
    }
    if (kind == Allocation::DEVICE) {
        world.devices[found->device].used -= found->size;
    }
    world.memory.free(address);
    return result;
}

uint64_t number(const void *pointer) { return reinterpret_cast<uint64_t>(pointer); }

}  // namespace

extern "C" {

CUresult cuMemAlloc_v2(CUdeviceptr *address, size_t size) {
    return inContext("cuMemAlloc_v2",
                     [&](World &world, Context &context) { return allocate(world, context, address, size); });
}

CUresult cuMemFree_v2(CUdeviceptr address) {
    return releasing("cuMemFree_v2", [&](World &world, Context &) {
        if (address == 0) {
            return CUresult(CUDA_SUCCESS);
        }
        bool managed = starting(world, address, Allocation::MANAGED) != nullptr;
        return release(world, address, managed ? Allocation::MANAGED : Allocation::DEVICE, CUDA_ERROR_INVALID_VALUE);
    });
}

CUresult cuMemGetInfo_v2(size_t *free, size_t *total) {
    return inContext("cuMemGetInfo_v2", [&](World &, Context &context) {
        *total = Settings::get().memory;
        *free = *total - context.device->used;
        return CUDA_SUCCESS;
    });
}

CUresult cuMemGetAddressRange_v2(CUdeviceptr *base, size_t *size, CUdeviceptr address) {
    return inContext("cuMemGetAddressRange_v2", [&](World &world, Context &) {
        Allocation *found = world.memory.holding(address);
        if (found == nullptr) {
            return CUDA_ERROR_NOT_FOUND;
        }
        if (base != nullptr) {
            *base = found->address;
        }
        if (size != nullptr) {
            *size = found->size;
        }
        return CUDA_SUCCESS;
    });
}

CUresult cuMemAllocHost_v2(void **at, size_t size) {
    return inContext("cuMemAllocHost_v2",
                     [&](World &world, Context &context) { return pageLocked(world, context, at, size, 0); });
}

CUresult cuMemHostAlloc(void **at, size_t size, unsigned flags) {
    return inContext("cuMemHostAlloc",
                     [&](World &world, Context &context) { return pageLocked(world, context, at, size, flags); });
}

CUresult cuMemFreeHost(void *at) {
    return releasing("cuMemFreeHost", [&](World &world, Context &) {
        return release(world, number(at), Allocation::HOST, CUDA_ERROR_INVALID_VALUE);
    });
}

CUresult cuMemHostRegister_v2(void *at, size_t size, unsigned flags) {
    return inContext("cuMemHostRegister_v2", [&](World &world, Context &context) {
        world.journal.note("bytes=%zu flags=%u", size, flags);
        if (at == nullptr || size == 0) {
            return CUDA_ERROR_INVALID_VALUE;
        }
        if (world.memory.overlaps(number(at), size)) {
            return CUDA_ERROR_HOST_MEMORY_ALREADY_REGISTERED;
        }
        world.memory.registered(context, context.device->ordinal, at, size, flags);
        return CUDA_SUCCESS;
    });
}

CUresult cuMemHostUnregister(void *at) {
    return releasing("cuMemHostUnregister", [&](World &world, Context &) {
        return release(world, number(at), Allocation::REGISTERED, CUDA_ERROR_HOST_MEMORY_NOT_REGISTERED);
    });
}

CUresult cuMemHostGetDevicePointer_v2(CUdeviceptr *address, void *at, unsigned flags) {
    return inContext("cuMemHostGetDevicePointer_v2", [&](World &world, Context &) {
        Allocation *found = world.memory.holding(number(at));
        if (flags != 0 || found == nullptr || !found->mapped) {
            return CUDA_ERROR_INVALID_VALUE;
        }
        *address = number(at);
        return CUDA_SUCCESS;
    });
}

CUresult cuMemHostGetFlags(unsigned *flags, void *at) {
    return inContext("cuMemHostGetFlags", [&](World &world, Context &) {
        Allocation *found = world.memory.holding(number(at));
        if (found == nullptr || found->kind == Allocation::DEVICE) {
            return CUDA_ERROR_INVALID_VALUE;
        }
        *flags = found->flags | CU_MEMHOSTALLOC_DEVICEMAP;
        return CUDA_SUCCESS;
    });
}

// Context, memory type (1 host, 2 device), device and host pointer, and the device's number.
CUresult cuPointerGetAttribute(void *value, int attribute, CUdeviceptr address) {
    return inContext("cuPointerGetAttribute", [&](World &world, Context &) {
        Allocation *found = world.memory.holding(address);
        if (value == nullptr || found == nullptr) {
            return CUDA_ERROR_INVALID_VALUE;
        }
        bool onDevice = found->kind == Allocation::DEVICE;
        switch (attribute) {
            case 1:
                *static_cast<CUcontext *>(value) = found->context->handle;
                return CUDA_SUCCESS;
            case 2:
                *static_cast<unsigned *>(value) = onDevice ? 2 : 1;
                return CUDA_SUCCESS;
            case 3:
                *static_cast<CUdeviceptr *>(value) = address;
                return CUDA_SUCCESS;
            case 4:
                *static_cast<CUdeviceptr *>(value) = onDevice ? 0 : address;
                return onDevice ? CUDA_ERROR_INVALID_VALUE : CUDA_SUCCESS;
            case 9:
                *static_cast<int *>(value) = found->device;
                return CUDA_SUCCESS;
            default:
                return CUDA_ERROR_NOT_SUPPORTED;
        }
    });
}

}  // extern "C"
