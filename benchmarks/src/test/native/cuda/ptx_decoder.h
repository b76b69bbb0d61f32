// From the text of a kernel's instructions to what the machine executes.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "ptx.h"

namespace ptx {

// How an instruction's operands are written.
enum class Form {
    VALUES,       // all are registers, special registers or numbers
    LOAD,         // value, [address]
    LOAD_PARAM,   // value, [parameter]
    STORE,        // [address], value
    LOAD_FOUR,    // {value, value, value, value}, [address]
    STORE_FOUR,   // [address], {value, value, value, value}
    BRANCH,       // label
    TIMER,        // value, %globaltimer
    NOTHING       // none
};

struct Operation {
    Handler handler;
    Form form;
    int operands;
};

// Null where the instruction is not simulated.
const Operation *find(const std::string &opcode);

class Decoder {
   public:
    explicit Decoder(Kernel &kernel) : kernel(kernel) {}

    void declare(const std::string &text, int line);
    void label(const std::string &name);
    void instruction(const std::string &text, int line);
    void finish(int line);

   private:
    int slot(const std::string &operand, int line);
    void address(Instruction &instruction, int position, const std::string &operand);
    void parameter(Instruction &instruction, const std::string &operand);
    void operands(Instruction &instruction, const Operation &operation, const std::vector<std::string> &written);

    Kernel &kernel;
    std::map<std::string, int> registers;  // numbered from 0 until finish() knows how many constants precede them
    std::map<std::string, int> labels;
    std::vector<std::pair<size_t, std::string>> branches;
};

}  // namespace ptx
