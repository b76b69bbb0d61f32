// Modules from PTX, and their functions.
#include <cstdio>
#include <cstring>

#include "queue.h"
#include "settings.h"

using namespace driver;

namespace {

// The first driver that knows a version of PTX, as cuDriverGetVersion gives it.
int driverFor(int ptxVersion) {
    int major = ptxVersion / 10;
    int minor = ptxVersion % 10;
    switch (major) {
        case 6:
            return minor <= 2 ? 9000 + minor * 10 : 10000 + (minor - 3) * 10;
        case 7:
        case 8:
            // 8.5 came with CUDA 12.5, 8.6 with 12.7.
            return (major + 4) * 1000 + (major == 8 && minor >= 6 ? minor + 1 : minor) * 10;
        default:
            return major < 6 ? 8000 : 13000 + minor * 10 + (major - 9) * 1000;
    }
}

// Where the caller wants the compiler's log.
struct Log {
    char *buffer = nullptr;
    void **size = nullptr;
};

Log log(unsigned count, const int *options, void **values, int bufferOption, int sizeOption) {
    Log log;
    for (unsigned i = 0; i < count; i++) {
        if (options[i] == bufferOption) {
            log.buffer = static_cast<char *>(values[i]);
        } else if (options[i] == sizeOption) {
            log.size = &values[i];
        }
    }
    return log;
}

void write(const Log &log, const std::string &text) {
    if (log.size == nullptr) {
        return;
    }
    auto room = static_cast<uint32_t>(reinterpret_cast<uintptr_t>(*log.size));
    size_t written = 0;
    if (log.buffer != nullptr && room > 0) {
        written = std::min<size_t>(text.size(), room - 1);
        memcpy(log.buffer, text.data(), written);
        log.buffer[written++] = '\0';
    }
    *log.size = reinterpret_cast<void *>(text.empty() ? 0 : written);
}

// Throws ptx::Error.
CUresult compile(const std::string &text, ptx::Program &program, std::string &message) {
    int version = ptx::versionOf(text);
    if (driverFor(version) > Settings::get().driverVersion) {
        message = "ptxas fatal   : Unsupported .version " + std::to_string(version / 10) + "." +
                  std::to_string(version % 10);
        return CUDA_ERROR_UNSUPPORTED_PTX_VERSION;
    }
    program = ptx::parse(text);
    if (program.target > Settings::get().capability) {
        message = "ptxas fatal   : SM version specified by .target is higher than default SM version assumed";
        return CUDA_ERROR_INVALID_PTX;
    }
    return CUDA_SUCCESS;
}

CUresult load(World &world, Context &context, CUmodule *module, const void *image, const Log &errors,
              const Log &information) {
    if (module == nullptr || image == nullptr) {
        return CUDA_ERROR_INVALID_VALUE;
    }
    auto made = std::make_unique<Module>();
    made->context = &context;
    std::string message;
    CUresult result;
    try {
        result = compile(static_cast<const char *>(image), made->program, message);
    } catch (const ptx::Error &error) {
        result = CUDA_ERROR_INVALID_PTX;
        message = error.what();
    }
    write(errors, message);
    write(information, "");
    if (result != CUDA_SUCCESS) {
        world.journal.note("%s", message.c_str());
        return result;
    }
    *module = world.modules.add(std::move(made));
    return CUDA_SUCCESS;
}

}  // namespace

extern "C" {

CUresult cuModuleLoadData(CUmodule *module, const void *image) {
    return inContext("cuModuleLoadData", [&](World &world, Context &context) {
        return load(world, context, module, image, Log{}, Log{});
    });
}

// An ordered fault that says the PTX is refused says so in the log too, as a driver does.
CUresult cuModuleLoadDataEx(CUmodule *module, const void *image, unsigned count, int *options, void **values) {
    Log errors = log(count, options, values, CU_JIT_ERROR_LOG_BUFFER, CU_JIT_ERROR_LOG_BUFFER_SIZE_BYTES);
    Log information = log(count, options, values, CU_JIT_INFO_LOG_BUFFER, CU_JIT_INFO_LOG_BUFFER_SIZE_BYTES);
    return perform("cuModuleLoadDataEx", OnFault::PERFORM, [&](World &world, const Ordered &fault) -> CUresult {
        Context *context = world.current();
        CUresult broken = usable(world, context);
        if (broken != 0) {
            return broken;
        }
        if (fault.code != 0) {
            write(errors, "injected refusal of this PTX");
            write(information, "");
            return fault.code;
        }
        return load(world, *context, module, image, errors, information);
    });
}

CUresult cuModuleUnload(CUmodule handle) {
    return releasing("cuModuleUnload", [&](World &world, Context &) -> CUresult {
        Module *module = world.modules.find(handle);
        if (module == nullptr) {
            return CUDA_ERROR_INVALID_HANDLE;
        }
        Context &owner = *module->context;
        CUresult result = drainAll(world, owner);
        for (auto &[name, kernel] : module->program.kernels) {
            if (kernel.stores) {
                owner.repetition.end();
                owner.efforts.clear();
            }
        }
        auto &functions = world.functions.all;
        for (auto i = functions.begin(); i != functions.end();) {
            i = i->second->module == handle ? functions.erase(i) : std::next(i);
        }
        world.modules.remove(handle);
        return result;
    });
}

CUresult cuModuleGetFunction(CUfunction *function, CUmodule handle, const char *name) {
    return inContext("cuModuleGetFunction", [&](World &world, Context &context) {
        world.journal.note("name=%s", name);
        Module *module = world.modules.find(handle);
        if (module == nullptr || module->context != &context) {
            return CUDA_ERROR_INVALID_HANDLE;
        }
        auto found = module->program.kernels.find(name);
        if (found == module->program.kernels.end()) {
            return CUDA_ERROR_NOT_FOUND;
        }
        *function = world.functions.add(std::make_unique<Function>(Function{handle, &context, &found->second}));
        return CUDA_SUCCESS;
    });
}

CUresult cuFuncGetModule(CUmodule *module, CUfunction handle) {
    return inContext("cuFuncGetModule", [&](World &world, Context &) {
        Function *function = world.functions.find(handle);
        if (function == nullptr) {
            return CUDA_ERROR_INVALID_HANDLE;
        }
        *module = function->module;
        return CUDA_SUCCESS;
    });
}

}  // extern "C"
