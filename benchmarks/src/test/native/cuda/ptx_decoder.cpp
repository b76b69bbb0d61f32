#include "ptx_decoder.h"

#include <algorithm>
#include <regex>

#include "ptx_source.h"

namespace ptx {

namespace {

// Until finish(), registers are numbered from here, so that they cannot be taken for constants.
constexpr int REGISTER = 1 << 20;

const std::vector<std::string> SPECIAL = {
    "%tid.x", "%tid.y", "%tid.z", "%ntid.x", "%ntid.y", "%ntid.z",
    "%ctaid.x", "%ctaid.y", "%ctaid.z", "%nctaid.x", "%nctaid.y", "%nctaid.z"};

}  // namespace

// .reg .b32 %r<11>; or .reg .b32 %r1;
void Decoder::declare(const std::string &text, int line) {
    std::smatch match;
    std::regex declaration("\\.reg \\.(?:pred|[busf](?:16|32|64)) (%[\\w$]+?)(?:<(\\d+)>)?");
    if (!std::regex_match(text, match, declaration)) {
        throw Error(line, "'" + text + "' is not simulated");
    }
    if (!match[2].matched) {
        registers.emplace(match[1], kernel.registers++);
        return;
    }
    for (int i = 0; i < std::stoi(match[2]); i++) {
        registers.emplace(match[1].str() + std::to_string(i), kernel.registers++);
    }
}

void Decoder::label(const std::string &name) {
    labels[name] = static_cast<int>(kernel.code.size());
}

void Decoder::instruction(const std::string &text, int line) {
    std::smatch match;
    if (!std::regex_match(text, match, std::regex("(?:@(!?)(%[\\w$]+) )?([\\w.]+)(?: (.*))?"))) {
        throw Error(line, "'" + text + "' is no instruction");
    }
    // A vector's registers are operands like others.
    std::vector<std::string> written = split(std::regex_replace(match[4].str(), std::regex("[{}]"), ""), ',');
    bool timer = written.size() == 2 && written[1] == "%globaltimer";
    const Operation *operation = find(match[3].str() + (timer ? " %globaltimer" : ""));
    if (operation == nullptr) {
        throw Error(line, "unknown instruction '" + match[3].str() + "'");
    }
    Instruction decoded;
    decoded.handler = operation->handler;
    decoded.line = line;
    decoded.text = text;
    if (match[2].matched) {
        decoded.predicate = slot(match[2], line);
        decoded.negated = match[1].length() > 0;
    }
    operands(decoded, *operation, written);
    kernel.stores |= operation->form == Form::STORE || operation->form == Form::STORE_FOUR;
    kernel.readsTimer |= timer;
    kernel.code.push_back(decoded);
}

void Decoder::operands(Instruction &i, const Operation &operation, const std::vector<std::string> &written) {
    if (static_cast<int>(written.size()) != operation.operands) {
        throw Error(i.line, "'" + i.text + "' has " + std::to_string(written.size()) + " operands");
    }
    switch (operation.form) {
        case Form::NOTHING:
            break;
        case Form::BRANCH:
            branches.emplace_back(kernel.code.size(), written[0]);
            break;
        case Form::VALUES:
            for (size_t k = 0; k < written.size(); k++) {
                i.slot[k] = slot(written[k], i.line);
            }
            break;
        case Form::TIMER:
            i.slot[0] = slot(written[0], i.line);
            break;
        case Form::LOAD:
            i.slot[0] = slot(written[0], i.line);
            address(i, 1, written[1]);
            break;
        case Form::LOAD_PARAM:
            i.slot[0] = slot(written[0], i.line);
            parameter(i, written[1]);
            break;
        case Form::STORE:
            address(i, 0, written[0]);
            i.slot[1] = slot(written[1], i.line);
            break;
        case Form::LOAD_FOUR:
            for (size_t k = 0; k < 4; k++) {
                i.slot[k] = slot(written[k], i.line);
            }
            address(i, 4, written[4]);
            break;
        case Form::STORE_FOUR:
            address(i, 0, written[0]);
            for (size_t k = 1; k < 5; k++) {
                i.slot[k] = slot(written[k], i.line);
            }
            break;
    }
}

int Decoder::slot(const std::string &operand, int line) {
    auto special = std::find(SPECIAL.begin(), SPECIAL.end(), operand);
    if (special != SPECIAL.end()) {
        return static_cast<int>(special - SPECIAL.begin());
    }
    if (operand[0] == '%') {
        auto found = registers.find(operand);
        if (found == registers.end()) {
            throw Error(line, "unknown register '" + operand + "'");
        }
        return REGISTER + found->second;
    }
    kernel.constants.push_back(literal(operand, line));
    return SPECIAL_SLOTS + static_cast<int>(kernel.constants.size()) - 1;
}

// [%rd1], [%rd1+16] or [%rd1+-16]
void Decoder::address(Instruction &i, int position, const std::string &operand) {
    std::smatch match;
    if (!std::regex_match(operand, match, std::regex("\\[(%[\\w$]+)(?:\\+(-?\\d+))?\\]"))) {
        throw Error(i.line, "address '" + operand + "' is not simulated");
    }
    i.slot[position] = slot(match[1], i.line);
    i.offset = match[2].matched ? std::stoll(match[2]) : 0;
}

void Decoder::parameter(Instruction &i, const std::string &operand) {
    std::smatch match;
    if (std::regex_match(operand, match, std::regex("\\[([\\w$]+)\\]"))) {
        for (const Parameter &p : kernel.parameters) {
            if (p.name == match[1]) {
                i.offset = p.offset;
                return;
            }
        }
    }
    throw Error(i.line, "unknown parameter '" + operand + "'");
}

void Decoder::finish(int line) {
    for (auto &[index, name] : branches) {
        auto found = labels.find(name);
        if (found == labels.end()) {
            throw Error(kernel.code[index].line, "unknown label '" + name + "'");
        }
        kernel.code[index].target = found->second;
    }
    int first = SPECIAL_SLOTS + static_cast<int>(kernel.constants.size());
    for (Instruction &i : kernel.code) {
        for (int *slot : {&i.predicate, &i.slot[0], &i.slot[1], &i.slot[2], &i.slot[3], &i.slot[4]}) {
            *slot = *slot >= REGISTER ? *slot - REGISTER + first : *slot;
        }
    }
    if (kernel.code.empty() || kernel.code.back().text != "ret") {
        throw Error(line, "kernel '" + kernel.name + "' does not end with ret");
    }
}

}  // namespace ptx
