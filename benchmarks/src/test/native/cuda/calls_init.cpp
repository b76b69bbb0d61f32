// The driver itself, its errors, and its devices.
#include <cstdio>
#include <cstring>
#include <map>

#include "call.h"
#include "settings.h"

using namespace driver;

namespace {

bool exists(World &world, CUdevice device) {
    return device >= 0 && device < static_cast<CUdevice>(world.devices.size());
}

std::string pciBusId(CUdevice device) {
    char text[32];
    snprintf(text, sizeof text, "0000:%02x:00.0", device + 1);
    return text;
}

void copy(const std::string &text, char *to, int length) {
    snprintf(to, length, "%s", text.c_str());
}

void copy(CUuuid *uuid, CUdevice device) {
    memcpy(uuid->bytes, "simulated device", sizeof uuid->bytes);
    uuid->bytes[15] = static_cast<unsigned char>(device);
}

// Null where the attribute is not simulated: one that is made up would be taken for a fact.
const int *attribute(int number, CUdevice device) {
    static thread_local std::map<int, int> known;
    known = {
        {1, 1024}, {2, 1024}, {3, 1024}, {4, 64},                    // threads a block, and by axis
        {5, 2147483647}, {6, 65535}, {7, 65535},                     // blocks by axis
        {8, 49152}, {9, 65536}, {10, 32}, {11, 2147483647},          // shared and constant memory, warp, pitch
        {12, 65536}, {13, 1000000}, {14, 512}, {16, 1},              // registers, clock in kHz, alignment, processors
        {17, 0}, {18, 0}, {19, 1}, {20, 0}, {31, 1}, {32, 0},        // no watchdog, not integrated, maps host memory
        {33, device + 1}, {34, 0}, {35, 0}, {50, 0},                 // PCI bus, device, domain
        {36, 1000000}, {37, 64}, {38, 1048576}, {39, 1024},          // memory clock in kHz, bus width, L2, threads
        {40, 1}, {41, 1}, {75, Settings::get().capability / 10}, {76, Settings::get().capability % 10},
        {78, 1}, {81, 49152}, {82, 65536}, {83, 1}, {84, 0}, {88, 0},
        {89, Settings::get().concurrentManaged}, {91, 1}, {99, 1},
    };
    if (const Card *model = card()) {
        known[13] = 1000 * model->megahertz;
        known[16] = model->processors;
        known[36] = 1000 * model->memoryMegahertz;
        known[37] = model->busBits;
        known[38] = model->l2;
    }
    auto found = known.find(number);
    return found == known.end() ? nullptr : &found->second;
}

const char *nameOf(CUresult code) {
    switch (code) {
#define RESULT(number, name, meaning) \
    case number:                      \
        return "CUDA_" #name;
#include "results.inc"
#undef RESULT
        default:
            return nullptr;
    }
}

const char *meaningOf(CUresult code) {
    switch (code) {
#define RESULT(number, name, meaning) \
    case number:                      \
        return meaning;
#include "results.inc"
#undef RESULT
        default:
            return nullptr;
    }
}

}  // namespace

