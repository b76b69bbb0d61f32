#include "clock.h"

#include <time.h>
#include <unistd.h>

#include <algorithm>

#include "settings.h"

namespace driver {

namespace {

// How long a device keeps its speed without any load.
constexpr int64_t IDLE_AFTER = 300'000'000;

// Arithmetic lanes of a multiprocessor, from Maxwell to Hopper.
constexpr double LANES = 128;

thread_local int64_t hold = 0;

}  // namespace

const Card *card() { return Settings::get().card; }

int64_t now() {
    timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * INT64_C(1'000'000'000) + t.tv_nsec;
}

namespace {

bool isIdle(const Device &device, int64_t at) {
    return device.busyFrom == 0 || at > device.busyUntil + IDLE_AFTER;
}

// Of a device at work.
bool isThrottled(const Device &device) {
    const Throttle &throttle = Settings::get().throttle;
    if (throttle.file.empty()) {
        uint64_t launches = device.launches;
        return launches >= throttle.from && launches <= throttle.to;
    }
    return access(throttle.file.c_str(), F_OK) == 0;
}

}  // namespace

int megahertz(const Device &device, int64_t at) {
    const Card &model = *card();
    if (isIdle(device, at)) {
        return model.idleMegahertz;
    }
    double ramped = std::clamp(static_cast<double>(at - device.busyFrom) / static_cast<double>(model.ramp), 0.0, 1.0);
    double clock = model.idleMegahertz + ramped * (model.megahertz - model.idleMegahertz);
    return static_cast<int>(isThrottled(device) ? clock * Settings::get().throttle.share : clock);
}

int64_t nanosOf(const Device &device, const Effort &effort, int64_t at) {
    const Card &model = *card();
    double clock = megahertz(device, at);
    double memory =
        static_cast<double>(effort.deviceBytes) * model.nanosAByte(effort.heldBytes, clock / model.megahertz) /
        model.kernelShare;
    double bus = static_cast<double>(effort.hostBytes) / model.pinnedRate;
    double arithmetic = static_cast<double>(effort.instructions) / (model.processors * LANES * clock / 1000);
    bool takesNothing = model.launch == 0;
    return takesNothing ? 0 : model.launch + effort.spin + static_cast<int64_t>(std::max({memory, bus, arithmetic}));
}

int64_t freeFrom(const World &world, const Stream &stream) {
    const Context &context = *stream.context;
    if (&stream == &context.byDefault) {
        int64_t latest = stream.freeFrom;
        for (auto &[handle, other] : world.streams.all) {
            bool waits = other->context == &context && (other->flags & CU_STREAM_NON_BLOCKING) == 0;
            latest = waits ? std::max(latest, other->freeFrom) : latest;
        }
        return latest;
    }
    bool waits = (stream.flags & CU_STREAM_NON_BLOCKING) == 0;
    return waits ? std::max(stream.freeFrom, context.byDefault.freeFrom) : stream.freeFrom;
}

int64_t freeFrom(const World &world, const Context &context) {
    int64_t latest = context.byDefault.freeFrom;
    for (auto &[handle, stream] : world.streams.all) {
        latest = stream->context == &context ? std::max(latest, stream->freeFrom) : latest;
    }
    return latest;
}

void busy(Device &device, int64_t from, int64_t until) {
    if (isIdle(device, from)) {
        device.busyFrom = from;
    }
    device.busyUntil = std::max<int64_t>(device.busyUntil, until);
}

void holdUntil(int64_t moment) { hold = std::max(hold, moment); }

void held() {
    while (hold != 0 && now() < hold) {
    }
    hold = 0;
}

}  // namespace driver

// For the simulated management library of the same process: the clocks in MHz and NVML's reasons for a low one. Other
// processes' load is not seen. Returns 0 where there is no clock.
extern "C" int crossoverSensors(int ordinal, unsigned *processors, unsigned *memory, unsigned long long *reasons) {
    constexpr unsigned long long IDLE = 1;
    constexpr unsigned long long HARDWARE_THERMAL = 0x40;
    driver::World &world = driver::World::get();
    const driver::Card *card = driver::card();
    if (card == nullptr || ordinal < 0 || ordinal >= static_cast<int>(world.devices.size())) {
        return 0;
    }
    const driver::Device &device = world.devices[ordinal];
    int64_t at = driver::now();
    *processors = driver::megahertz(device, at);
    *memory = card->memoryMegahertz;
    *reasons = driver::isIdle(device, at) ? IDLE : driver::isThrottled(device) ? HARDWARE_THERMAL : 0;
    return 1;
}
