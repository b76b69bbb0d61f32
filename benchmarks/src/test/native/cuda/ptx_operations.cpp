// The instructions that are simulated. One that is missing here is refused when the program is loaded.
#include <time.h>

#include <cmath>
#include <cstring>
#include <limits>
#include <map>
#include <type_traits>

#include "ptx_decoder.h"
#include "ptx_machine.h"

namespace ptx {

namespace {

template <typename T>
T get(const Thread &t, int slot) {
    T value;
    memcpy(&value, &t.slots[slot], sizeof value);
    return value;
}

template <typename T>
void set(Thread &t, int slot, T value) {
    t.slots[slot] = 0;
    memcpy(&t.slots[slot], &value, sizeof value);
}

// Integers are computed unsigned, where C++ defines what overflow does.
template <typename T, typename = void>
struct Wrapping {
    using type = T;
};
template <typename T>
struct Wrapping<T, std::enable_if_t<std::is_integral_v<T>>> {
    using type = std::make_unsigned_t<T>;
};

struct Add { template <typename T> static T of(T a, T b) { using W = typename Wrapping<T>::type; return T(W(a) + W(b)); } };
struct Sub { template <typename T> static T of(T a, T b) { using W = typename Wrapping<T>::type; return T(W(a) - W(b)); } };
struct Mul { template <typename T> static T of(T a, T b) { using W = typename Wrapping<T>::type; return T(W(a) * W(b)); } };
struct Min { template <typename T> static T of(T a, T b) { return a < b ? a : b; } };
struct Max { template <typename T> static T of(T a, T b) { return a > b ? a : b; } };
struct And { template <typename T> static T of(T a, T b) { return a & b; } };
struct Or { template <typename T> static T of(T a, T b) { return a | b; } };
struct Xor { template <typename T> static T of(T a, T b) { return a ^ b; } };
struct Eq { template <typename T> static bool of(T a, T b) { return a == b; } };
struct Ne { template <typename T> static bool of(T a, T b) { return a != b; } };
struct Lt { template <typename T> static bool of(T a, T b) { return a < b; } };
struct Le { template <typename T> static bool of(T a, T b) { return a <= b; } };
struct Gt { template <typename T> static bool of(T a, T b) { return a > b; } };
struct Ge { template <typename T> static bool of(T a, T b) { return a >= b; } };

template <typename F, typename T>
void binary(const Instruction &i, Thread &t) {
    set<T>(t, i.slot[0], F::of(get<T>(t, i.slot[1]), get<T>(t, i.slot[2])));
}

template <typename F, typename T>
void compare(const Instruction &i, Thread &t) {
    t.slots[i.slot[0]] = F::of(get<T>(t, i.slot[1]), get<T>(t, i.slot[2])) ? 1 : 0;
}

template <typename T>
void divide(const Instruction &i, Thread &t) {
    T divisor = get<T>(t, i.slot[2]);
    if (std::is_integral_v<T> && divisor == 0) {
        t.fault = Fault::DIVISION_BY_ZERO;
        return;
    }
    set<T>(t, i.slot[0], T(get<T>(t, i.slot[1]) / divisor));
}

template <typename T, bool LEFT>
void shift(const Instruction &i, Thread &t) {
    T value = get<T>(t, i.slot[1]);
    uint32_t by = get<uint32_t>(t, i.slot[2]);
    constexpr uint32_t bits = sizeof(T) * 8;
    if (by >= bits) {
        set<T>(t, i.slot[0], !LEFT && std::is_signed_v<T> && value < 0 ? T(-1) : T(0));
    } else {
        set<T>(t, i.slot[0], LEFT ? T(std::make_unsigned_t<T>(value) << by) : T(value >> by));
    }
}

template <typename T, typename WIDE>
void multiplyWide(const Instruction &i, Thread &t) {
    set<WIDE>(t, i.slot[0], WIDE(get<T>(t, i.slot[1])) * WIDE(get<T>(t, i.slot[2])));
}

template <typename T>
void multiplyAdd(const Instruction &i, Thread &t) {
    set<T>(t, i.slot[0], Add::of(Mul::of(get<T>(t, i.slot[1]), get<T>(t, i.slot[2])), get<T>(t, i.slot[3])));
}

template <typename T>
void fused(const Instruction &i, Thread &t) {
    set<T>(t, i.slot[0], std::fma(get<T>(t, i.slot[1]), get<T>(t, i.slot[2]), get<T>(t, i.slot[3])));
}

template <typename T>
void negate(const Instruction &i, Thread &t) {
    set<T>(t, i.slot[0], Sub::of(T(0), get<T>(t, i.slot[1])));
}

template <typename T>
void invert(const Instruction &i, Thread &t) {
    set<T>(t, i.slot[0], ~get<T>(t, i.slot[1]));
}

template <typename TO, typename FROM>
void convert(const Instruction &i, Thread &t) {
    set<TO>(t, i.slot[0], TO(get<FROM>(t, i.slot[1])));
}

template <typename T>
void move(const Instruction &i, Thread &t) {
    set<T>(t, i.slot[0], get<T>(t, i.slot[1]));
}

template <typename T>
void select(const Instruction &i, Thread &t) {
    set<T>(t, i.slot[0], t.slots[i.slot[3]] != 0 ? get<T>(t, i.slot[1]) : get<T>(t, i.slot[2]));
}

uint8_t *access(const Instruction &i, Thread &t, int slot, unsigned size) {
    uint64_t address = t.slots[slot] + i.offset;
    if (address % size != 0) {
        t.fault = Fault::MISALIGNED_ADDRESS;
        t.faultAddress = address;
        return nullptr;
    }
    uint8_t *at = t.memory->at(address, size);
    if (at == nullptr) {
        t.fault = Fault::ILLEGAL_ADDRESS;
        t.faultAddress = address;
    }
    return at;
}

template <typename T>
void load(const Instruction &i, Thread &t) {
    T value;
    if (uint8_t *at = access(i, t, i.slot[1], sizeof value)) {
        memcpy(&value, at, sizeof value);
        set<T>(t, i.slot[0], value);
    }
}

template <typename T>
void store(const Instruction &i, Thread &t) {
    if (uint8_t *at = access(i, t, i.slot[0], sizeof(T))) {
        memcpy(at, &t.slots[i.slot[1]], sizeof(T));
        t.lastStore = at;
        t.lastStoreSize = sizeof(T);
    }
}

// Four at once, aligned to all of them.
template <typename T>
void loadFour(const Instruction &i, Thread &t) {
    T values[4];
    if (uint8_t *at = access(i, t, i.slot[4], sizeof values)) {
        memcpy(values, at, sizeof values);
        for (int k = 0; k < 4; k++) {
            set<T>(t, i.slot[k], values[k]);
        }
    }
}

template <typename T>
void storeFour(const Instruction &i, Thread &t) {
    if (uint8_t *at = access(i, t, i.slot[0], 4 * sizeof(T))) {
        for (int k = 0; k < 4; k++) {
            memcpy(at + k * sizeof(T), &t.slots[i.slot[k + 1]], sizeof(T));
        }
        t.lastStore = at + 3 * sizeof(T);
        t.lastStoreSize = sizeof(T);
    }
}

template <typename T>
void loadParameter(const Instruction &i, Thread &t) {
    T value;
    memcpy(&value, t.parameters + i.offset, sizeof value);
    set<T>(t, i.slot[0], value);
}

void branch(const Instruction &i, Thread &t) { t.next = i.target; }
void finish(const Instruction &, Thread &t) { t.returned = true; }

void readTimer(const Instruction &i, Thread &t) {
    timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    set<uint64_t>(t, i.slot[0], uint64_t(now.tv_sec) * 1'000'000'000 + now.tv_nsec);
}

template <typename T>
void memory(std::map<std::string, Operation> &known, const std::string &type) {
    known["ld.param" + type] = {loadParameter<T>, Form::LOAD_PARAM, 2};
    known["ld.global" + type] = {load<T>, Form::LOAD, 2};
    known["ld.global.nc" + type] = {load<T>, Form::LOAD, 2};
    known["st.global" + type] = {store<T>, Form::STORE, 2};
    known["mov" + type] = {move<T>, Form::VALUES, 2};
    known["selp" + type] = {select<T>, Form::VALUES, 4};
}

template <typename T>
void comparisons(std::map<std::string, Operation> &known, const std::string &type) {
    known["setp.eq" + type] = {compare<Eq, T>, Form::VALUES, 3};
    known["setp.ne" + type] = {compare<Ne, T>, Form::VALUES, 3};
    known["setp.lt" + type] = {compare<Lt, T>, Form::VALUES, 3};
    known["setp.le" + type] = {compare<Le, T>, Form::VALUES, 3};
    known["setp.gt" + type] = {compare<Gt, T>, Form::VALUES, 3};
    known["setp.ge" + type] = {compare<Ge, T>, Form::VALUES, 3};
}

template <typename T>
void integers(std::map<std::string, Operation> &known, const std::string &type) {
    memory<T>(known, type);
    comparisons<T>(known, type);
    known["add" + type] = {binary<Add, T>, Form::VALUES, 3};
    known["sub" + type] = {binary<Sub, T>, Form::VALUES, 3};
    known["mul.lo" + type] = {binary<Mul, T>, Form::VALUES, 3};
    known["mad.lo" + type] = {multiplyAdd<T>, Form::VALUES, 4};
    known["min" + type] = {binary<Min, T>, Form::VALUES, 3};
    known["max" + type] = {binary<Max, T>, Form::VALUES, 3};
    known["div" + type] = {divide<T>, Form::VALUES, 3};
    known["shr" + type] = {shift<T, false>, Form::VALUES, 3};
}

template <typename T>
void floats(std::map<std::string, Operation> &known, const std::string &type) {
    memory<T>(known, type);
    comparisons<T>(known, type);
    for (const char *rounding : {"", ".rn"}) {
        known[std::string("add") + rounding + type] = {binary<Add, T>, Form::VALUES, 3};
        known[std::string("sub") + rounding + type] = {binary<Sub, T>, Form::VALUES, 3};
        known[std::string("mul") + rounding + type] = {binary<Mul, T>, Form::VALUES, 3};
    }
    known["fma.rn" + type] = {fused<T>, Form::VALUES, 4};
    known["div.rn" + type] = {divide<T>, Form::VALUES, 3};
    known["neg" + type] = {negate<T>, Form::VALUES, 2};
}

template <typename T>
void bits(std::map<std::string, Operation> &known, const std::string &type) {
    memory<T>(known, type);
    known["shl" + type] = {shift<T, true>, Form::VALUES, 3};
    known["not" + type] = {invert<T>, Form::VALUES, 2};
    known["and" + type] = {binary<And, T>, Form::VALUES, 3};
    known["or" + type] = {binary<Or, T>, Form::VALUES, 3};
    known["xor" + type] = {binary<Xor, T>, Form::VALUES, 3};
}

std::map<std::string, Operation> operations() {
    std::map<std::string, Operation> known;
    integers<int32_t>(known, ".s32");
    integers<uint32_t>(known, ".u32");
    integers<int64_t>(known, ".s64");
    integers<uint64_t>(known, ".u64");
    bits<uint32_t>(known, ".b32");
    bits<uint64_t>(known, ".b64");
    floats<float>(known, ".f32");
    floats<double>(known, ".f64");
    // Predicates hold 0 or 1 in a whole slot.
    known["or.pred"] = {binary<Or, uint64_t>, Form::VALUES, 3};
    known["and.pred"] = {binary<And, uint64_t>, Form::VALUES, 3};
    known["neg.s32"] = {negate<int32_t>, Form::VALUES, 2};
    known["neg.s64"] = {negate<int64_t>, Form::VALUES, 2};
    known["mul.wide.s32"] = {multiplyWide<int32_t, int64_t>, Form::VALUES, 3};
    known["mul.wide.u32"] = {multiplyWide<uint32_t, uint64_t>, Form::VALUES, 3};
    known["cvt.s64.s32"] = {convert<int64_t, int32_t>, Form::VALUES, 2};
    known["cvt.u64.u32"] = {convert<uint64_t, uint32_t>, Form::VALUES, 2};
    known["cvt.u32.u64"] = {convert<uint32_t, uint64_t>, Form::VALUES, 2};
    known["cvt.rn.f32.s32"] = {convert<float, int32_t>, Form::VALUES, 2};
    known["cvta.to.global.u64"] = {move<uint64_t>, Form::VALUES, 2};  // one address space here
    known["mov.u64 %globaltimer"] = {readTimer, Form::TIMER, 2};
    known["bra"] = {branch, Form::BRANCH, 1};
    known["bra.uni"] = {branch, Form::BRANCH, 1};
    known["ret"] = {finish, Form::NOTHING, 0};
    known["ld.global.v4.u32"] = {loadFour<uint32_t>, Form::LOAD_FOUR, 5};
    known["st.global.v4.u32"] = {storeFour<uint32_t>, Form::STORE_FOUR, 5};
    known["ld.global.v4.f32"] = {loadFour<float>, Form::LOAD_FOUR, 5};
    known["st.global.v4.f32"] = {storeFour<float>, Form::STORE_FOUR, 5};
    return known;
}

}  // namespace

const Operation *find(const std::string &opcode) {
    static const std::map<std::string, Operation> known = operations();
    auto found = known.find(opcode);
    return found == known.end() ? nullptr : &found->second;
}

}  // namespace ptx
