#include "planner/search/day/apart.h"

namespace hearth::planner::day {

Length apart(Job const& one, Job const& other) {
    auto least = Length::max();
    for (auto const& here : one.windows) {
        for (auto const& there : other.windows) {
            auto const between =
                std::max(there.earliest - here.latest, here.earliest - there.latest);
            least = std::min(least, std::max(Length{0}, between));
        }
    }
    // None has a window left, or none was ever asked for.
    return least == Length::max() ? Length{0} : least;
}

} // namespace hearth::planner::day
