// Copies and fills. What the host gives or takes in ordinary memory is done before the call returns; in page-locked
// memory it waits until somebody synchronises, as a real device may make it.
#include <cstring>

#include "queue.h"

using namespace driver;

namespace {

struct Place {
    uint64_t address;
    bool host;
};

Place onHost(const void *at) { return {reinterpret_cast<uint64_t>(at), true}; }
Place onDevice(CUdeviceptr address) { return {address, false}; }

// Null where the device has no such range.
uint8_t *bytes(World &world, Place place, size_t size) {
    if (place.host) {
        return reinterpret_cast<uint8_t *>(place.address);
    }
    Allocation *found = world.memory.holding(place.address, size);
    return found == nullptr ? nullptr : found->bytes + (place.address - found->address);
}

bool pageable(World &world, Place place) { return place.host && world.memory.holding(place.address) == nullptr; }

// The last byte is inverted: of a little-endian float that is sign and exponent.
void spoil(uint8_t *at, size_t size) { at[size - 1] = static_cast<uint8_t>(~at[size - 1]); }

// Of which the moved bytes, the place on the device and what the host gives tell one copy from another.
uint64_t keyOf(World &world, Place to, Place from, size_t size) {
    uint64_t places[] = {to.host ? 0 : to.address, from.host ? 0 : from.address, size};
    uint64_t key = hashOf(places, sizeof places);
    return from.host ? sampleOf(bytes(world, from, size), size, key) : key;
}

void perform(World &world, Context &context, const char *name, Place to, Place from, size_t size, bool wrong) {
    uint8_t *target = bytes(world, to, size);
    const uint8_t *source = bytes(world, from, size);
    uint64_t key = wrong ? 0 : keyOf(world, to, from, size);
    const std::vector<uint8_t> *brought;
    if (context.repetition.leavesOut(key, &brought)) {
        world.journal.skipped(name);
        if (brought != nullptr) {
            memcpy(target, brought->data(), size);
        }
        return;
    }
    memmove(target, source, size);
    if (wrong) {
        spoil(target, size);
    }
    Step step{key, hashOf(target, size), nullptr, {}};
    if (to.host && context.repetition.broughtOtherwise(key, step.left)) {
        step.brought.assign(target, target + size);
    }
    if (!to.host && !from.host) {
        step.again = [target, source, size]() -> CUresult {
            memmove(target, source, size);
            return CUDA_SUCCESS;
        };
    }
    context.repetition.done(std::move(step));
}

int64_t nanosOf(World &world, Place to, Place from, size_t size) {
    double within = 2 * card()->nanosAByte(2 * size, 1);
    double across = 1 / (pageable(world, to) || pageable(world, from) ? card()->pageableRate : card()->pinnedRate);
    return card()->copy + static_cast<int64_t>(static_cast<double>(size) * (to.host || from.host ? across : within));
}

CUresult copy(World &world, Context &context, const char *name, Place to, Place from, size_t size, CUstream *handle,
              bool wrong) {
    world.journal.note("bytes=%zu", size);
    Stream *stream = handle == nullptr ? &context.byDefault : streamOf(world, context, *handle);
    if (stream == nullptr) {
        return CUDA_ERROR_INVALID_HANDLE;
    }
    if (size == 0) {
        return CUDA_SUCCESS;
    }
    if (bytes(world, to, size) == nullptr || bytes(world, from, size) == nullptr) {
        return CUDA_ERROR_INVALID_VALUE;
    }
    bool now = handle == nullptr || pageable(world, to) || pageable(world, from);
    if (card() != nullptr) {
        perform(world, context, name, to, from, size, wrong);
        int64_t nanos = nanosOf(world, to, from, size);
        world.journal.note("nanos=%lld", static_cast<long long>(nanos));
        int64_t end = occupy(world, *stream, [nanos](int64_t) { return nanos; });
        if (now) {
            holdUntil(end + card()->wake);
        }
        return context.failure;
    }
    enqueue(world, *stream, [&world, to, from, size, wrong]() -> CUresult {
        uint8_t *target = bytes(world, to, size);
        const uint8_t *source = bytes(world, from, size);
        if (target == nullptr || source == nullptr) {
            return CUDA_ERROR_ILLEGAL_ADDRESS;  // freed in between
        }
        memmove(target, source, size);
        if (wrong) {
            spoil(target, size);
        }
        return CUDA_SUCCESS;
    });
    return now ? drain(world, *stream) : CUDA_SUCCESS;
}

CUresult copying(const char *name, Place to, Place from, size_t size, CUstream *stream) {
    return ordinary(name, [&](World &world, Context &context, const Ordered &fault) {
        return copy(world, context, name, to, from, size, stream, fault.wrong);
    });
}

template <typename T>
CUresult filling(const char *name, CUdeviceptr address, T value, size_t count, CUstream *handle) {
    return inContext(name, [&](World &world, Context &context) -> CUresult {
        Stream *stream = handle == nullptr ? &context.byDefault : streamOf(world, context, *handle);
        size_t size = count * sizeof(T);
        world.journal.note("bytes=%zu", size);
        if (stream == nullptr) {
            return CUDA_ERROR_INVALID_HANDLE;
        }
        if (address % sizeof(T) != 0 || bytes(world, onDevice(address), size) == nullptr) {
            return CUDA_ERROR_INVALID_VALUE;
        }
        auto fill = [&world, address, value, count, size]() -> CUresult {
            uint8_t *at = bytes(world, onDevice(address), size);
            for (size_t i = 0; at != nullptr && i < count; i++) {
                memcpy(at + i * sizeof(T), &value, sizeof(T));
            }
            return at == nullptr ? CUDA_ERROR_ILLEGAL_ADDRESS : CUDA_SUCCESS;
        };
        if (card() != nullptr) {
            context.repetition.end();
            occupy(world, *stream,
                   [&](int64_t) { return card()->launch + static_cast<int64_t>(size / card()->memoryRate); });
            return fill();
        }
        // Also the form without a stream does not wait.
        enqueue(world, *stream, fill);
        return CUDA_SUCCESS;
    });
}

}  // namespace

