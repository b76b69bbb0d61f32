// What repeats itself on a device with a clock. A benchmark does the same again and again; to interpret a kernel takes some
// 75 ns an element, more than any device would. So a round of commands that was done thrice, and left the same in memory
// each time, is from then on left out: it only takes its time. The first command that is another one ends that: what of a
// round was left unfinished is made up for, and everything is done for real again. So checks before and after what is
// timed see real results of real kernels, and nobody has to tell the driver what is timed.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "abi.h"

namespace driver {

uint64_t hashOf(const void *bytes, size_t size, uint64_t seed = 0xcbf29ce484222325);

// Of some words that are spread over the bytes: what is filled anew looks otherwise.
uint64_t sampleOf(const void *bytes, size_t size, uint64_t seed);

struct Step {
    uint64_t key;                        // what is asked for
    uint64_t left;                       // the hash of what it left in memory
    std::function<CUresult()> again;     // null where the host's memory takes part, which may be gone
    std::vector<uint8_t> brought;        // to the host, where that is not the same in each round
};

class Repetition {
   public:
    // Whether the command is left out; `brought` is then what it must bring to the host, null for nothing.
    // Where it is not, it has to be done and told by `done`.
    bool leavesOut(uint64_t key, const std::vector<uint8_t> **brought);

    void done(Step step);

    // What was brought by the last command of the key; false where there was none.
    bool broughtOtherwise(uint64_t key, uint64_t left) const;

    // Something else happens to memory: what was left out of an unfinished round is made up for.
    void end();

   private:
    void recognise();

    std::vector<Step> steps;  // done for real since the last end; a round where it repeats
    bool repeating = false;
    size_t next = 0;  // within the round
};

}  // namespace driver
