// A simulated NVML: clocks, throttle reasons, temperature and power of the simulated devices, as the environment says.
// What the environment does not say is asked of the simulated driver in the same process, whose clock knows its load; what
// neither says is not supported, as it is on many real devices.
#include <dlfcn.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <mutex>

namespace {

enum { SUCCESS = 0, UNINITIALIZED = 1, INVALID_ARGUMENT = 2, NOT_SUPPORTED = 3, NOT_FOUND = 6, INSUFFICIENT_SIZE = 7 };

enum { CLOCK_SM = 1, CLOCK_MEMORY = 2 };

struct Device {
    char uuid[41];
};

std::mutex mutex;
int initialised = 0;
Device devices[16];
Device slices[16];

// CROSSOVER_SIM_NVML_<name>; false where it is not set.
template <typename T>
bool setting(const char *name, T *value) {
    char variable[80];
    snprintf(variable, sizeof variable, "CROSSOVER_SIM_NVML_%s", name);
    const char *text = getenv(variable);
    if (text == nullptr) {
        return false;
    }
    *value = static_cast<T>(strtoull(text, nullptr, 0));
    return true;
}

struct Sensors {
    unsigned processors;
    unsigned memory;
    unsigned long long reasons;
};

// False where no driver is loaded or it has no clock.
bool driver(const Device *device, Sensors *sensors) {
    // Where there is a card, a process that does not compute on it finds it idle.
    bool modelled = getenv("CROSSOVER_SIM_CARD") != nullptr;
    static void *library = dlopen("libcuda.so.1", RTLD_NOW | (modelled ? 0 : RTLD_NOLOAD));
    if (library == nullptr) {
        return false;
    }
    using Ask = int (*)(int, unsigned *, unsigned *, unsigned long long *);
    auto ask = reinterpret_cast<Ask>(dlsym(library, "crossoverSensors"));
    return ask != nullptr && ask(static_cast<int>(device - devices), &sensors->processors, &sensors->memory,
                                 &sensors->reasons) != 0;
}

template <typename T>
bool driven(const Device *device, const char *name, T *value) {
    Sensors sensors;
    if (!driver(device, &sensors)) {
        return false;
    }
    bool known = true;
    if (strcmp(name, "SM_CLOCK") == 0) {
        *value = static_cast<T>(sensors.processors);
    } else if (strcmp(name, "MEMORY_CLOCK") == 0) {
        *value = static_cast<T>(sensors.memory);
    } else if (strcmp(name, "THROTTLE_REASONS") == 0) {
        *value = static_cast<T>(sensors.reasons);
    } else {
        known = false;
    }
    return known;
}

template <typename T>
int answer(Device *device, const char *name, T *value) {
    std::lock_guard lock(mutex);
    if (initialised == 0) {
        return UNINITIALIZED;
    }
    bool known = device >= devices && device < devices + 16 && value != nullptr;
    if (!known) {
        return INVALID_ARGUMENT;
    }
    return setting(name, value) || driven(device, name, value) ? SUCCESS : NOT_SUPPORTED;
}

// How many processes the environment says; their list is not asked for.
int processes(Device *device, const char *name, unsigned *count, void *list) {
    int result = answer(device, name, count);
    return result == SUCCESS && *count > 0 && list == nullptr ? int{INSUFFICIENT_SIZE} : result;
}

}  // namespace

