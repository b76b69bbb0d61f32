// What every entry of the interface does: lock, count, inject the fault that was ordered, log.
#pragma once

#include "clock.h"
#include "world.h"

namespace driver {

// The fault ordered for a call, or one with code 0.
struct Ordered {
    CUresult code = 0;
    bool lost = false;
    bool wrong = false;
};

Ordered ordered(const char *name, uint64_t ordinal);

// Whether the error stays: the context is broken and every later call returns it.
bool sticks(CUresult code);

CUresult unsimulated(const char *name);

enum class OnFault { SKIP, PERFORM };

template <typename Body>
CUresult locked(const char *name, OnFault onFault, Body body);

template <typename Body>
CUresult perform(const char *name, OnFault onFault, Body body) {
    if (card() != nullptr) {
        holdUntil(now() + card()->call);
    }
    CUresult result = locked(name, onFault, body);
    held();
    return result;
}

template <typename Body>
CUresult locked(const char *name, OnFault onFault, Body body) {
    World &world = World::get();
    std::lock_guard lock(world.mutex);
    uint64_t ordinal = world.journal.count(name);
    Ordered fault = ordered(name, ordinal);
    CUresult result = 0;
    if (fault.code == 0 || onFault == OnFault::PERFORM) {
        result = body(world, fault);
    }
    if (fault.code != 0) {
        result = fault.code;
        world.lost |= fault.lost;
        Context *context = world.current();
        if (context != nullptr && sticks(result)) {
            context->failure = result;
        }
        world.journal.note("injected");
    }
    world.journal.call(name, ordinal, result);
    return result;
}

// Body: CUresult(World &).
template <typename Body>
CUresult anyTime(const char *name, Body body) {
    return perform(name, OnFault::SKIP, [&](World &world, const Ordered &) { return body(world); });
}

// Body: CUresult(World &). Once cuInit was called, and while the device is there.
template <typename Body>
CUresult initialised(const char *name, Body body) {
    return anyTime(name, [&](World &world) -> CUresult {
        if (!world.initialised) {
            return CUDA_ERROR_NOT_INITIALIZED;
        }
        return world.lost ? CUDA_ERROR_UNKNOWN : body(world);
    });
}

inline CUresult usable(World &world, Context *context) {
    if (!world.initialised) {
        return CUDA_ERROR_NOT_INITIALIZED;
    }
    if (world.lost) {
        return CUDA_ERROR_UNKNOWN;
    }
    return context == nullptr ? CUDA_ERROR_INVALID_CONTEXT : context->failure;
}

// Body: CUresult(World &, Context &, const Ordered &).
template <typename Body>
CUresult ordinary(const char *name, Body body) {
    return perform(name, OnFault::SKIP, [&](World &world, const Ordered &fault) -> CUresult {
        Context *context = world.current();
        CUresult broken = usable(world, context);
        return broken != 0 ? broken : body(world, *context, fault);
    });
}

// Body: CUresult(World &, Context &).
template <typename Body>
CUresult inContext(const char *name, Body body) {
    return ordinary(name, [&](World &world, Context &context, const Ordered &) { return body(world, context); });
}

// Gives back what Body names, also in a broken context or with a fault ordered: a caller who has done its part leaks
// nothing, whatever the call answers. Body: CUresult(World &, Context &).
template <typename Body>
CUresult releasing(const char *name, Body body) {
    return perform(name, OnFault::PERFORM, [&](World &world, const Ordered &) -> CUresult {
        Context *context = world.current();
        CUresult broken = usable(world, context);
        if (!world.initialised || context == nullptr) {
            return broken;
        }
        CUresult result = body(world, *context);
        return broken != 0 ? broken : result;
    });
}

}  // namespace driver
