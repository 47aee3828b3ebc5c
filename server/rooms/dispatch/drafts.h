/// Drafts: plans of a day that are kept, laid side by side, and made true in one go or not at all
/// (A5). What was made true can be taken back in one go, as long as nobody has changed it since.
#pragma once

#include "rooms/dispatch/draft_events.h"
#include "rooms/dispatch/what_if.h"

namespace hearth::dispatch {

inline constexpr int most_drafts = 12; ///< of a store's day

struct Draft {
    Id<Draft> id;
    Id<identity::Store> store;
    Day day;
    int number = 0; ///< of the store's day
    WhatIf wish;
    DayPlan plan;
    Uuid made_by;
    Instant made_at;
    std::optional<Instant> published_at;
    std::optional<Instant> undone_at;
};
BOOST_DESCRIBE_STRUCT(Draft, (),
                      (id, store, day, number, wish, plan, made_by, made_at, published_at,
                       undone_at))

/// Conflict dispatch.too_many_drafts.
Result<Draft> save_draft(Tx& tx, WhatIf const& wish, DayPlan const& plan);
Result<Draft> load_draft(Tx& tx, Id<Draft> id);
std::vector<Draft> list_drafts(Tx& tx, Id<identity::Store> store, Day day); ///< by number
/// A published one stays, as the trail of what was done: Conflict dispatch.draft_is_published.
Result<void> drop_draft(Tx& tx, Id<Draft> id);

/// A visit that stands in the way, and why.
struct DraftConflict {
    Id<orders::Visit> visit;
    Said why;
};
BOOST_DESCRIBE_STRUCT(DraftConflict, (), (visit, why))
Error to_error(std::vector<DraftConflict> const& conflicts);

/// All moves at once (the draft's, or those given instead), or none: Conflict
/// dispatch.draft_conflicts, whose `next` names each visit that stands in the way.
Result<Draft> publish_draft(Tx& tx, Id<Draft> id,
                            std::optional<std::vector<PlannedVisit>> const& moves);
/// The crews from before; also where a rule of the house is bent by it, for so it was.
Result<Draft> undo_draft(Tx& tx, Id<Draft> id);

/// A crew as it shall be.
struct CrewMove {
    Id<orders::Visit> visit;
    std::optional<std::int64_t> version; ///< the one that was looked at
    Workers workers;
};
/// Makes all of them true in this transaction, so that people can be exchanged between visits of
/// one hour; gives the crews from before. Pinned and begun visits are conflicts, see above.
Result<std::vector<CrewMove>> move_crews(Tx& tx, Id<identity::Store> store,
                                         std::vector<CrewMove> const& moves, Mode mode);

/// The planner and every draft leave the visit's crew alone from now on, or not any more. Conflict
/// dispatch.nobody_to_pin where nobody goes.
Result<void> set_pin(Tx& tx, Id<orders::Visit> visit, bool is_pinned);

} // namespace hearth::dispatch
