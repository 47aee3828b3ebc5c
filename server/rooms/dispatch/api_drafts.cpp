// What if: plans of a day thought out, kept, compared, made true and taken back.
#include "rooms/dispatch/drafts.h"
#include "rooms/dispatch/forms.h"

namespace hearth::dispatch {
namespace {

struct DraftPath {
    Id<Draft> id;
};
BOOST_DESCRIBE_STRUCT(DraftPath, (), (id))

struct DraftQuery {
    Id<identity::Store> store;
    Day day;
};
BOOST_DESCRIBE_STRUCT(DraftQuery, (), (store, day))

struct DraftList {
    List<Draft, most_drafts> drafts;
};
BOOST_DESCRIBE_STRUCT(DraftList, (), (drafts))

struct PublishForm {
    /// Instead of the draft's own, where the dispatcher left some out or chose somebody else.
    std::optional<List<PlannedVisit, most_board_visits, 1>> moves;
};
BOOST_DESCRIBE_STRUCT(PublishForm, (), (moves))

/// Reads, then thinks without holding a transaction open.
Result<DayPlan> think(api::Slow& slow, WhatIf const& wish) {
    std::string locale;
    auto const problem = TRY(slow.database.read(slow.scope, [&](Tx& tx) -> Result<DayProblem> {
        TRY(identity::check_reach(tx, "dispatch.write", wish.store));
        locale = tx.actor().locale;
        return load_problem(tx, wish.store, wish.day);
    }));
    return propose(problem, wish, locale);
}

Result<DayPlan> plan_board(api::Slow& slow, api::Body<WhatIf> const& in) {
    return think(slow, in);
}

Result<Draft> make_draft(api::Slow& slow, api::Body<WhatIf> const& in) {
    auto const plan = TRY(think(slow, in));
    return slow.database.write(slow.scope, [&](Tx& tx) -> Result<Draft> {
        TRY(identity::check_reach(tx, "dispatch.write", in.store));
        return save_draft(tx, in, plan);
    });
}

Result<DraftList> show_drafts(Tx& tx, api::Query<DraftQuery> const& in) {
    TRY(identity::check_reach(tx, "dispatch.read", in.store));
    return DraftList{list_drafts(tx, in.store, in.day)};
}

/// Somebody of another store hears that there is none.
Result<void> check_reachable(Tx& tx, Id<Draft> id) {
    auto const draft = TRY(load_draft(tx, id));
    if (!identity::check_reach(tx, "dispatch.write", draft.store))
        return Error{Refusal::NotFound, "dispatch.draft_not_found"};
    return {};
}

Result<void> drop_one(Tx& tx, api::Path<DraftPath> const& path) {
    TRY(check_reachable(tx, path.id));
    return drop_draft(tx, path.id);
}

Result<Draft> publish(Tx& tx, api::Path<DraftPath> const& path, api::Body<PublishForm> const& in) {
    TRY(check_reachable(tx, path.id));
    return publish_draft(tx, path.id, in.moves);
}

Result<Draft> take_back(Tx& tx, api::Path<DraftPath> const& path) {
    TRY(check_reachable(tx, path.id));
    return undo_draft(tx, path.id);
}

} // namespace

void install_drafts(Room& room) {
    auto& routes = room.routes;
    auto const writers = api::staff("dispatch.write");
    routes.slow("POST", "/board/plan", "plan_board", writers, plan_board);
    routes.slow("POST", "/board/drafts", "make_board_draft", writers, make_draft);
    routes.read("/board/drafts", "list_board_drafts", api::staff("dispatch.read"), show_drafts);
    routes.write("DELETE", "/board/drafts/{id}", "drop_board_draft", writers, drop_one);
    routes.write("POST", "/board/drafts/{id}/publication", "publish_board_draft", writers, publish);
    routes.write("DELETE", "/board/drafts/{id}/publication", "undo_board_draft", writers,
                 take_back);
}

} // namespace hearth::dispatch
