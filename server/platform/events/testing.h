/// For tests of rooms that publish and listen: an event of the tests' own, and a pump run to the
/// end.
#pragma once

#include "platform/events/events.h"

namespace hearth::events {

/// Seals and delivers until nothing is left; gives how many were sealed or heard.
inline int run_to_end(Pump& pump) {
    int count = 0;
    while (int const some = pump.step())
        count += some;
    return count;
}

struct TestHappened {
    static constexpr std::string_view kind = "test.happened";
    Id<orders::Order> about;
    std::int64_t number = 0;
    Uuid subject() const { return about.uuid; }
    Audience audience() const { return {}; }
};
BOOST_DESCRIBE_STRUCT(TestHappened, (), (about, number))

} // namespace hearth::events
