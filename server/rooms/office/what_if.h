/// What a change of a promise would have done to the cases of the past (BE-15). Pure.
#pragma once

#include "platform/clocks/clocks.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace hearth::office {

/// A clock that has ended: what it counted by its own calendar, and what it would have counted.
struct PastCase {
    Id<ClockEntry> id;
    Uuid subject;
    std::optional<Id<identity::Store>> store;
    Instant started_at;
    bool was_kept;
    std::vector<clocks::Rung> ladder; ///< its own
    Duration counted;
    Duration would_count;
};

/// The rungs that are tried. Of a promise with a date of its own they count from that date.
struct Proposal {
    std::vector<clocks::Rung> ladder;
    bool is_dated = false;
};

struct RungCount {
    std::string name;
    int before = 0;
    int after = 0;
};
BOOST_DESCRIBE_STRUCT(RungCount, (), (name, before, after))
struct StoreCount {
    std::optional<Id<identity::Store>> store;
    int cases = 0;
    int broken_before = 0;
    int broken_after = 0;
};
BOOST_DESCRIBE_STRUCT(StoreCount, (), (store, cases, broken_before, broken_after))
/// A case that would have ended the other way.
struct ChangedCase {
    Id<ClockEntry> clock;
    Uuid subject;
    std::optional<Id<identity::Store>> store;
    Instant started_at;
    std::int64_t counted_s;
    std::int64_t would_count_s;
    bool was_kept;
};
BOOST_DESCRIBE_STRUCT(ChangedCase, (),
                      (clock, subject, store, started_at, counted_s, would_count_s, was_kept))

struct Outcome {
    int cases = 0;
    int broken_before = 0;
    int broken_after = 0;
    std::vector<RungCount> rungs;     ///< reached, in the proposal's order, then those it drops
    std::vector<StoreCount> stores;   ///< most broken afterwards first
    std::vector<ChangedCase> changed; ///< in order of time, at most 100
};
BOOST_DESCRIBE_STRUCT(Outcome, (), (cases, broken_before, broken_after, rungs, stores, changed))

/// A rung is reached when more was counted than it allows: at the due moment itself it is in time.
Outcome try_out(std::vector<PastCase> const& cases, Proposal const& proposal);

} // namespace hearth::office
