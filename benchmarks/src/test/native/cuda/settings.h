// What the environment says that this driver shall be. A setting that makes no sense ends the process at once.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "card.h"

namespace driver {

struct Fault {
    uint64_t ordinal;  // the first call concerned, from 1
    bool onwards;      // and every one after it
    int code;          // 0 where nothing is returned but the result is wrong
    bool lost;         // the device is gone from then on
    bool wrong;        // the result is wrong
};

// While the device is slower than its card is.
struct Throttle {
    std::string file;  // while it exists, whatever process asks; or, where that is empty,
    uint64_t from;     // from this launch of the process, the first is 1,
    uint64_t to;       // to this one
    double share;      // of the clock
};

struct Settings {
    int devices;            // CROSSOVER_SIM_DEVICES, default 1
    int driverVersion;      // CROSSOVER_SIM_DRIVER_VERSION, as cuDriverGetVersion gives it, default 12060
    int capability;         // CROSSOVER_SIM_COMPUTE_CAPABILITY, 50 for 5.0, default 75
    uint64_t memory;        // CROSSOVER_SIM_MEMORY, bytes a device, default 1 GiB
    bool slices;            // CROSSOVER_SIM_SLICES, 1 where the devices are slices (MIG) of one, default 0
    bool concurrentManaged; // CROSSOVER_SIM_CONCURRENT_MANAGED, 0 where managed memory moves at each launch, default 1
    std::string log;        // CROSSOVER_SIM_LOG, a file; none by default
    // CROSSOVER_SIM_CARD: a card of card.cpp. Its device has a clock, and its memory and capability unless they are set.
    const Card *card;
    Throttle throttle;      // CROSSOVER_SIM_THROTTLE: /file=percent or from-to=percent, of launches
    // CROSSOVER_SIM_FAULTS: call:ordinal=what, separated by commas; a + after the ordinal means 'and all that follow';
    // what is a CUresult, device-lost or wrong-result.
    std::map<std::string, std::vector<Fault>> faults;

    static const Settings &get();
};

}  // namespace driver
