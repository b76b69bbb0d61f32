// Streams: work is done when somebody waits for it, in the order that CUDA promises and no other.
#pragma once

#include "call.h"

namespace driver {

// The stream of a handle; null where there is none. 0 and 1 are the context's default stream.
Stream *streamOf(World &world, Context &context, CUstream handle);

void enqueue(World &world, Stream &stream, std::function<CUresult()> work);

// Does the stream's work up to the sequence number, and first what the default stream's rule puts before it.
// Returns what broke the context, if anything did.
CUresult drain(World &world, Stream &stream, uint64_t upTo = UINT64_MAX);

CUresult drainAll(World &world, Context &context);

// What a call without a stream does: waits for all that the default stream waits for, then works at once.
template <typename Body>
CUresult atOnce(World &world, Context &context, Body work) {
    enqueue(world, context.byDefault, work);
    return drain(world, context.byDefault);
}

}  // namespace driver
