// Launching kernels, and what can be asked about them before.
#include <cstring>

#include "queue.h"
#include "settings.h"

using namespace driver;

namespace {

constexpr unsigned MOST_THREADS = 1024;

bool fits(const ptx::Grid &grid) {
    static const uint64_t blocks[] = {2147483647, 65535, 65535};
    static const uint64_t threads[] = {1024, 1024, 64};
    uint64_t together = 1;
    for (int axis = 0; axis < 3; axis++) {
        if (grid.blocks[axis] == 0 || grid.threads[axis] == 0 || grid.blocks[axis] > blocks[axis] ||
            grid.threads[axis] > threads[axis]) {
            return false;
        }
        together *= grid.threads[axis];
    }
    return together <= MOST_THREADS;
}

CUresult resultOf(ptx::Fault fault) {
    switch (fault) {
        case ptx::Fault::NONE:
            return CUDA_SUCCESS;
        case ptx::Fault::ILLEGAL_ADDRESS:
            return CUDA_ERROR_ILLEGAL_ADDRESS;
        case ptx::Fault::MISALIGNED_ADDRESS:
            return CUDA_ERROR_MISALIGNED_ADDRESS;
        case ptx::Fault::TOO_LONG:
            return CUDA_ERROR_LAUNCH_TIMEOUT;
        default:
            return CUDA_ERROR_LAUNCH_FAILED;
    }
}

// The parameters' values, as they are now: the caller may reuse its memory once the launch has returned.
std::vector<uint8_t> values(const ptx::Kernel &kernel, void **parameters) {
    std::vector<uint8_t> bytes(kernel.parameterBytes);
    for (size_t i = 0; i < kernel.parameters.size(); i++) {
        memcpy(&bytes[kernel.parameters[i].offset], parameters[i], kernel.parameters[i].size);
    }
    return bytes;
}

struct Launch {
    const ptx::Kernel *kernel;
    ptx::Grid grid;
    std::vector<uint8_t> parameters;
    bool wrong;
};

CUresult run(World &world, const Launch &launch, DeviceMemory &memory, uint64_t *instructions) {
    ptx::Outcome outcome = ptx::execute(*launch.kernel, launch.grid, launch.parameters, memory);
    *instructions = outcome.instructions;
    if (launch.wrong && outcome.lastStore != nullptr) {
        for (unsigned i = 0; i < outcome.lastStoreSize; i++) {
            outcome.lastStore[i] = static_cast<uint8_t>(~outcome.lastStore[i]);
        }
    }
    if (outcome.fault != ptx::Fault::NONE) {
        // Seen by the call that waits: its line tells where it came from.
        world.journal.note("%s", outcome.message.c_str());
    }
    return resultOf(outcome.fault);
}

CUresult run(World &world, Context &context, const Launch &launch, Step *step, Effort *effort) {
    DeviceMemory memory(world.memory, context.device->ordinal);
    CUresult result = run(world, launch, memory, &effort->instructions);
    effort->deviceBytes = memory.deviceBytes;
    effort->hostBytes = memory.hostBytes;
    effort->heldBytes = 0;
    effort->hostMemory.clear();
    step->left = 0;
    for (Allocation *touched : memory.touched) {
        step->left = hashOf(touched->bytes, touched->size, step->left);
        if (touched->kind == Allocation::DEVICE) {
            effort->heldBytes += touched->size;
        } else {
            effort->hostMemory.push_back(touched->address);
        }
    }
    return result;
}

uint64_t keyOf(const Launch &launch) {
    uint64_t key = hashOf(&launch.kernel, sizeof launch.kernel);
    return hashOf(launch.parameters.data(), launch.parameters.size(), hashOf(&launch.grid, sizeof launch.grid, key));
}

// What the host may have put into memory that the kernel reaches belongs to what is asked for.
uint64_t keyOf(World &world, uint64_t key, const Effort &effort) {
    for (uint64_t address : effort.hostMemory) {
        Allocation *allocation = world.memory.holding(address);
        key = allocation == nullptr ? 0 : sampleOf(allocation->bytes, allocation->size, key);
    }
    return key;
}

// Of all of the host's memory that the kernel reached when it was last done for real.
uint64_t hostMemory(World &world, const Effort &effort) {
    uint64_t hash = 0;
    for (uint64_t address : effort.hostMemory) {
        Allocation *allocation = world.memory.holding(address);
        hash = allocation == nullptr ? 0 : hashOf(allocation->bytes, allocation->size, hash);
    }
    return hash;
}

// A kernel that stores nothing has nothing to do. One that reads the timer besides waits for as many nanoseconds as its
// first parameter says.
int64_t spinOf(const Launch &launch) {
    int64_t nanoseconds = 0;
    if (launch.kernel->readsTimer && launch.parameters.size() >= sizeof nanoseconds) {
        memcpy(&nanoseconds, launch.parameters.data(), sizeof nanoseconds);
    }
    return nanoseconds;
}

void perform(World &world, Context &context, const Launch &launch, uint64_t name, Effort *effort) {
    uint64_t key = launch.wrong ? 0 : keyOf(world, name, *effort);
    const std::vector<uint8_t> *brought;
    if (context.repetition.leavesOut(key, &brought)) {
        world.journal.skipped("cuLaunchKernel");
        return;
    }
    uint64_t before = hostMemory(world, *effort);
    Step step{};
    step.key = key;
    step.again = [&world, &context, launch]() {
        Step unused;
        Effort unusedToo;
        return run(world, context, launch, &unused, &unusedToo);
    };
    CUresult result = context.failure == 0 ? run(world, context, launch, &step, effort) : context.failure;
    context.failure = result;
    if (hostMemory(world, *effort) != before) {
        step.key = ++world.sequence;  // the host sees at once what this did: never left out
    }
    context.repetition.done(std::move(step));
}

void onClock(World &world, Context &context, Stream &stream, const Launch &launch) {
    uint64_t name = keyOf(launch);
    Effort &effort = context.efforts[name];
    if (launch.kernel->stores) {
        perform(world, context, launch, name, &effort);
    } else {
        effort.spin = spinOf(launch);
        world.journal.skipped("cuLaunchKernel");
    }
    Device &device = *context.device;
    device.launches++;
    occupy(world, stream, [&](int64_t start) {
        int64_t nanos = nanosOf(device, effort, start);
        world.journal.note("nanos=%lld", static_cast<long long>(nanos));
        return nanos;
    });
}

CUresult launch(World &world, Context &context, CUfunction handle, const ptx::Grid &grid, CUstream streamHandle,
                void **parameters, bool wrong) {
    Function *function = world.functions.find(handle);
    Stream *stream = streamOf(world, context, streamHandle);
    if (function == nullptr || stream == nullptr || function->context != &context || stream->context != &context) {
        return CUDA_ERROR_INVALID_HANDLE;
    }
    const ptx::Kernel &kernel = *function->kernel;
    world.journal.note("name=%s grid=%u,%u,%u block=%u,%u,%u", kernel.name.c_str(), grid.blocks[0], grid.blocks[1],
                       grid.blocks[2], grid.threads[0], grid.threads[1], grid.threads[2]);
    if (!fits(grid) || (parameters == nullptr && !kernel.parameters.empty())) {
        return CUDA_ERROR_INVALID_VALUE;
    }
    Launch asked{&kernel, grid, values(kernel, parameters), wrong};
    if (card() != nullptr) {
        onClock(world, context, *stream, asked);
        return CUDA_SUCCESS;
    }
    enqueue(world, *stream, [&world, &context, asked = std::move(asked)]() {
        DeviceMemory memory(world.memory, context.device->ordinal);
        uint64_t instructions;
        return run(world, asked, memory, &instructions);
    });
    return CUDA_SUCCESS;
}

CUresult suggest(World &world, int *minGrid, int *block, CUfunction handle, int limit) {
    if (world.functions.find(handle) == nullptr) {
        return CUDA_ERROR_INVALID_HANDLE;
    }
    *minGrid = 1;
    *block = limit > 0 && limit < static_cast<int>(MOST_THREADS) ? limit : static_cast<int>(MOST_THREADS);
    return CUDA_SUCCESS;
}

}  // namespace

