// The log of calls: one line each, so that a test can see what was called, with what result, and what was left behind.
//   <pid> call <name> <ordinal> <result> <details>     the first 1,000 calls of a name, and each one that failed
//   <pid> skipped <name> <calls>                       at the end: those that took their time and did nothing else
//   <pid> count <name> <calls>                         at the end of the process
//   <pid> leaked <kind> <number>                       at the end of the process, where it is not 0
//   <pid> end                                          the process ended in good order
#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace driver {

class Journal {
   public:
    Journal();

    // The number of this call among those of its name, from 1.
    uint64_t count(const char *name) { return ++calls[name]; }

    // Added to the line of the call that is being made.
    void note(const char *format, ...) __attribute__((format(printf, 2, 3)));

    // What is asked for by the call that is being made is left out.
    void skipped(const char *name);

    void call(const char *name, uint64_t ordinal, int result);

    void end(const std::map<std::string, uint64_t> &leaked);

   private:
    void line(const std::string &text);

    int file;
    std::string notes;
    std::map<std::string, uint64_t> calls;
    std::map<std::string, uint64_t> left;
};

}  // namespace driver
