/// `hearth plan`: invented days of a city, planned and lived through; what the planner can do,
/// on this machine, without a company or a database.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace hearth::app::plan {

struct Wish {
    bool is_city = false;         ///< live through a whole day of a city; else plan one morning
    int workers = 0;              ///< 0: 33 for a day, 500 for a city
    int visits = 0;               ///< 0: 200 for a day, 3,000 for a city
    int happenings = 200;         ///< of the city's day
    double seconds = 5;           ///< of searching; processor time with one thread, else the wall's
    std::int64_t iterations = -1; ///< at least 0: instead of the seconds, and always the same plan
    std::uint64_t seed = 1;
    int threads = 1;
};

/// What there is to say, each line when it is known. False when a plan broke a rule.
bool tell(Wish const& wish, std::function<void(std::string const&)> const& line);

/// To standard output; 0, or 1 when a plan broke a rule.
int run(Wish const& wish);

} // namespace hearth::app::plan
