// Streams and events.
#include "queue.h"

using namespace driver;

namespace {

CUresult create(World &world, Context &context, CUstream *stream, unsigned flags, int priority) {
    if ((flags & ~unsigned(CU_STREAM_NON_BLOCKING)) != 0) {
        return CUDA_ERROR_INVALID_VALUE;
    }
    *stream = world.streams.add(std::make_unique<Stream>(Stream{&context, flags, priority, {}}));
    return CUDA_SUCCESS;
}

CUresult record(World &world, Context &context, CUevent handle, CUstream streamHandle) {
    Event *event = world.events.find(handle);
    Stream *stream = streamOf(world, context, streamHandle);
    if (event == nullptr || stream == nullptr || event->context != stream->context) {
        return CUDA_ERROR_INVALID_HANDLE;
    }
    event->stream = streamHandle;
    event->done = false;
    event->sequence = world.sequence + 1;
    if (card() != nullptr) {
        int64_t moment = occupy(world, *stream, [](int64_t) { return card()->event; });
        event->done = true;
        event->moment = moment;
        event->nanoseconds = moment / card()->tick * card()->tick;
        world.sequence++;
        return CUDA_SUCCESS;
    }
    enqueue(world, *stream, [&world, handle, sequence = event->sequence]() -> CUresult {
        Event *recorded = world.events.find(handle);
        if (recorded != nullptr && recorded->sequence == sequence) {
            recorded->done = true;
            recorded->nanoseconds = now();
        }
        return CUDA_SUCCESS;
    });
    return CUDA_SUCCESS;
}

// Does what stands before the event's last record. An event that was never recorded counts as done.
CUresult await(World &world, Event &event) {
    if (card() != nullptr) {
        holdUntil(event.moment == 0 ? 0 : event.moment + card()->wake);
    }
    Stream *stream = streamOf(world, *event.context, event.stream);
    if (event.sequence == 0 || event.done || stream == nullptr) {
        return event.context->failure;
    }
    return drain(world, *stream, event.sequence);
}

}  // namespace

extern "C" {

CUresult cuStreamCreate(CUstream *stream, unsigned flags) {
    return inContext("cuStreamCreate",
                     [&](World &world, Context &context) { return create(world, context, stream, flags, 0); });
}

CUresult cuStreamCreateWithPriority(CUstream *stream, unsigned flags, int priority) {
    return inContext("cuStreamCreateWithPriority",
                     [&](World &world, Context &context) { return create(world, context, stream, flags, priority); });
}

CUresult cuStreamDestroy_v2(CUstream handle) {
    return releasing("cuStreamDestroy_v2", [&](World &world, Context &) -> CUresult {
        Stream *stream = world.streams.find(handle);
        if (stream == nullptr) {
            return CUDA_ERROR_INVALID_HANDLE;
        }
        drain(world, *stream);
        world.streams.remove(handle);
        return CUDA_SUCCESS;
    });
}

CUresult cuStreamSynchronize(CUstream handle) {
    return inContext("cuStreamSynchronize", [&](World &world, Context &context) -> CUresult {
        Stream *stream = streamOf(world, context, handle);
        if (stream == nullptr) {
            return CUDA_ERROR_INVALID_HANDLE;
        }
        // The default stream's work may be asked for on its own, but is done after that of the others.
        if (card() != nullptr) {
            holdUntil(freeFrom(world, *stream) + card()->wake);
        }
        if (stream == &context.byDefault) {
            return atOnce(world, context, [] { return CUDA_SUCCESS; });
        }
        return drain(world, *stream);
    });
}

// A little more is done at each question, so that asking in a loop comes to an end.
CUresult cuStreamQuery(CUstream handle) {
    return inContext("cuStreamQuery", [&](World &world, Context &context) -> CUresult {
        Stream *stream = streamOf(world, context, handle);
        if (stream == nullptr) {
            return CUDA_ERROR_INVALID_HANDLE;
        }
        if (stream->pending.empty()) {
            return card() != nullptr && freeFrom(world, *stream) > now() ? CUDA_ERROR_NOT_READY : CUDA_SUCCESS;
        }
        CUresult result = drain(world, *stream, stream->pending.front().sequence);
        return result != 0 ? result : CUDA_ERROR_NOT_READY;
    });
}

CUresult cuStreamWaitEvent(CUstream handle, CUevent eventHandle, unsigned) {
    return inContext("cuStreamWaitEvent", [&](World &world, Context &context) -> CUresult {
        Stream *stream = streamOf(world, context, handle);
        Event *event = world.events.find(eventHandle);
        if (stream == nullptr || event == nullptr) {
            return CUDA_ERROR_INVALID_HANDLE;
        }
        if (card() != nullptr) {
            stream->freeFrom = std::max(stream->freeFrom, event->moment);
            return CUDA_SUCCESS;
        }
        enqueue(world, *stream, [&world, eventHandle]() -> CUresult {
            Event *awaited = world.events.find(eventHandle);
            return awaited == nullptr ? CUresult(CUDA_SUCCESS) : await(world, *awaited);
        });
        return CUDA_SUCCESS;
    });
}

CUresult cuEventCreate(CUevent *event, unsigned flags) {
    return inContext("cuEventCreate", [&](World &world, Context &context) {
        auto made = std::make_unique<Event>();
        made->context = &context;
        made->flags = flags;
        *event = world.events.add(std::move(made));
        return CUDA_SUCCESS;
    });
}

CUresult cuEventDestroy_v2(CUevent handle) {
    return releasing("cuEventDestroy_v2", [&](World &world, Context &) {
        if (world.events.find(handle) == nullptr) {
            return CUDA_ERROR_INVALID_HANDLE;
        }
        world.events.remove(handle);
        return CUDA_SUCCESS;
    });
}

CUresult cuEventRecord(CUevent event, CUstream stream) {
    return inContext("cuEventRecord",
                     [&](World &world, Context &context) { return record(world, context, event, stream); });
}

CUresult cuEventSynchronize(CUevent handle) {
    return inContext("cuEventSynchronize", [&](World &world, Context &) -> CUresult {
        Event *event = world.events.find(handle);
        return event == nullptr ? CUresult(CUDA_ERROR_INVALID_HANDLE) : await(world, *event);
    });
}

CUresult cuEventQuery(CUevent handle) {
    return inContext("cuEventQuery", [&](World &world, Context &) -> CUresult {
        Event *event = world.events.find(handle);
        if (event == nullptr) {
            return CUDA_ERROR_INVALID_HANDLE;
        }
        if (card() != nullptr) {
            return event->moment > now() ? CUDA_ERROR_NOT_READY : CUDA_SUCCESS;
        }
        bool done = event->sequence == 0 || event->done;
        CUresult result = await(world, *event);
        return result == 0 && !done ? CUresult(CUDA_ERROR_NOT_READY) : result;
    });
}

CUresult cuEventElapsedTime(float *milliseconds, CUevent from, CUevent to) {
    return inContext("cuEventElapsedTime", [&](World &world, Context &) -> CUresult {
        Event *start = world.events.find(from);
        Event *end = world.events.find(to);
        for (Event *event : {start, end}) {
            if (event == nullptr || event->sequence == 0 || (event->flags & CU_EVENT_DISABLE_TIMING) != 0) {
                return CUDA_ERROR_INVALID_HANDLE;
            }
        }
        if (!start->done || !end->done || std::max(start->moment, end->moment) > now()) {
            return CUDA_ERROR_NOT_READY;
        }
        *milliseconds = static_cast<float>((end->nanoseconds - start->nanoseconds) / 1e6);
        return CUDA_SUCCESS;
    });
}

}  // extern "C"
