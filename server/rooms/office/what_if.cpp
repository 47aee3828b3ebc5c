#include "rooms/office/what_if.h"

#include <algorithm>

namespace hearth::office {
namespace {

constexpr std::size_t most_changed = 100;

/// The first rung that is no warning.
Duration due_after(std::vector<clocks::Rung> const& ladder) {
    auto const it = std::find_if(ladder.begin(), ladder.end(),
                                 [](clocks::Rung const& rung) { return !rung.is_warning; });
    return it == ladder.end() ? Duration{} : Duration(it->after);
}

RungCount& count_of(std::vector<RungCount>& all, std::string const& name) {
    auto const it = std::find_if(all.begin(), all.end(),
                                 [&](RungCount const& one) { return one.name == name; });
    if (it != all.end()) return *it;
    return all.emplace_back(RungCount{name});
}

std::int64_t in_seconds(Duration time) {
    return std::chrono::duration_cast<seconds>(time).count();
}

} // namespace

Outcome try_out(std::vector<PastCase> const& cases, Proposal const& proposal) {
    Outcome all;
    for (auto const& rung : proposal.ladder)
        all.rungs.push_back({rung.name});
    std::map<std::optional<Id<identity::Store>>, StoreCount> stores;
    for (auto const& one : cases) {
        auto const base = proposal.is_dated ? due_after(one.ladder) : Duration{};
        bool const is_broken = one.would_count > base + due_after(proposal.ladder);
        auto& store = stores[one.store];
        store.store = one.store;
        ++store.cases;
        ++all.cases;
        store.broken_before += !one.was_kept;
        store.broken_after += is_broken;
        all.broken_before += !one.was_kept;
        all.broken_after += is_broken;
        for (auto const& rung : one.ladder)
            count_of(all.rungs, rung.name).before += one.counted > Duration(rung.after);
        for (auto const& rung : proposal.ladder)
            count_of(all.rungs, rung.name).after += one.would_count > base + Duration(rung.after);
        if (is_broken == one.was_kept && all.changed.size() < most_changed)
            all.changed.push_back({one.id, one.subject, one.store, one.started_at,
                                   in_seconds(one.counted), in_seconds(one.would_count),
                                   one.was_kept});
    }
    for (auto const& [store, count] : stores)
        all.stores.push_back(count);
    std::stable_sort(
        all.stores.begin(), all.stores.end(),
        [](StoreCount const& a, StoreCount const& b) { return a.broken_after > b.broken_after; });
    return all;
}

} // namespace hearth::office
