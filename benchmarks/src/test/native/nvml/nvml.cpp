// A simulated NVML: clocks, throttle reasons, temperature and power of the simulated devices, as the environment says.
// What the environment does not say is not supported, as it is on many real devices.
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <mutex>

namespace {

enum { SUCCESS = 0, UNINITIALIZED = 1, INVALID_ARGUMENT = 2, NOT_SUPPORTED = 3, NOT_FOUND = 6 };

enum { CLOCK_SM = 1, CLOCK_MEMORY = 2 };

struct Device {
    char uuid[41];
};

std::mutex mutex;
int initialised = 0;
Device devices[16];

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
    return setting(name, value) ? SUCCESS : NOT_SUPPORTED;
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

// The same UUIDs as the simulated driver's: "simulated device" in ASCII, the last byte replaced by the number.
int nvmlDeviceGetHandleByUUID(const char *uuid, Device **device) {
    std::lock_guard lock(mutex);
    if (initialised == 0) {
        return UNINITIALIZED;
    }
    for (int i = 0; i < 16; i++) {
        snprintf(devices[i].uuid, sizeof devices[i].uuid, "GPU-73696d75-6c61-7465-6420-6465766963%02x", i);
        if (strcmp(uuid, devices[i].uuid) == 0) {
            *device = &devices[i];
            return SUCCESS;
        }
    }
    return NOT_FOUND;
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

}  // extern "C"