extern "C" {

CUresult cuInit(unsigned flags) {
    return anyTime("cuInit", [&](World &world) -> CUresult {
        if (flags != 0) {
            return CUDA_ERROR_INVALID_VALUE;
        }
        world.initialised = true;
        return world.lost ? CUDA_ERROR_UNKNOWN : CUDA_SUCCESS;
    });
}

CUresult cuDriverGetVersion(int *version) {
    return anyTime("cuDriverGetVersion", [&](World &) {
        *version = Settings::get().driverVersion;
        return CUDA_SUCCESS;
    });
}

CUresult cuGetErrorName(CUresult code, const char **name) {
    return anyTime("cuGetErrorName", [&](World &) {
        *name = nameOf(code);
        return *name == nullptr ? CUDA_ERROR_INVALID_VALUE : CUDA_SUCCESS;
    });
}

CUresult cuGetErrorString(CUresult code, const char **meaning) {
    return anyTime("cuGetErrorString", [&](World &) {
        *meaning = meaningOf(code);
        return *meaning == nullptr ? CUDA_ERROR_INVALID_VALUE : CUDA_SUCCESS;
    });
}

CUresult cuDeviceGetCount(int *count) {
    return initialised("cuDeviceGetCount", [&](World &world) {
        *count = static_cast<int>(world.devices.size());
        return CUDA_SUCCESS;
    });
}

CUresult cuDeviceGet(CUdevice *device, int ordinal) {
    return initialised("cuDeviceGet", [&](World &world) {
        if (!exists(world, ordinal)) {
            return CUDA_ERROR_INVALID_DEVICE;
        }
        *device = ordinal;
        return CUDA_SUCCESS;
    });
}

CUresult cuDeviceGetName(char *name, int length, CUdevice device) {
    return initialised("cuDeviceGetName", [&](World &world) {
        if (!exists(world, device)) {
            return CUDA_ERROR_INVALID_DEVICE;
        }
        std::string model = card() == nullptr ? "" : std::string(" (") + card()->name + ")";
        copy(Settings::get().slices ? std::string("Simulated CUDA device MIG 1g.5gb")
                                    : "Simulated CUDA device " + std::to_string(device) + model,
             name, length);
        return CUDA_SUCCESS;
    });
}

// Of the whole device: all slices are of the first one.
CUresult cuDeviceGetUuid(CUuuid *uuid, CUdevice device) {
    return initialised("cuDeviceGetUuid", [&](World &world) {
        if (!exists(world, device)) {
            return CUDA_ERROR_INVALID_DEVICE;
        }
        copy(uuid, Settings::get().slices ? 0 : device);
        return CUDA_SUCCESS;
    });
}

// Of a slice its own.
CUresult cuDeviceGetUuid_v2(CUuuid *uuid, CUdevice device) {
    return initialised("cuDeviceGetUuid_v2", [&](World &world) {
        if (!exists(world, device)) {
            return CUDA_ERROR_INVALID_DEVICE;
        }
        copy(uuid, device);
        if (Settings::get().slices) {
            uuid->bytes[0] = 'm';
        }
        return CUDA_SUCCESS;
    });
}

CUresult cuDeviceGetAttribute(int *value, int number, CUdevice device) {
    return initialised("cuDeviceGetAttribute", [&](World &world) {
        if (!exists(world, device)) {
            return CUDA_ERROR_INVALID_DEVICE;
        }
        world.journal.note("attribute=%d", number);
        const int *known = attribute(number, device);
        if (known == nullptr) {
            return CUDA_ERROR_INVALID_VALUE;
        }
        *value = *known;
        return CUDA_SUCCESS;
    });
}

CUresult cuDeviceComputeCapability(int *major, int *minor, CUdevice device) {
    return initialised("cuDeviceComputeCapability", [&](World &world) {
        if (!exists(world, device)) {
            return CUDA_ERROR_INVALID_DEVICE;
        }
        *major = Settings::get().capability / 10;
        *minor = Settings::get().capability % 10;
        return CUDA_SUCCESS;
    });
}

CUresult cuDeviceTotalMem_v2(size_t *bytes, CUdevice device) {
    return initialised("cuDeviceTotalMem_v2", [&](World &world) {
        if (!exists(world, device)) {
            return CUDA_ERROR_INVALID_DEVICE;
        }
        *bytes = Settings::get().memory;
        return CUDA_SUCCESS;
    });
}

CUresult cuDeviceGetPCIBusId(char *id, int length, CUdevice device) {
    return initialised("cuDeviceGetPCIBusId", [&](World &world) {
        if (!exists(world, device)) {
            return CUDA_ERROR_INVALID_DEVICE;
        }
        copy(pciBusId(Settings::get().slices ? 0 : device), id, length);
        return CUDA_SUCCESS;
    });
}

CUresult cuDeviceGetByPCIBusId(CUdevice *device, const char *id) {
    return initialised("cuDeviceGetByPCIBusId", [&](World &world) {
        for (const Device &candidate : world.devices) {
            if (pciBusId(candidate.ordinal) == id) {
                *device = candidate.ordinal;
                return CUDA_SUCCESS;
            }
        }
        return CUDA_ERROR_INVALID_DEVICE;
    });
}

}  // extern "C"
