// An OpenCL platform that is broken in one of the ways in which real ones are, or has two cards of one name. The way is the end of the library's name:
// libplatform-abort.so ends the process that asks for its devices.
#include <dlfcn.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>

namespace {

using Int = int32_t;

enum {
    SUCCESS = 0,
    DEVICE_NOT_FOUND = -1,
    OUT_OF_HOST_MEMORY = -6,
    INVALID_VALUE = -30,
};

enum { PLATFORM_EXTENSIONS = 0x0904, PLATFORM_ICD_SUFFIX = 0x0920 };

enum {
    DEVICE_TYPE = 0x1000,
    LARGEST_BUFFER = 0x1010,
    MEMORY = 0x101F,
    DEVICE_NAME = 0x102B,
    DEVICE_EXTENSIONS = 0x1030,
    PCI_BUS_NV = 0x4008,
    PCI_SLOT_NV = 0x4009,
    PCI_DOMAIN_NV = 0x400A,
};

// What every handle of OpenCL begins with: the table of the platform's functions, of which loaders call the first four here.
struct Handle {
    void **functions;
};

void *functions[200];
Handle platform{functions};
Handle devices[2] = {{functions}, {functions}};

std::string way() {
    Dl_info own;
    if (dladdr(reinterpret_cast<void *>(&way), &own) == 0) {
        return "";
    }
    std::string file = own.dli_fname;
    return file.substr(file.rfind('-') + 1, file.rfind('.') - file.rfind('-') - 1);
}

Int give(const void *value, size_t length, size_t size, void *out, size_t *actual) {
    if (actual != nullptr) {
        *actual = length;
    }
    if (out != nullptr) {
        if (size < length) {
            return INVALID_VALUE;
        }
        memcpy(out, value, length);
    }
    return SUCCESS;
}

Int give(const char *text, size_t size, void *out, size_t *actual) {
    return give(text, strlen(text) + 1, size, out, actual);
}

Int platformInfo(Handle *, uint32_t what, size_t size, void *out, size_t *actual) {
    switch (what) {
        case PLATFORM_EXTENSIONS:
            return give("cl_khr_icd", size, out, actual);
        case PLATFORM_ICD_SUFFIX:
            return give("BROKEN", size, out, actual);
        default:
            return way() == "names" ? int{INVALID_VALUE} : give("Broken platform", size, out, actual);
    }
}

// A device of which nothing is known but what is needed to use it.
Int deviceInfo(Handle *device, uint32_t what, size_t size, void *out, size_t *actual) {
    if (way() == "twins") {
        uint32_t bus = device == devices ? 0x41 : 0xC1;
        uint32_t place = what == PCI_BUS_NV ? bus : 0;
        switch (what) {
            case DEVICE_NAME:
                return give("Twin GPU", size, out, actual);
            case DEVICE_EXTENSIONS:
                return give("cl_khr_icd cl_nv_device_attribute_query", size, out, actual);
            case PCI_BUS_NV:
            case PCI_SLOT_NV:
            case PCI_DOMAIN_NV:
                return give(&place, sizeof place, size, out, actual);
        }
    }
    uint64_t number = what == DEVICE_TYPE ? 4 : 1 << 20;
    return what == DEVICE_TYPE || what == LARGEST_BUFFER || what == MEMORY
               ? give(&number, sizeof number, size, out, actual)
               : int{INVALID_VALUE};
}

Int deviceIds(Handle *, uint64_t, uint32_t room, Handle **out, uint32_t *count) {
    std::string how = way();
    if (how == "abort") {
        abort();
    }
    while (how == "hang") {
        pause();
    }
    static bool awake = false;
    if (how == "slow" && !awake) {
        sleep(3);  // as where a card wakes up first
        awake = true;
    }
    if (how == "empty" || how == "slow") {
        return DEVICE_NOT_FOUND;
    }
    if (how != "names" && how != "twins") {
        return OUT_OF_HOST_MEMORY;
    }
    uint32_t number = how == "twins" ? 2 : 1;
    if (count != nullptr) {
        *count = number;
    }
    for (uint32_t i = 0; out != nullptr && i < number && i < room; i++) {
        out[i] = &devices[i];
    }
    return SUCCESS;
}

Int platformIds(uint32_t room, Handle **out, uint32_t *count) {
    functions[0] = reinterpret_cast<void *>(platformIds);
    functions[1] = reinterpret_cast<void *>(platformInfo);
    functions[2] = reinterpret_cast<void *>(deviceIds);
    functions[3] = reinterpret_cast<void *>(deviceInfo);
    if (count != nullptr) {
        *count = 1;
    }
    if (out != nullptr && room > 0) {
        out[0] = &platform;
    }
    return SUCCESS;
}

}  // namespace

extern "C" {

void *clGetExtensionFunctionAddress(const char *name) {
    return strcmp(name, "clIcdGetPlatformIDsKHR") == 0 ? reinterpret_cast<void *>(platformIds)
           : strcmp(name, "clGetPlatformInfo") == 0   ? reinterpret_cast<void *>(platformInfo)
                                                      : nullptr;
}

Int clGetPlatformInfo(Handle *which, uint32_t what, size_t size, void *out, size_t *actual) {
    return platformInfo(which, what, size, out, actual);
}

}  // extern "C"
