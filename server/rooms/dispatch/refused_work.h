/// Work refused as dangerous or outside the contract (LH-12): the worker's right, at any time until
/// the visit is over. It never counts in the fairness account and no score reads it; somebody has
/// to look, against a clock for a stand-in that climbs to headquarters.
#pragma once

#include "platform/room.h"
#include "rooms/dispatch/answers.h"

namespace hearth::dispatch {

/// Store, then its manager, then headquarters.
enum class RefusedLevel { Store, Manager, Headquarters };
BOOST_DESCRIBE_ENUM(RefusedLevel, Store, Manager, Headquarters)
enum class RefusedOutcome { StandIn, MadeSafe, CalledOff };
BOOST_DESCRIBE_ENUM(RefusedOutcome, StandIn, MadeSafe, CalledOff)

/// How long a refused visit may stay without an answer.
struct RefusedSettings {
    static constexpr std::string_view setting_name = "dispatch.refused_work";
    int stand_in_min = 30;
    int manager_min = 45;
    int hq_min = 60;
};
BOOST_DESCRIBE_STRUCT(RefusedSettings, (), (stand_in_min, manager_min, hq_min))

struct RefusedWork {
    Uuid id;
    Id<Assignment> assignment;
    Id<orders::Visit> visit;
    Id<orders::Order> order;
    Id<identity::Store> store;
    Id<workforce::Worker> worker;
    RefusalReason reason = RefusalReason::Dangerous;
    std::optional<std::string> said;
    Instant at;
    bool has_begun = false;
    RefusedLevel level = RefusedLevel::Store;
    std::optional<RefusedOutcome> outcome;
    std::optional<std::string> note;
    std::optional<Instant> settled_at;
    std::optional<Uuid> settled_by;
};

/// The clock of a stand-in; its subject is the refused work.
inline constexpr std::string_view stand_in_clock = "dispatch.stand_in";

bool is_right(RefusalReason reason); ///< dangerous, outside the contract

/// Puts it on record and starts the clock. Before the work has begun the assignment ends and nobody
/// else is asked until somebody has looked; once begun it stays until that is decided. Conflict
/// dispatch.no_longer_asked where the visit is over; the same refusal twice is one.
Result<Assignment> refuse_work(Tx& tx, Id<Assignment> id, RefusalReason reason,
                               std::optional<std::string> const& said);
/// Of the store, open ones first, then the newest.
std::vector<RefusedWork> list_refused_work(Tx& tx, Id<identity::Store> store);
std::optional<RefusedWork> find_open_refusal(Tx& tx, Id<orders::Visit> visit,
                                             Id<workforce::Worker> worker);
Result<RefusedWork> load_refused_work(Tx& tx, Uuid id);
/// What was done about it; ends the clock. Conflict dispatch.refusal_is_settled.
Result<RefusedWork> settle_refused_work(Tx& tx, Uuid id, RefusedOutcome outcome,
                                        std::optional<std::string> const& note);

void install_refused_work(Room& room);

/// The time for a stand-in ran out, on this rung.
struct StandInOverdue {
    static constexpr std::string_view kind = "dispatch.stand_in_overdue";
    Id<orders::Visit> visit;
    Id<orders::Order> order;
    Id<identity::Store> store;
    RefusedLevel level;
    Uuid subject() const { return visit.uuid; }
    Audience audience() const { return {store}; }
};
BOOST_DESCRIBE_STRUCT(StandInOverdue, (), (visit, order, store, level))

struct RefusalSettled {
    static constexpr std::string_view kind = "dispatch.refusal_settled";
    Id<orders::Visit> visit;
    Id<orders::Order> order;
    Id<identity::Store> store;
    Id<workforce::Worker> worker;
    RefusedOutcome outcome;
    Uuid subject() const { return visit.uuid; }
    Audience audience() const { return {store, {}, worker}; }
};
BOOST_DESCRIBE_STRUCT(RefusalSettled, (), (visit, order, store, worker, outcome))

} // namespace hearth::dispatch
