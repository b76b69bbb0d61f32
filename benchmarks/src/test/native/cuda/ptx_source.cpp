#include "ptx_source.h"

#include <cctype>
#include <cstring>

namespace ptx {

namespace {

// Comments become blanks, so that line numbers stay true.
std::string withoutComments(std::string text) {
    for (size_t i = 0; i + 1 < text.size(); i++) {
        if (text[i] != '/' || (text[i + 1] != '/' && text[i + 1] != '*')) {
            continue;
        }
        bool block = text[i + 1] == '*';
        size_t end = text.find(block ? "*/" : "\n", i + 2);
        end = end == std::string::npos ? text.size() : end + (block ? 2 : 0);
        for (; i < end; i++) {
            text[i] = text[i] == '\n' ? '\n' : ' ';
        }
        i--;
    }
    return text;
}

bool isHeader(const std::string &text) {
    for (const char *directive : {".version", ".target", ".address_size"}) {
        if (text.compare(0, strlen(directive), directive) == 0) {
            return true;
        }
    }
    return false;
}

int bracket(char c, bool vector) {
    switch (c) {
        case '(':
        case '[':
            return 1;
        case ')':
        case ']':
            return -1;
        case '{':
            return vector ? 1 : 0;
        case '}':
            return vector ? -1 : 0;
        default:
            return 0;
    }
}

}  // namespace

std::string trimmed(const std::string &text) {
    std::string out;
    for (char c : text) {
        if (!isspace(static_cast<unsigned char>(c))) {
            out += c;
        } else if (!out.empty() && out.back() != ' ') {
            out += ' ';
        }
    }
    if (!out.empty() && out.back() == ' ') {
        out.pop_back();
    }
    return out;
}

std::vector<Statement> statementsOf(const std::string &source) {
    std::vector<Statement> statements;
    std::string current;
    int line = 1;
    int started = 1;
    int brackets = 0;
    for (char c : withoutComments(source)) {
        // Within an instruction braces hold a vector's registers; elsewhere they are blocks.
        bool vector = brackets > 0 || (!current.empty() && current[0] != '.');
        int change = bracket(c, vector);
        brackets += change;
        bool header = c == '\n' && isHeader(current);
        if (brackets == 0 && change == 0 && (strchr(";{}:", c) != nullptr || header) && c != '\0') {
            statements.push_back({started, trimmed(current), c});
            current.clear();
        } else if (!current.empty() || !isspace(static_cast<unsigned char>(c))) {
            if (current.empty()) {
                started = line;
            }
            current += c;
        }
        line += c == '\n' ? 1 : 0;
    }
    if (!trimmed(current).empty()) {
        throw Error(started, "unfinished statement '" + trimmed(current) + "'");
    }
    return statements;
}

std::vector<std::string> split(const std::string &text, char separator) {
    std::vector<std::string> parts;
    std::string current;
    int brackets = 0;
    for (char c : text) {
        brackets += c == '[' ? 1 : c == ']' ? -1 : 0;
        if (c == separator && brackets == 0) {
            parts.push_back(trimmed(current));
            current.clear();
        } else {
            current += c;
        }
    }
    if (!trimmed(current).empty()) {
        parts.push_back(trimmed(current));
    }
    return parts;
}

uint64_t literal(const std::string &text, int line) {
    std::string digits = text;
    int base = 0;
    bool single = text.compare(0, 2, "0f") == 0 || text.compare(0, 2, "0F") == 0;
    bool twice = text.compare(0, 2, "0d") == 0 || text.compare(0, 2, "0D") == 0;
    if (single || twice) {
        digits = text.substr(2);
        base = 16;
    }
    size_t read = 0;
    try {
        uint64_t value = digits[0] == '-' ? static_cast<uint64_t>(std::stoll(digits, &read, base))
                                          : std::stoull(digits, &read, base);
        if (read == digits.size()) {
            return value;
        }
    } catch (const std::logic_error &) {
        // Said below, with the line.
    }
    throw Error(line, "'" + text + "' is no number");
}

}  // namespace ptx
