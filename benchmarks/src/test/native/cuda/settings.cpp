#include "settings.h"

#include <cstdio>
#include <cstdlib>
#include <regex>
#include <sstream>

#include "abi.h"

namespace driver {

namespace {

[[noreturn]] void senseless(const char *name, const std::string &value) {
    fprintf(stderr, "simulated CUDA driver: %s=%s makes no sense\n", name, value.c_str());
    abort();
}

std::string text(const char *name) {
    const char *value = getenv(name);
    return value == nullptr ? "" : value;
}

uint64_t number(const char *name, uint64_t otherwise) {
    std::string value = text(name);
    if (value.empty()) {
        return otherwise;
    }
    if (!std::regex_match(value, std::regex("\\d{1,18}"))) {
        senseless(name, value);
    }
    return std::stoull(value);
}

std::map<std::string, std::vector<Fault>> ordered(const char *name) {
    std::map<std::string, std::vector<Fault>> all;
    std::istringstream entries(text(name));
    std::string entry;
    while (std::getline(entries, entry, ',')) {
        std::smatch match;
        std::regex grammar("(cu\\w+):(\\d{1,18})(\\+?)=(\\d{1,4}|device-lost|wrong-result)");
        if (!std::regex_match(entry, match, grammar)) {
            senseless(name, entry);
        }
        Fault fault{std::stoull(match[2]), match[3].length() > 0, 0, match[4] == "device-lost",
                    match[4] == "wrong-result"};
        if (fault.lost) {
            fault.code = CUDA_ERROR_UNKNOWN;
        } else if (!fault.wrong) {
            fault.code = std::stoi(match[4]);
        }
        all[match[1]].push_back(fault);
    }
    return all;
}

const Card *cardOf(const char *name) {
    std::string value = text(name);
    const Card *card = Card::find(value);
    if (card == nullptr && !value.empty()) {
        senseless(name, value);
    }
    return card;
}

Throttle throttleOf(const char *name) {
    std::string value = text(name);
    std::smatch match;
    if (value.empty()) {
        return {"", 1, 0, 1};
    }
    if (!std::regex_match(value, match, std::regex("(?:(/.*)|(\\d{1,18})-(\\d{1,18}))=(\\d{1,2})"))) {
        senseless(name, value);
    }
    double share = std::stoi(match[4]) / 100.0;
    return match[1].matched ? Throttle{match[1], 0, 0, share}
                            : Throttle{"", std::stoull(match[2]), std::stoull(match[3]), share};
}

}  // namespace

const Settings &Settings::get() {
    static const Card *card = cardOf("CROSSOVER_SIM_CARD");
    static const Settings settings{
        static_cast<int>(number("CROSSOVER_SIM_DEVICES", 1)),
        static_cast<int>(number("CROSSOVER_SIM_DRIVER_VERSION", 12060)),
        static_cast<int>(number("CROSSOVER_SIM_COMPUTE_CAPABILITY", card == nullptr ? 75 : card->capability)),
        number("CROSSOVER_SIM_MEMORY", card == nullptr ? uint64_t{1} << 30 : card->memory),
        number("CROSSOVER_SIM_SLICES", 0) == 1,
        number("CROSSOVER_SIM_CONCURRENT_MANAGED", 1) != 0,
        text("CROSSOVER_SIM_LOG"),
        card,
        throttleOf("CROSSOVER_SIM_THROTTLE"),
        ordered("CROSSOVER_SIM_FAULTS")};
    return settings;
}

}  // namespace driver
