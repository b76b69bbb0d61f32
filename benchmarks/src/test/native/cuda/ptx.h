// The part of PTX that the kernels use: a program of kernels, each a list of decoded instructions.
// What is not known is refused with the line and the instruction's name; nothing is guessed.
#pragma once

#include <cstdint>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

namespace ptx {

// A text that is no PTX, or PTX beyond what is simulated.
struct Error : std::runtime_error {
    Error(int line, const std::string &what)
        : std::runtime_error("ptx input, line " + std::to_string(line) + "; error: " + what) {}
};

struct Thread;
struct Instruction;
using Handler = void (*)(const Instruction &, Thread &);

// Operands are slots of the thread's frame: its registers first, then special registers and constants.
struct Instruction {
    Handler handler = nullptr;
    int predicate = -1;
    bool negated = false;
    int slot[5] = {-1, -1, -1, -1, -1};
    int64_t offset = 0;  // of a memory access
    int target = -1;     // of a branch
    int line = 0;
    std::string text;
};

struct Parameter {
    std::string name;
    unsigned size;
    unsigned offset;
};

// Slots 0 to 11: tid, ntid, ctaid and nctaid, x, y and z of each.
constexpr int SPECIAL_SLOTS = 12;

struct Kernel {
    std::string name;
    std::vector<Parameter> parameters;
    unsigned parameterBytes = 0;
    std::vector<Instruction> code;
    std::vector<uint64_t> constants;  // follow the special slots
    int registers = 0;                // follow the constants
    bool stores = false;
    bool readsTimer = false;
};

struct Program {
    int version = 0;  // 60 is PTX 6.0
    int target = 0;   // 50 is sm_50
    std::map<std::string, Kernel> kernels;
};

// Throws Error.
Program parse(const std::string &text);

// The header alone, so that a program can be refused for its version before its body is looked at.
int versionOf(const std::string &text);

}  // namespace ptx
