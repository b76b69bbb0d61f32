#include "journal.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstdarg>
#include <cstdio>
#include <cstdlib>

#include "settings.h"

namespace driver {

namespace {
constexpr uint64_t IN_FULL = 1000;
}

Journal::Journal() : file(-1) {
    const std::string &path = Settings::get().log;
    if (path.empty()) {
        return;
    }
    file = open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (file < 0) {
        perror(("simulated CUDA driver: " + path).c_str());
        abort();
    }
}

void Journal::note(const char *format, ...) {
    if (file < 0) {
        return;
    }
    char text[600];
    va_list values;
    va_start(values, format);
    vsnprintf(text, sizeof text, format, values);
    va_end(values);
    notes += std::string(" ") + text;
}

void Journal::skipped(const char *name) {
    left[name]++;
    note("skipped");
}

void Journal::call(const char *name, uint64_t ordinal, int result) {
    if (file >= 0 && (ordinal <= IN_FULL || result != 0)) {
        line(std::string("call ") + name + " " + std::to_string(ordinal) + " " + std::to_string(result) + notes);
    }
    notes.clear();
}

void Journal::end(const std::map<std::string, uint64_t> &leaked) {
    if (file < 0) {
        return;
    }
    for (auto &[name, count] : calls) {
        line("count " + name + " " + std::to_string(count));
    }
    for (auto &[name, count] : left) {
        line("skipped " + name + " " + std::to_string(count));
    }
    for (auto &[kind, count] : leaked) {
        if (count > 0) {
            line("leaked " + kind + " " + std::to_string(count));
        }
    }
    line("end");
}

// One write a line: several processes append to one file.
void Journal::line(const std::string &text) {
    std::string whole = std::to_string(getpid()) + " " + text + "\n";
    if (write(file, whole.data(), whole.size()) != static_cast<ssize_t>(whole.size())) {
        perror("simulated CUDA driver: log");
        abort();
    }
}

}  // namespace driver
