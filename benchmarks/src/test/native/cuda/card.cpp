#include "card.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <sstream>

namespace driver {

namespace {

// What events, launches and calls take was not taken from a data sheet: orders of magnitude as they are published for
// current drivers (an empty kernel about 2 us, a launch call about 2 us, a waiting call some microseconds), and the
// resolution that the driver's documentation gives for events, 0.5 us.
//
// h100-sxm: NVIDIA H100 Tensor Core GPU data sheet and architecture white paper (132 SMs, 80 GB of HBM3 at 3.35 TB/s,
// 50 MB of L2, PCIe 5.0 x16: 64 GB/s a direction). Copies reach about nine tenths of the memory's peak. L2 about
// 5.5 TB/s (Chips and Cheese, 'Nvidia's H100: Microbenchmarks').
// rtx-4090: Ada GPU architecture white paper (128 SMs, 2520 MHz, 24 GB of GDDR6X at 1008 GB/s, 72 MB of L2, PCIe 4.0
// x16: 32 GB/s a direction). L2 about 5 TB/s (Chips and Cheese, 'Microbenchmarking Nvidia's RTX 4090').
// rtx-4060-laptop: NVIDIA's product page of the GeForce RTX 40 laptops (24 SMs, up to 2370 MHz, 8 GB of GDDR6 at
// 256 GB/s over 128 bits, 32 MB of L2, PCIe 4.0 x8: 16 GB/s a direction). L2 in proportion to its SMs.
// small: nobody's, so that what fills its cache and its memory is quickly checked: 1 MB of L2, 64 bits at 44.8 GB/s.
// free: a clock on which nothing takes any time, to see what calls cost by themselves.
const Card CARDS[] = {
    {"h100-sxm", "modelled H100 SXM", 90, 132, 1980, 345, 2619, 5120, uint64_t{80} << 30, 50 << 20,
     3000, 5500, 55, 12, 1900, 1500, 1000, 500, 2500, 1200, 2500},
    {"rtx-4090", "modelled RTX 4090", 89, 128, 2520, 210, 10501, 384, uint64_t{24} << 30, 72 << 20,
     920, 5000, 26, 10, 1700, 1300, 900, 500, 2200, 1000, 2000},
    {"rtx-4060-laptop", "modelled RTX 4060 Laptop", 89, 24, 2370, 210, 8001, 128, uint64_t{8} << 30, 32 << 20,
     230, 1000, 13, 6, 2200, 2000, 1200, 500, 3500, 1500, 4000},
    {"small", "modelled, small", 75, 4, 1500, 300, 2800, 64, uint64_t{1} << 30, 1 << 20,
     40, 200, 12, 5, 2000, 1500, 1000, 500, 2500, 1200, 2500},
    {"free", "modelled, free of cost", 75, 1, 1000, 1000, 1000, 64, uint64_t{1} << 30, 1 << 20,
     1e18, 1e18, 1e18, 1e18, 0, 0, 0, 1, 0, 0, 0},
};

}  // namespace

// A line that has to go is any: between two uses of one, each miss of the others has taken its place with a chance of one in
// as many as L2 has. So the share h of hits is that for which h = exp(-(1 - h) held / L2); at twice L2 a fifth, at four
// times less than a fiftieth, which changes times by less than a hundredth and is left out.
double Card::cached(uint64_t held) const {
    constexpr double SHOWS = 0.02;
    double times = static_cast<double>(held) / l2;
    double share = times <= 1 ? 1 : 0;
    for (int step = 0; times > 1 && step < 1000; step++) {
        share = std::exp((share - 1) * times);
    }
    return share < SHOWS ? 0 : share;
}

double Card::nanosAByte(uint64_t held, double clockShare) const {
    double hits = cached(held);
    return hits / (l2Rate * clockShare) + (1 - hits) / memoryRate;
}

namespace {

// False where the card has no such figure.
bool set(Card *card, const std::string &name, double value) {
    if (name == "launch") {
        card->launch = static_cast<int64_t>(value);
    } else if (name == "copy") {
        card->copy = static_cast<int64_t>(value);
    } else if (name == "ramp") {
        card->ramp = static_cast<int64_t>(value);
    } else if (name == "memoryMegahertz") {
        card->memoryMegahertz = static_cast<int>(value);
    } else if (name == "kernelShare") {
        card->kernelShare = value;
    } else {
        return false;
    }
    return true;
}

}  // namespace

const Card *Card::find(const std::string &described) {
    static Card found;
    std::istringstream parts(described);
    std::string part;
    std::getline(parts, part, ',');
    auto like = std::find_if(std::begin(CARDS), std::end(CARDS), [&](const Card &card) { return part == card.key; });
    if (like == std::end(CARDS)) {
        return nullptr;
    }
    found = *like;
    while (std::getline(parts, part, ',')) {
        size_t equals = part.find('=');
        char *end = nullptr;
        double value = equals == std::string::npos ? 0 : std::strtod(&part[equals + 1], &end);
        if (end == nullptr || *end != 0 || !set(&found, part.substr(0, equals), value)) {
            return nullptr;
        }
    }
    return &found;
}

}  // namespace driver
