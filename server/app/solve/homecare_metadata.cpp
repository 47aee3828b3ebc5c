#include "app/solve/homecare_json.h"

#include <algorithm>
#include <cmath>

namespace hearth::app::solve::homecare_json {

using namespace planner::homecare;

namespace {
constexpr double heaviest = 1e6; ///< a weight
}

bool has_fraction(json::value const& value) {
    if (value.is_double()) return value.get_double() != std::floor(value.get_double());
    if (value.is_array()) return std::ranges::any_of(value.get_array(), has_fraction);
    if (!value.is_object()) return false;
    return std::ranges::any_of(value.get_object(), [](auto const& one) {
        return one.key() != "location" && one.key() != "metadata" && has_fraction(one.value());
    });
}

void read_metadata(Object const& root, Problem& problem) {
    auto& weights = problem.weights;
    if (root.contains("central_offices")) {
        weights = {.travel = 1.0 / 3, .lateness = 1.0 / 3, .latest = 1.0 / 3};
        return;
    }
    auto const& data = object(member(root, "metadata", ""), "/metadata");
    auto const met =
        text(member(data, "time_window_met", "/metadata"), "/metadata/time_window_met");
    if (met != "at_service_start" && met != "at_service_end") {
        fail("/metadata/time_window_met", "at_service_start or at_service_end is wanted");
    }
    problem.punctual = met == "at_service_end" ? Punctual::AtEnd : Punctual::AtStart;
    std::string const place = "/metadata/cost_components";
    auto const& costs = object(member(data, "cost_components", "/metadata"), place);
    std::map<std::string_view, double*> const known{{"travel_time", &weights.travel},
                                                    {"total_tardiness", &weights.lateness},
                                                    {"highest_tardiness", &weights.latest},
                                                    {"total_waiting_time", &weights.waiting},
                                                    {"total_extra_time", &weights.overtime},
                                                    {"max_idle_time", &weights.idle},
                                                    {"caregiver_preferences", &weights.unliked},
                                                    {"optional_patients", &weights.unserved},
                                                    {"missed_lunch_break", &weights.no_lunch}};
    for (auto const& one : costs) {
        auto const at = place + "/" + std::string{one.key()};
        auto const found = known.find(std::string_view{one.key()});
        if (found == known.end()) fail(at, "this is not supported");
        if (!one.value().is_null()) *found->second = number(one.value(), at, 0, heaviest);
    }
}

} // namespace hearth::app::solve::homecare_json
