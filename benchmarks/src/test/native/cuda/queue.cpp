#include "queue.h"

namespace driver {

Stream *streamOf(World &world, Context &context, CUstream handle) {
    auto number = reinterpret_cast<uintptr_t>(handle);
    return number <= 1 ? &context.byDefault : world.streams.find(handle);
}

void enqueue(World &world, Stream &stream, std::function<CUresult()> work) {
    stream.pending.push_back({++world.sequence, std::move(work)});
}

namespace {

void step(Stream &stream) {
    Work work = std::move(stream.pending.front());
    stream.pending.pop_front();
    // A broken context does no more work.
    CUresult result = stream.context->failure == 0 ? work.perform() : stream.context->failure;
    if (result != 0 && stream.context->failure == 0) {
        stream.context->failure = result;
    }
}

void stepsBefore(Stream &stream, uint64_t sequence) {
    while (!stream.pending.empty() && stream.pending.front().sequence < sequence) {
        step(stream);
    }
}

// The default stream and the others wait for each other, those excepted that were made not to.
void others(World &world, Stream &stream, uint64_t sequence) {
    Context &context = *stream.context;
    if (&stream != &context.byDefault) {
        if ((stream.flags & CU_STREAM_NON_BLOCKING) == 0) {
            others(world, context.byDefault, sequence);
            stepsBefore(context.byDefault, sequence);
        }
        return;
    }
    for (auto &[handle, other] : world.streams.all) {
        if (other->context == &context && (other->flags & CU_STREAM_NON_BLOCKING) == 0) {
            stepsBefore(*other, sequence);
        }
    }
}

}  // namespace

CUresult drain(World &world, Stream &stream, uint64_t upTo) {
    while (!stream.pending.empty() && stream.pending.front().sequence <= upTo) {
        others(world, stream, stream.pending.front().sequence);
        step(stream);
    }
    return stream.context->failure;
}

CUresult drainAll(World &world, Context &context) {
    for (auto &[handle, stream] : world.streams.all) {
        if (stream->context == &context) {
            drain(world, *stream);
        }
    }
    return drain(world, context.byDefault);
}

}  // namespace driver
