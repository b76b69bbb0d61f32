#include "card.h"

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
// free: a clock on which nothing takes any time, to see what calls cost by themselves.
const Card CARDS[] = {
    {"h100-sxm", "modelled H100 SXM", 90, 132, 1980, 345, 2619, 5120, uint64_t{80} << 30, 50 << 20,
     3000, 5500, 55, 12, 1900, 1500, 1000, 500, 2500, 1200, 2500},
    {"rtx-4090", "modelled RTX 4090", 89, 128, 2520, 210, 10501, 384, uint64_t{24} << 30, 72 << 20,
     920, 5000, 26, 10, 1700, 1300, 900, 500, 2200, 1000, 2000},
    {"rtx-4060-laptop", "modelled RTX 4060 Laptop", 89, 24, 2370, 210, 8001, 128, uint64_t{8} << 30, 32 << 20,
     230, 1000, 13, 6, 2200, 2000, 1200, 500, 3500, 1500, 4000},
    {"free", "modelled, free of cost", 75, 1, 1000, 1000, 1000, 64, uint64_t{1} << 30, 1 << 20,
     1e18, 1e18, 1e18, 1e18, 0, 0, 0, 1, 0, 0, 0},
};

}  // namespace

const Card *Card::find(const std::string &key) {
    for (const Card &card : CARDS) {
        if (key == card.key) {
            return &card;
        }
    }
    return nullptr;
}

}  // namespace driver
