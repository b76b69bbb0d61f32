#include "world.h"

#include "settings.h"

namespace driver {

World &World::get() {
    // Never destroyed: the virtual machine may still call when the process is on its way out.
    static World *world = new World();
    return *world;
}

World::World() {
    for (int i = 0; i < Settings::get().devices; i++) {
        devices.emplace_back(i);
    }
}

std::vector<CUcontext> &stack() {
    thread_local std::vector<CUcontext> contexts;
    return contexts;
}

Context *World::current() const { return stack().empty() ? nullptr : contexts.find(stack().back()); }

void World::count(std::map<std::string, uint64_t> &kinds, const Context *context) const {
    static const char *names[] = {"device-memory", "host-memory", "registered-memory", "managed-memory"};
    auto mine = [&](const Context *owner) { return context == nullptr || owner == context; };
    for (auto &[address, a] : memory.all) {
        kinds[names[a.kind]] += mine(a.context) ? 1 : 0;
    }
    for (auto &[handle, s] : streams.all) {
        kinds["streams"] += mine(s->context) ? 1 : 0;
    }
    for (auto &[handle, e] : events.all) {
        kinds["events"] += mine(e->context) ? 1 : 0;
    }
    for (auto &[handle, m] : modules.all) {
        kinds["modules"] += mine(m->context) ? 1 : 0;
    }
}

std::map<std::string, uint64_t> World::left() const {
    std::map<std::string, uint64_t> kinds = leaked;
    count(kinds, nullptr);
    for (auto &[handle, context] : contexts.all) {
        kinds["contexts"] += context->primary ? context->device->retained : 1;
    }
    return kinds;
}

template <typename MAP, typename PREDICATE>
static void eraseIf(MAP &map, PREDICATE belongs) {
    for (auto i = map.begin(); i != map.end();) {
        i = belongs(i->second) ? map.erase(i) : std::next(i);
    }
}

void World::destroy(Context &context) {
    count(leaked, &context);
    auto its = [&](auto &object) { return object->context == &context; };
    eraseIf(functions.all, its);
    eraseIf(modules.all, its);
    eraseIf(events.all, its);
    eraseIf(streams.all, its);
    for (auto &[address, a] : memory.all) {
        if (a.context == &context && a.kind == Allocation::DEVICE) {
            devices[a.device].used -= a.size;
        }
    }
    eraseIf(memory.all, [&](Allocation &a) { return a.context == &context; });
    contexts.remove(context.handle);
}

namespace {

struct AtTheEnd {
    ~AtTheEnd() {
        World &world = World::get();
        std::lock_guard lock(world.mutex);
        world.journal.end(world.left());
    }
} atTheEnd;

}  // namespace

}  // namespace driver
