// What a card takes for what is asked of it: public figures of a few real ones, as models and nothing more.
#pragma once

#include <cstdint>
#include <string>

namespace driver {

struct Card {
    const char *key;   // CROSSOVER_SIM_CARD
    const char *name;  // behind the device's own name, which says that it is simulated
    int capability;    // 90 for 9.0
    int processors;
    int megahertz;      // of the multiprocessors under load
    int idleMegahertz;  // and without any
    int memoryMegahertz;
    int busBits;
    uint64_t memory;  // bytes
    int l2;           // bytes
    // Bytes a nanosecond, which are GB/s.
    double memoryRate;
    double l2Rate;
    double pinnedRate;
    double pageableRate;
    // Nanoseconds.
    int64_t launch;  // a kernel that does nothing
    int64_t copy;    // a copy, beside its bytes
    int64_t event;   // what an event takes on its stream: a pair with nothing between has this
    int64_t tick;    // of the events' clock
    int64_t submit;  // from a call to the device, where that has nothing else to do
    int64_t call;    // a call, at the least
    int64_t wake;    // from the end of the work to the end of the call that waits for it
    int64_t ramp = 20'000'000;  // from idle to full speed under load

    double kernelShare = 1;  // of the rates, what kernels reach: 1 where they have enough bytes in flight

    // What a byte takes that is worked on again and again with others, so many in all, in nanoseconds: in L2 or behind it.
    // The share is that of the full clock.
    double nanosAByte(uint64_t held, double clockShare) const;

    // The share of them that is found in L2; 0 where that is too small to show.
    double cached(uint64_t held) const;

    // A card by its key, or by one and what departs from it, as for one that is broken: small,launch=9000. Null where no such
    // card is modelled, and where it has no such figure.
    static const Card *find(const std::string &described);
};

}  // namespace driver
