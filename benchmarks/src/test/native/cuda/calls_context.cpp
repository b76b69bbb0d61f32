// Contexts: which one is current on a thread, the device's own, and waiting for all of one's work.
#include "queue.h"

using namespace driver;

namespace {

Device *deviceOf(World &world, CUdevice number) {
    bool exists = number >= 0 && number < static_cast<CUdevice>(world.devices.size());
    return exists ? &world.devices[number] : nullptr;
}

CUcontext create(World &world, Device &device, unsigned flags, bool primary) {
    auto context = std::make_unique<Context>();
    context->device = &device;
    context->flags = flags;
    context->primary = primary;
    context->byDefault = Stream{context.get(), 0, 0, {}};
    Context *made = context.get();
    made->handle = world.contexts.add(std::move(context));
    return made->handle;
}

void destroy(World &world, Context &context) {
    drainAll(world, context);
    auto &current = stack();
    if (!current.empty() && current.back() == context.handle) {
        current.pop_back();
    }
    world.destroy(context);
}

}  // namespace

extern "C" {

CUresult cuCtxCreate_v2(CUcontext *context, unsigned flags, CUdevice number) {
    return initialised("cuCtxCreate_v2", [&](World &world) {
        Device *device = deviceOf(world, number);
        if (device == nullptr) {
            return CUDA_ERROR_INVALID_DEVICE;
        }
        *context = create(world, *device, flags, false);
        stack().push_back(*context);
        return CUDA_SUCCESS;
    });
}

CUresult cuCtxDestroy_v2(CUcontext handle) {
    return perform("cuCtxDestroy_v2", OnFault::PERFORM, [&](World &world, const Ordered &) -> CUresult {
        Context *context = world.contexts.find(handle);
        CUresult broken = usable(world, context);
        if (context == nullptr || context->primary) {
            return CUDA_ERROR_INVALID_CONTEXT;
        }
        destroy(world, *context);
        return broken;
    });
}

CUresult cuDevicePrimaryCtxRetain(CUcontext *context, CUdevice number) {
    return initialised("cuDevicePrimaryCtxRetain", [&](World &world) {
        Device *device = deviceOf(world, number);
        if (device == nullptr) {
            return CUDA_ERROR_INVALID_DEVICE;
        }
        if (device->retained++ == 0) {
            device->primary = create(world, *device, device->primaryFlags, true);
        }
        *context = device->primary;
        return CUDA_SUCCESS;
    });
}

CUresult cuDevicePrimaryCtxRelease_v2(CUdevice number) {
    return perform("cuDevicePrimaryCtxRelease_v2", OnFault::PERFORM, [&](World &world, const Ordered &) -> CUresult {
        Device *device = deviceOf(world, number);
        if (device == nullptr) {
            return CUDA_ERROR_INVALID_DEVICE;
        }
        if (device->retained == 0) {
            return CUDA_ERROR_INVALID_CONTEXT;
        }
        Context &context = *world.contexts.find(device->primary);
        CUresult broken = usable(world, &context);
        if (--device->retained == 0) {
            // It stays on the stacks of other threads, where it is stale from now on, as with a real driver.
            drainAll(world, context);
            world.destroy(context);
            device->primary = nullptr;
        }
        return broken;
    });
}

CUresult cuDevicePrimaryCtxGetState(CUdevice number, unsigned *flags, int *active) {
    return initialised("cuDevicePrimaryCtxGetState", [&](World &world) {
        Device *device = deviceOf(world, number);
        if (device == nullptr) {
            return CUDA_ERROR_INVALID_DEVICE;
        }
        *flags = device->primaryFlags;
        *active = device->retained > 0 ? 1 : 0;
        return CUDA_SUCCESS;
    });
}

CUresult cuDevicePrimaryCtxSetFlags_v2(CUdevice number, unsigned flags) {
    return initialised("cuDevicePrimaryCtxSetFlags_v2", [&](World &world) {
        Device *device = deviceOf(world, number);
        if (device == nullptr) {
            return CUDA_ERROR_INVALID_DEVICE;
        }
        device->primaryFlags = flags;
        return CUDA_SUCCESS;
    });
}

CUresult cuCtxSetCurrent(CUcontext context) {
    return initialised("cuCtxSetCurrent", [&](World &world) {
        if (context != nullptr && world.contexts.find(context) == nullptr) {
            return CUDA_ERROR_INVALID_CONTEXT;
        }
        if (!stack().empty()) {
            stack().pop_back();
        }
        if (context != nullptr) {
            stack().push_back(context);
        }
        return CUDA_SUCCESS;
    });
}

CUresult cuCtxGetCurrent(CUcontext *context) {
    return initialised("cuCtxGetCurrent", [&](World &) {
        *context = stack().empty() ? nullptr : stack().back();
        return CUDA_SUCCESS;
    });
}

CUresult cuCtxPushCurrent_v2(CUcontext context) {
    return initialised("cuCtxPushCurrent_v2", [&](World &world) {
        if (world.contexts.find(context) == nullptr) {
            return CUDA_ERROR_INVALID_CONTEXT;
        }
        stack().push_back(context);
        return CUDA_SUCCESS;
    });
}

CUresult cuCtxPopCurrent_v2(CUcontext *context) {
    return perform("cuCtxPopCurrent_v2", OnFault::PERFORM, [&](World &world, const Ordered &) -> CUresult {
        if (stack().empty()) {
            return CUDA_ERROR_INVALID_CONTEXT;
        }
        if (context != nullptr) {
            *context = stack().back();
        }
        stack().pop_back();
        return world.lost ? CUDA_ERROR_UNKNOWN : CUDA_SUCCESS;
    });
}

CUresult cuCtxGetDevice(CUdevice *device) {
    return inContext("cuCtxGetDevice", [&](World &, Context &context) {
        *device = context.device->ordinal;
        return CUDA_SUCCESS;
    });
}

CUresult cuCtxGetFlags(unsigned *flags) {
    return inContext("cuCtxGetFlags", [&](World &, Context &context) {
        *flags = context.flags;
        return CUDA_SUCCESS;
    });
}

CUresult cuCtxGetApiVersion(CUcontext handle, unsigned *version) {
    return initialised("cuCtxGetApiVersion", [&](World &world) {
        bool valid = handle == nullptr ? world.current() != nullptr : world.contexts.find(handle) != nullptr;
        *version = 3020;
        return valid ? CUDA_SUCCESS : CUDA_ERROR_INVALID_CONTEXT;
    });
}

CUresult cuCtxGetStreamPriorityRange(int *least, int *greatest) {
    return inContext("cuCtxGetStreamPriorityRange", [&](World &, Context &) {
        *least = 0;
        *greatest = 0;
        return CUDA_SUCCESS;
    });
}

CUresult cuCtxSynchronize() {
    return inContext("cuCtxSynchronize", [&](World &world, Context &context) {
        if (card() != nullptr) {
            holdUntil(freeFrom(world, context) + card()->wake);
        }
        return drainAll(world, context);
    });
}

}  // extern "C"
