/// `hearth solve` for the two published formats of home care.
#pragma once

#include "app/solve/homecare_format.h"

#include <functional>

namespace hearth::app::solve {

struct HomecareEffort {
    double seconds = 5;           ///< processor time of this thread
    std::int64_t iterations = -1; ///< at least 0: instead of the seconds, and always the same plan
    std::uint64_t seed = 1;
    bool is_text = false; ///< a line a route and the cost, instead of JSON
};

/// Hears ten times a second of its own time which share of it is over; false ends the search, and
/// the best plan so far is the answer.
using HomecareEar = std::function<bool(double done)>;
std::string solve_homecare(HomecareTask const& task, HomecareEffort const& effort,
                           HomecareEar const& ear = {});

/// What is printed, or what is wrong with the text and where.
std::variant<std::string, HomecareFault> answer_homecare(std::string const& text,
                                                         HomecareEffort const& effort);

/// The same on standard output: 0; or 2, the place of the fault on standard error.
int run_homecare(std::string const& file, std::string const& text, HomecareEffort const& effort);

} // namespace hearth::app::solve
