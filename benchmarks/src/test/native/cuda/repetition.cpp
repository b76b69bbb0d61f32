#include "repetition.h"

#include <cstring>

namespace driver {

namespace {

constexpr size_t ROUNDS = 3;
constexpr size_t LONGEST_ROUND = 16;
constexpr size_t SAMPLES = 16;

uint64_t mixed(uint64_t hash, uint64_t word) { return (hash ^ word) * 0x9fb21c651e98df25 ^ hash >> 29; }

}  // namespace

uint64_t hashOf(const void *bytes, size_t size, uint64_t hash) {
    auto at = static_cast<const uint8_t *>(bytes);
    for (; size >= sizeof(uint64_t); at += sizeof(uint64_t), size -= sizeof(uint64_t)) {
        uint64_t word;
        memcpy(&word, at, sizeof word);
        hash = mixed(hash, word);
    }
    uint64_t rest = 0;
    memcpy(&rest, at, size);
    return mixed(hash, rest);
}

uint64_t sampleOf(const void *bytes, size_t size, uint64_t hash) {
    if (size <= SAMPLES * sizeof(uint64_t)) {
        return hashOf(bytes, size, hash);
    }
    auto at = static_cast<const uint8_t *>(bytes);
    size_t last = size - sizeof(uint64_t);
    for (size_t i = 0; i < SAMPLES; i++) {
        hash = hashOf(at + last / (SAMPLES - 1) * i, sizeof(uint64_t), hash);
    }
    return hash;
}

bool Repetition::leavesOut(uint64_t key, const std::vector<uint8_t> **brought) {
    *brought = nullptr;
    if (!repeating) {
        return false;
    }
    const Step &expected = steps[next];
    if (expected.key != key) {
        end();
        return false;
    }
    *brought = expected.brought.empty() ? nullptr : &expected.brought;
    next = (next + 1) % steps.size();
    return true;
}

bool Repetition::broughtOtherwise(uint64_t key, uint64_t left) const {
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        if (step->key == key) {
            return step->left != left;
        }
    }
    return false;
}

void Repetition::done(Step step) {
    steps.push_back(std::move(step));
    if (steps.size() > ROUNDS * LONGEST_ROUND) {
        steps.erase(steps.begin());
    }
    recognise();
}

void Repetition::recognise() {
    for (size_t length = 1; length <= LONGEST_ROUND && length * ROUNDS <= steps.size(); length++) {
        bool repeats = true;
        for (size_t i = steps.size() - length * (ROUNDS - 1); repeats && i < steps.size(); i++) {
            repeats = steps[i].key == steps[i - length].key && steps[i].left == steps[i - length].left;
        }
        if (repeats) {
            steps.erase(steps.begin(), steps.end() - static_cast<std::ptrdiff_t>(length));
            repeating = true;
            next = 0;
            return;
        }
    }
}

void Repetition::end() {
    for (size_t i = 0; repeating && i < next; i++) {
        if (steps[i].again) {
            steps[i].again();
        }
    }
    steps.clear();
    repeating = false;
}

}  // namespace driver
