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

    // Null where no such card is modelled.
    static const Card *find(const std::string &key);
};

}  // namespace driver
