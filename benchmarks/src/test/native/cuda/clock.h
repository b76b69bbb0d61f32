// Time on a modelled card. The host's calls take what they take; what they ask for takes modelled time on the device: each
// stream has a moment from which on it is free, a command begins there or when it has arrived, whichever is later, and who
// waits spins until the moment has come. What a command does to memory is done when it is asked for, or left out where it
// repeats itself (repetition.h): time alone shows when it would be done.
#pragma once

#include "card.h"
#include "world.h"

namespace driver {

// Null where the driver has no clock.
const Card *card();

// Of the host's monotonic clock, in nanoseconds.
int64_t now();

// The clock of the device's multiprocessors at a moment.
int megahertz(const Device &device, int64_t at);

// What a kernel takes that begins at the moment.
int64_t nanosOf(const Device &device, const Effort &effort, int64_t at);

// Gives the stream a command more: duration(int64_t start) says what it takes. Returns when it ends.
template <typename Duration>
int64_t occupy(World &world, Stream &stream, Duration duration);

// From which moment on the stream has nothing to do, the default stream's rule included.
int64_t freeFrom(const World &world, const Stream &stream);
int64_t freeFrom(const World &world, const Context &context);

void busy(Device &device, int64_t from, int64_t until);

// The calling thread does not come back from its call before the moment.
void holdUntil(int64_t moment);
// By the call itself, once it has let go of the lock.
void held();

template <typename Duration>
int64_t occupy(World &world, Stream &stream, Duration duration) {
    int64_t start = std::max(now() + card()->submit, freeFrom(world, stream));
    stream.freeFrom = start + duration(start);
    busy(*stream.context->device, start, stream.freeFrom);
    return stream.freeFrom;
}

}  // namespace driver
