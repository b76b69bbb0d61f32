#include <cstring>
#include <regex>

#include "ptx.h"
#include "ptx_decoder.h"
#include "ptx_source.h"

namespace ptx {

namespace {

bool startsWith(const std::string &text, const char *prefix) {
    return text.compare(0, strlen(prefix), prefix) == 0;
}

int version(const Statement &statement) {
    std::smatch match;
    if (!std::regex_match(statement.text, match, std::regex("\\.version (\\d+)\\.(\\d)"))) {
        throw Error(statement.line, "'" + statement.text + "' is no version");
    }
    return std::stoi(match[1]) * 10 + std::stoi(match[2]);
}

int target(const Statement &statement) {
    std::smatch match;
    if (!std::regex_match(statement.text, match, std::regex("\\.target sm_(\\d+)[af]?"))) {
        throw Error(statement.line, "'" + statement.text + "' is not simulated");
    }
    return std::stoi(match[1]);
}

unsigned sizeOf(const std::string &type, int line) {
    std::smatch match;
    if (!std::regex_match(type, match, std::regex("\\.[usbf](8|16|32|64)"))) {
        throw Error(line, "parameters of type '" + type + "' are not simulated");
    }
    return std::stoi(match[1]) / 8;
}

// .visible .entry name( .param .u64 a, .param .u32 b )
Kernel signature(const Statement &statement) {
    std::smatch match;
    if (!std::regex_match(
            statement.text, match, std::regex("(?:\\.visible )?\\.entry ([\\w$]+) ?\\((.*)\\)"))) {
        throw Error(statement.line, "'" + statement.text + "' is not simulated");
    }
    Kernel kernel;
    kernel.name = match[1];
    for (const std::string &declared : split(match[2], ',')) {
        std::smatch parameter;
        if (!std::regex_match(declared, parameter, std::regex("\\.param (\\.\\w+) ([\\w$]+)"))) {
            throw Error(statement.line, "parameter '" + declared + "' is not simulated");
        }
        unsigned size = sizeOf(parameter[1], statement.line);
        unsigned offset = (kernel.parameterBytes + size - 1) / size * size;
        kernel.parameters.push_back({parameter[2], size, offset});
        kernel.parameterBytes = offset + size;
    }
    return kernel;
}

Kernel kernelAt(const std::vector<Statement> &statements, size_t &i) {
    Kernel kernel = signature(statements[i]);
    Decoder decoder(kernel);
    for (i++; i < statements.size(); i++) {
        const Statement &s = statements[i];
        if (s.end == '}' && s.text.empty()) {
            decoder.finish(s.line);
            return kernel;
        }
        if (s.end == ':') {
            decoder.label(s.text);
        } else if (s.end != ';') {
            throw Error(s.line, "'" + s.text + s.end + "' is not simulated");
        } else if (startsWith(s.text, ".reg ")) {
            decoder.declare(s.text, s.line);
        } else if (!startsWith(s.text, ".pragma ")) {
            decoder.instruction(s.text, s.line);
        }
    }
    throw Error(statements.back().line, "kernel '" + kernel.name + "' has no end");
}

}  // namespace

int versionOf(const std::string &text) {
    for (const Statement &statement : statementsOf(text)) {
        if (startsWith(statement.text, ".version")) {
            return version(statement);
        }
    }
    throw Error(1, "no .version");
}

Program parse(const std::string &text) {
    Program program;
    program.version = versionOf(text);
    std::vector<Statement> statements = statementsOf(text);
    for (size_t i = 0; i < statements.size(); i++) {
        const Statement &s = statements[i];
        if (startsWith(s.text, ".target")) {
            program.target = target(s);
        } else if (startsWith(s.text, ".visible .entry") || startsWith(s.text, ".entry")) {
            Kernel kernel = kernelAt(statements, i);
            program.kernels.emplace(kernel.name, kernel);
        } else if (!startsWith(s.text, ".version") && s.text != ".address_size 64") {
            throw Error(s.line, "'" + s.text + "' is not simulated");
        }
    }
    if (program.target == 0) {
        throw Error(1, "no .target");
    }
    return program;
}

}  // namespace ptx