extern "C" {

CUresult cuLaunchKernel(CUfunction function, unsigned gridX, unsigned gridY, unsigned gridZ, unsigned blockX,
                        unsigned blockY, unsigned blockZ, unsigned sharedBytes, CUstream stream, void **parameters,
                        void **extra) {
    return ordinary("cuLaunchKernel", [&](World &world, Context &context, const Ordered &fault) -> CUresult {
        if (extra != nullptr || sharedBytes != 0) {
            world.journal.note("extra parameters and shared memory are not simulated");
            return CUDA_ERROR_NOT_SUPPORTED;
        }
        ptx::Grid grid{{gridX, gridY, gridZ}, {blockX, blockY, blockZ}};
        return launch(world, context, function, grid, stream, parameters, fault.wrong);
    });
}

// Threads a block at most, no shared, constant or local memory, the version of the PTX and of the device's code.
CUresult cuFuncGetAttribute(int *value, int attribute, CUfunction handle) {
    return inContext("cuFuncGetAttribute", [&](World &world, Context &) -> CUresult {
        Function *function = world.functions.find(handle);
        if (function == nullptr) {
            return CUDA_ERROR_INVALID_HANDLE;
        }
        switch (attribute) {
            case 0:
                *value = MOST_THREADS;
                return CUDA_SUCCESS;
            case 1:
            case 2:
            case 3:
                *value = 0;
                return CUDA_SUCCESS;
            case 5:
                *value = world.modules.find(function->module)->program.version;
                return CUDA_SUCCESS;
            case 6:
                *value = Settings::get().capability;
                return CUDA_SUCCESS;
            default:
                return CUDA_ERROR_NOT_SUPPORTED;
        }
    });
}

CUresult cuOccupancyMaxPotentialBlockSize(int *minGrid, int *block, CUfunction function, size_t (*)(int), size_t,
                                          int limit) {
    return inContext("cuOccupancyMaxPotentialBlockSize", [&](World &world, Context &) {
        return suggest(world, minGrid, block, function, limit);
    });
}

CUresult cuOccupancyMaxActiveBlocksPerMultiprocessor(int *blocks, CUfunction function, int blockSize, size_t) {
    return inContext("cuOccupancyMaxActiveBlocksPerMultiprocessor", [&](World &world, Context &) -> CUresult {
        if (world.functions.find(function) == nullptr || blockSize <= 0) {
            return CUDA_ERROR_INVALID_VALUE;
        }
        *blocks = static_cast<int>(MOST_THREADS) / blockSize;
        return CUDA_SUCCESS;
    });
}

}  // extern "C"
