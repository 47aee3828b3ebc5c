#include "rooms/standins/rules.h"

#include <algorithm>

namespace hearth::standins {
namespace {

bool has(std::vector<WorkerId> const& list, WorkerId one) {
    return std::find(list.begin(), list.end(), one) != list.end();
}

std::optional<int> percent(int part, int whole) {
    if (whole == 0) return {};
    return part * 100 / whole;
}

bool is_standing(StandIn const& one) {
    return one.is_live() && !one.day;
}

/// The customer's last word about somebody on that day: the one for the day, else for always.
std::optional<State> word_on(std::vector<StandIn> const& list, WorkerId worker, Day planned) {
    std::optional<State> always, once;
    for (auto const& one : list) {
        if (one.worker != worker || !one.is_live() || one.state == State::Asked) continue;
        if (!one.day) always = one.state;
        if (one.day == planned) once = one.state;
    }
    return once ? once : always;
}

} // namespace

bool can_answer(State from, State to) {
    return from != State::Withdrawn && (to == State::Approved || to == State::Refused);
}

dispatch::StandIns said_for(std::vector<StandIn> const& list, std::optional<WorkerId> usual,
                            Day planned, int crew_size) {
    auto sorted = list;
    std::erase_if(sorted, [&](StandIn const& one) {
        return !one.is_live() || (one.day && one.day != planned);
    });
    std::ranges::stable_sort(sorted, {}, [](StandIn const& one) {
        return std::make_pair(one.day.has_value(), one.rank);
    });
    dispatch::StandIns said;
    if (usual) said.welcome.push_back(*usual);
    for (auto const& one : sorted) {
        if (has(said.welcome, one.worker) || has(said.turned_down, one.worker)) continue;
        auto const word = word_on(sorted, one.worker, planned);
        if (word == State::Approved) said.welcome.push_back(one.worker);
        if (word == State::Refused) said.turned_down.push_back(one.worker);
    }
    bool const is_agreed = std::any_of(sorted.begin(), sorted.end(), is_standing);
    said.is_bound = crew_size == 1 && is_agreed && !said.welcome.empty();
    return said;
}

Part part_of(std::vector<WorkerId> const& crew, std::optional<WorkerId> usual,
             dispatch::StandIns const& said) {
    if (usual && has(crew, *usual)) return Part::Usual;
    bool const is_known =
        std::any_of(crew.begin(), crew.end(), [&](WorkerId one) { return has(said.welcome, one); });
    return is_known ? Part::StandIn : Part::Other;
}

void count(Continuity& sum, Part part) {
    switch (part) {
    case Part::Usual:
        ++sum.usual;
        break;
    case Part::StandIn:
        ++sum.stand_in;
        break;
    case Part::Other:
        ++sum.other;
        break;
    }
}

std::optional<int> known_percent(Continuity const& sum) {
    return percent(sum.usual + sum.stand_in, sum.visits());
}

std::optional<int> usual_percent(Continuity const& sum) {
    return percent(sum.usual, sum.visits());
}

Result<void> check_order(std::vector<StandIn> const& list, std::vector<Id<StandIn>> const& ids) {
    std::vector<Id<StandIn>> there;
    for (auto const& one : list)
        if (is_standing(one)) there.push_back(one.id);
    if (std::ranges::is_permutation(there, ids)) return {};
    return invalid_field("/ids", "standins.not_all_of_them");
}

} // namespace hearth::standins