extern "C" {

// CROSSOVER_SIM_NVML_INIT: what it answers, such as 9 for a driver that is not loaded.
int nvmlInit_v2() {
    std::lock_guard lock(mutex);
    int result = SUCCESS;
    setting("INIT", &result);
    initialised += result == SUCCESS ? 1 : 0;
    return result;
}

int nvmlShutdown() {
    std::lock_guard lock(mutex);
    if (initialised == 0) {
        return UNINITIALIZED;
    }
    initialised--;
    return SUCCESS;
}

// The same UUIDs as the simulated driver's: "simulated device" in ASCII, the last byte replaced by the number; for a slice the
// first byte is another.
int nvmlDeviceGetHandleByUUID(const char *uuid, Device **device) {
    std::lock_guard lock(mutex);
    if (initialised == 0) {
        return UNINITIALIZED;
    }
    for (int i = 0; i < 16; i++) {
        snprintf(devices[i].uuid, sizeof devices[i].uuid, "GPU-73696d75-6c61-7465-6420-6465766963%02x", i);
        snprintf(slices[i].uuid, sizeof slices[i].uuid, "MIG-6d696d75-6c61-7465-6420-6465766963%02x", i);
        for (Device *candidate : {&devices[i], &slices[i]}) {
            if (strcmp(uuid, candidate->uuid) == 0) {
                *device = candidate;
                return SUCCESS;
            }
        }
    }
    return NOT_FOUND;
}

// All slices are of the first device. Sensors of a slice itself are refused, as real ones do.
int nvmlDeviceGetDeviceHandleFromMigDeviceHandle(Device *slice, Device **device) {
    std::lock_guard lock(mutex);
    if (slice < slices || slice >= slices + 16) {
        return INVALID_ARGUMENT;
    }
    *device = &devices[0];
    return SUCCESS;
}

int nvmlDeviceGetClockInfo(Device *device, int type, unsigned *megahertz) {
    return type == CLOCK_SM       ? answer(device, "SM_CLOCK", megahertz)
           : type == CLOCK_MEMORY ? answer(device, "MEMORY_CLOCK", megahertz)
                                  : int{INVALID_ARGUMENT};
}

int nvmlDeviceGetTemperature(Device *device, int sensor, unsigned *celsius) {
    return sensor == 0 ? answer(device, "TEMPERATURE", celsius) : int{INVALID_ARGUMENT};
}

int nvmlDeviceGetPowerUsage(Device *device, unsigned *milliwatts) { return answer(device, "POWER", milliwatts); }

int nvmlDeviceGetCurrentClocksThrottleReasons(Device *device, unsigned long long *reasons) {
    return answer(device, "THROTTLE_REASONS", reasons);
}

int nvmlDeviceGetMaxClockInfo(Device *device, int type, unsigned *megahertz) {
    return type == CLOCK_SM ? answer(device, "MAX_SM_CLOCK", megahertz) : int{INVALID_ARGUMENT};
}

int nvmlDeviceGetDefaultApplicationsClock(Device *device, int type, unsigned *megahertz) {
    return type == CLOCK_SM ? answer(device, "USUAL_SM_CLOCK", megahertz) : int{INVALID_ARGUMENT};
}

int nvmlDeviceGetPersistenceMode(Device *device, int *on) { return answer(device, "PERSISTENCE", on); }

int nvmlDeviceGetDisplayActive(Device *device, int *active) { return answer(device, "DISPLAY", active); }

int nvmlDeviceGetCurrPcieLinkGeneration(Device *device, unsigned *value) {
    return answer(device, "PCIE_GENERATION", value);
}

int nvmlDeviceGetMaxPcieLinkGeneration(Device *device, unsigned *value) {
    return answer(device, "PCIE_MAX_GENERATION", value);
}

int nvmlDeviceGetCurrPcieLinkWidth(Device *device, unsigned *value) { return answer(device, "PCIE_LANES", value); }

int nvmlDeviceGetMaxPcieLinkWidth(Device *device, unsigned *value) { return answer(device, "PCIE_MAX_LANES", value); }

int nvmlDeviceGetComputeRunningProcesses_v3(Device *device, unsigned *count, void *list) {
    return processes(device, "COMPUTING", count, list);
}

int nvmlDeviceGetGraphicsRunningProcesses_v3(Device *device, unsigned *count, void *list) {
    return processes(device, "DRAWING", count, list);
}

int nvmlSystemGetDriverVersion(char *version, unsigned length) {
    unsigned major = 0;
    if (!setting("DRIVER", &major)) {
        return NOT_SUPPORTED;
    }
    snprintf(version, length, "%u.54.15", major);
    return SUCCESS;
}

}  // extern "C"
