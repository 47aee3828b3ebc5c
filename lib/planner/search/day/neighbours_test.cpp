#include "planner/search/day/neighbours.h"

#include <gtest/gtest.h>

#include "planner/testing_town.h"

namespace hearth::planner::day {
namespace {

using namespace testing;

std::vector<VisitIndex> by_looking_at_all(std::vector<Visit> const& visits, VisitIndex visit,
                                          std::size_t count) {
    std::vector<std::pair<double, VisitIndex>> all;
    for (VisitIndex other = 0; other < visits.size(); ++other) {
        auto const metres =
            other == visit ? -1.0 : visits[visit].place.metres_to(visits[other].place);
        all.emplace_back(metres, other);
    }
    std::ranges::sort(all);
    std::vector<VisitIndex> nearest;
    for (std::size_t at = 0; at < std::min(count, all.size()); ++at)
        nearest.push_back(all[at].second);
    return nearest;
}

TEST(Neighbours, AreTheVeryNearestOfAll) { // DP-03
    Dice dice{11};
    for (auto const size : {0, 1, 2, 59, 61, 700, 2'000}) {
        for (auto const radius : {0.0, 0.3, 15.0, 900.0}) {
            std::vector<Visit> visits(static_cast<std::size_t>(size));
            for (auto& visit : visits) {
                auto const is_doubled = &visit != &visits.front() && dice.roll(0, 9) == 0;
                visit.place = is_doubled ? visits.front().place : dice.place(radius);
            }
            Neighbours const neighbours{visits};
            for (int number = 0; number < std::min(size, 40); ++number) {
                auto const visit = static_cast<VisitIndex>(dice.roll(0, size - 1));
                auto const count = static_cast<std::size_t>(dice.roll(0, 80));
                ASSERT_EQ(neighbours.nearest(visit, count), by_looking_at_all(visits, visit, count))
                    << size << " visits within " << radius << " km";
            }
        }
    }
}

} // namespace
} // namespace hearth::planner::day
