#pragma once
#include "planner/search/random.h"
#include "planner/search/tours.h"

/// Tears strings of stops out of neighbouring routes (Christiaens and Vanden Berghe, "Slack
/// induction by string removals", 2020): room in space and time appears in one corner of the town.
namespace hearth::planner::search {

struct RuinTerms {
    double stops = 10;         ///< torn out on average
    std::int32_t longest = 10; ///< most stops of one string
    double split = 0.5;        ///< share of strings that leave some stops inside standing
    double grow = 0.01;        ///< chance with which what is left standing does not grow
};

class Ruin {
public:
    Ruin(Neighbours const& near, RuinTerms terms) : near_(near), terms_(terms) {}
    /// Tears out around a random stop; `out` gets the stops, in no useful order.
    void apply(Tours& tours, Random& random, std::vector<std::int32_t>& out);
    /// The same around a given stop.
    void around(Tours& tours, Random& random, std::int32_t seed, std::vector<std::int32_t>& out);

private:
    void tear(Tours& tours, Random& random, std::int32_t stop, std::int32_t length,
              std::vector<std::int32_t>& out);

    Neighbours const& near_;
    RuinTerms terms_;
    std::vector<std::int32_t> routes_;
};

} // namespace hearth::planner::search
