// All that the driver knows: devices and what lives on them. One lock guards it; each call holds it throughout.
#pragma once

#include <atomic>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "abi.h"
#include "journal.h"
#include "memory.h"
#include "ptx.h"
#include "repetition.h"

namespace driver {

struct Context;

struct Device {
    explicit Device(int ordinal) : ordinal(ordinal) {}

    int ordinal;
    uint64_t used = 0;
    CUcontext primary = nullptr;
    unsigned retained = 0;
    unsigned primaryFlags = 0;
    // With a clock. Read by the management library without the lock.
    std::atomic<int64_t> busyFrom{0};
    std::atomic<int64_t> busyUntil{0};
    std::atomic<uint64_t> launches{0};
};

// What a kernel needed when it was last done for real.
struct Effort {
    uint64_t deviceBytes = 0;  // read and written
    uint64_t hostBytes = 0;
    uint64_t heldBytes = 0;  // of the device's allocations that it touched
    uint64_t instructions = 0;
    int64_t spin = 0;
    std::vector<uint64_t> hostMemory;  // the allocations of the host's that it touched
};

// Work that was asked for and not done yet. It is done when somebody waits for it, never earlier: a missing
// synchronisation shows as a missing result.
struct Work {
    uint64_t sequence;
    std::function<CUresult()> perform;
};

struct Stream {
    Context *context;
    unsigned flags;
    int priority;
    std::deque<Work> pending;
    int64_t freeFrom = 0;  // with a clock
};

struct Event {
    Context *context;
    unsigned flags;
    CUstream stream = nullptr;
    uint64_t sequence = 0;  // of the last record; 0 before the first one
    bool done = false;
    int64_t nanoseconds = 0;
    int64_t moment = 0;  // with a clock: when it will be done
};

struct Context {
    CUcontext handle;
    Device *device;
    unsigned flags;
    bool primary;
    CUresult failure = 0;  // what broke it; every later call says so
    Stream byDefault;
    // With a clock.
    Repetition repetition;
    std::map<uint64_t, Effort> efforts;
};

struct Module {
    Context *context;
    ptx::Program program;
};

struct Function {
    CUmodule module;
    Context *context;
    const ptx::Kernel *kernel;
};

template <typename HANDLE, typename T>
class Handles {
   public:
    HANDLE add(std::unique_ptr<T> object) {
        static uint64_t last = 0x5100000000;
        last += 16;
        auto handle = reinterpret_cast<HANDLE>(last);
        all[handle] = std::move(object);
        return handle;
    }
    T *find(HANDLE handle) const {
        auto found = all.find(handle);
        return found == all.end() ? nullptr : found->second.get();
    }
    void remove(HANDLE handle) { all.erase(handle); }

    std::map<HANDLE, std::unique_ptr<T>> all;
};

struct World {
    std::recursive_mutex mutex;
    Journal journal;
    bool initialised = false;
    bool lost = false;
    uint64_t sequence = 0;
    std::deque<Device> devices;
    AddressSpace memory;
    Handles<CUcontext, Context> contexts;
    Handles<CUstream, Stream> streams;
    Handles<CUevent, Event> events;
    Handles<CUmodule, Module> modules;
    Handles<CUfunction, Function> functions;
    std::map<std::string, uint64_t> leaked;  // what was still there when its context went

    static World &get();
    Context *current() const;

    // What belongs to the context goes with it; what its owner had not given back counts as leaked.
    void destroy(Context &context);
    std::map<std::string, uint64_t> left() const;

   private:
    World();
    ~World() = delete;
    void count(std::map<std::string, uint64_t> &kinds, const Context *context) const;
};

// The contexts that are current on this thread; the last one counts.
std::vector<CUcontext> &stack();

}  // namespace driver
