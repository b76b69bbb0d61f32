#include "call.h"

#include "settings.h"

namespace driver {

Ordered ordered(const char *name, uint64_t ordinal) {
    const auto &faults = Settings::get().faults;
    auto found = faults.find(name);
    if (found != faults.end()) {
        for (const Fault &fault : found->second) {
            if (ordinal == fault.ordinal || (fault.onwards && ordinal > fault.ordinal)) {
                return {fault.code, fault.lost, fault.wrong};
            }
        }
    }
    return {};
}

bool sticks(CUresult code) {
    return code == CUDA_ERROR_ECC_UNCORRECTABLE || code == CUDA_ERROR_ILLEGAL_ADDRESS ||
           code == CUDA_ERROR_LAUNCH_TIMEOUT || (code >= CUDA_ERROR_HARDWARE_STACK_ERROR && code <= CUDA_ERROR_LAUNCH_FAILED);
}

CUresult unsimulated(const char *name) {
    return anyTime(name, [](World &world) {
        world.journal.note("not simulated");
        return CUDA_ERROR_NOT_SUPPORTED;
    });
}

}  // namespace driver

// Every symbol that JCuda imports exists, since an absent one would end the process. What is defined elsewhere wins.
#define SYMBOL(name) \
    extern "C" __attribute__((weak)) CUresult name() { return driver::unsimulated(#name); }
#include "symbols.inc"
