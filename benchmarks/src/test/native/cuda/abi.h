// The part of the CUDA driver's binary interface that is simulated: types, sizes and numbers as drivers define them.
#pragma once

#include <cstddef>
#include <cstdint>

using CUresult = int;
using CUdevice = int;
using CUdeviceptr = unsigned long long;

// Handles are numbers that are never used twice, so that a stale one is always recognised.
using CUcontext = struct CUctx_st *;
using CUstream = struct CUstream_st *;
using CUevent = struct CUevent_st *;
using CUmodule = struct CUmod_st *;
using CUfunction = struct CUfunc_st *;

struct CUuuid {
    unsigned char bytes[16];
};

enum {
#define RESULT(code, name, meaning) CUDA_##name = code,
#include "results.inc"
#undef RESULT
};

enum {
    CU_EVENT_DISABLE_TIMING = 2,
    CU_STREAM_NON_BLOCKING = 1,
    CU_MEMHOSTALLOC_DEVICEMAP = 2,
    CU_JIT_INFO_LOG_BUFFER = 3,
    CU_JIT_INFO_LOG_BUFFER_SIZE_BYTES = 4,
    CU_JIT_ERROR_LOG_BUFFER = 5,
    CU_JIT_ERROR_LOG_BUFFER_SIZE_BYTES = 6,
};
