// PTX text cut into statements: a directive, a label, an instruction with its predicate and operands.
#pragma once

#include <string>
#include <vector>

#include "ptx.h"

namespace ptx {

struct Statement {
    int line;
    std::string text;   // without comments, blanks reduced to one
    char end;           // what ended it: ';', '{', '}', ':' or '\n' for the header's directives
};

std::vector<Statement> statementsOf(const std::string &source);

std::string trimmed(const std::string &text);

// Splits at the separator where it stands outside of brackets; the parts are trimmed.
std::vector<std::string> split(const std::string &text, char separator);

// The text as a number in PTX's notations: decimal, 0x, 0f and 0d; throws Error otherwise.
uint64_t literal(const std::string &text, int line);

}  // namespace ptx