extern "C" {

CUresult cuMemcpyHtoD_v2(CUdeviceptr to, const void *from, size_t size) {
    return copying("cuMemcpyHtoD_v2", onDevice(to), onHost(from), size, nullptr);
}

CUresult cuMemcpyDtoH_v2(void *to, CUdeviceptr from, size_t size) {
    return copying("cuMemcpyDtoH_v2", onHost(to), onDevice(from), size, nullptr);
}

CUresult cuMemcpyDtoD_v2(CUdeviceptr to, CUdeviceptr from, size_t size) {
    // Between places on the device there is no waiting, with or without a stream.
    CUstream byDefault = nullptr;
    return copying("cuMemcpyDtoD_v2", onDevice(to), onDevice(from), size, &byDefault);
}

CUresult cuMemcpyHtoDAsync_v2(CUdeviceptr to, const void *from, size_t size, CUstream stream) {
    return copying("cuMemcpyHtoDAsync_v2", onDevice(to), onHost(from), size, &stream);
}

CUresult cuMemcpyDtoHAsync_v2(void *to, CUdeviceptr from, size_t size, CUstream stream) {
    return copying("cuMemcpyDtoHAsync_v2", onHost(to), onDevice(from), size, &stream);
}

CUresult cuMemcpyDtoDAsync_v2(CUdeviceptr to, CUdeviceptr from, size_t size, CUstream stream) {
    return copying("cuMemcpyDtoDAsync_v2", onDevice(to), onDevice(from), size, &stream);
}

CUresult cuMemsetD8_v2(CUdeviceptr address, uint8_t value, size_t count) {
    return filling("cuMemsetD8_v2", address, value, count, nullptr);
}

CUresult cuMemsetD16_v2(CUdeviceptr address, uint16_t value, size_t count) {
    return filling("cuMemsetD16_v2", address, value, count, nullptr);
}

CUresult cuMemsetD32_v2(CUdeviceptr address, uint32_t value, size_t count) {
    return filling("cuMemsetD32_v2", address, value, count, nullptr);
}

CUresult cuMemsetD8Async(CUdeviceptr address, uint8_t value, size_t count, CUstream stream) {
    return filling("cuMemsetD8Async", address, value, count, &stream);
}

CUresult cuMemsetD16Async(CUdeviceptr address, uint16_t value, size_t count, CUstream stream) {
    return filling("cuMemsetD16Async", address, value, count, &stream);
}

CUresult cuMemsetD32Async(CUdeviceptr address, uint32_t value, size_t count, CUstream stream) {
    return filling("cuMemsetD32Async", address, value, count, &stream);
}

}  // extern "C"
