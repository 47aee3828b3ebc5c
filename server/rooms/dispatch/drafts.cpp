#include "rooms/dispatch/drafts.h"

#include "platform/words/words.h"
#include "rooms/dispatch/dispatch.h"

#include <algorithm>

namespace hearth::dispatch {
namespace {

struct DraftRow {
    Id<Draft> id;
    Id<identity::Store> store;
    Day day;
    int number;
    std::string wish;
    std::string plan;
    Uuid made_by;
    Instant made_at;
    std::optional<Instant> published_at;
    std::optional<Instant> undone_at;
};
BOOST_DESCRIBE_STRUCT(DraftRow, (),
                      (id, store, day, number, wish, plan, made_by, made_at, published_at,
                       undone_at))
constexpr char select[] =
    "SELECT draft.id, draft.store_id, draft.day, draft.number, draft.wish, draft.plan, "
    "draft.made_by, draft.made_at, done.published_at, done.undone_at "
    "FROM dispatch_draft draft LEFT JOIN dispatch_publication done "
    "ON done.company_id = draft.company_id AND done.draft_id = draft.id "
    "WHERE draft.company_id = ?1 AND ";

Draft to_draft(DraftRow const& row) {
    return {row.id,
            row.store,
            row.day,
            row.number,
            json::from_text<WhatIf>(row.wish),
            json::from_text<DayPlan>(row.plan),
            row.made_by,
            row.made_at,
            row.published_at,
            row.undone_at};
}

/// What a publication did to one visit.
struct CrewChange {
    Id<orders::Visit> visit;
    Workers before;
    Workers after;
};
BOOST_DESCRIBE_STRUCT(CrewChange, (), (visit, before, after))

std::vector<CrewChange> to_changes(std::vector<CrewMove> const& before,
                                   std::vector<CrewMove> const& after) {
    std::vector<CrewChange> changes;
    for (std::size_t at = 0; at < after.size(); ++at)
        changes.push_back({after[at].visit, before[at].workers, after[at].workers});
    return changes;
}

void tell(Tx& tx, Draft const& draft, DraftStep step, std::size_t visits) {
    tx.publish(DraftChanged{draft.id.uuid, draft.store, step, static_cast<int>(visits)});
}

} // namespace

Result<Draft> load_draft(Tx& tx, Id<Draft> id) {
    auto const row = tx.find<DraftRow>(std::string(select) + "draft.id = ?2", id);
    if (!row) return Error{Refusal::NotFound, "dispatch.draft_not_found"};
    return to_draft(*row);
}

std::vector<Draft> list_drafts(Tx& tx, Id<identity::Store> store, Day day) {
    std::vector<Draft> drafts;
    for (auto const& row : tx.all<DraftRow>(
             std::string(select) + "draft.store_id = ?2 AND draft.day = ?3 ORDER BY draft.number",
             store, day))
        drafts.push_back(to_draft(row));
    return drafts;
}

Result<Draft> save_draft(Tx& tx, WhatIf const& wish, DayPlan const& plan) {
    auto const [count, last] = tx.one<std::tuple<int, int>>(
        "SELECT count(*), coalesce(max(number), 0) FROM dispatch_draft "
        "WHERE company_id = ?1 AND store_id = ?2 AND day = ?3",
        wish.store, wish.day);
    if (count >= most_drafts)
        return Error{Refusal::Conflict,
                     "dispatch.too_many_drafts",
                     {{"limit", std::to_string(most_drafts)}}};
    auto const id = tx.new_id<Draft>();
    tx.run("INSERT INTO dispatch_draft (company_id, id, store_id, day, number, wish, plan, "
           "made_by, made_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
           id, wish.store, wish.day, last + 1, json::to_text(wish), json::to_text(plan),
           tx.actor().id, tx.now());
    auto draft = TRY(load_draft(tx, id));
    tell(tx, draft, DraftStep::Saved, plan.moves.size());
    return draft;
}

Result<void> drop_draft(Tx& tx, Id<Draft> id) {
    auto const draft = TRY(load_draft(tx, id));
    if (draft.published_at) return Error{Refusal::Conflict, "dispatch.draft_is_published"};
    tx.run("DELETE FROM dispatch_draft WHERE company_id = ?1 AND id = ?2", id);
    tell(tx, draft, DraftStep::Dropped, 0);
    return {};
}

Result<Draft> publish_draft(Tx& tx, Id<Draft> id,
                            std::optional<std::vector<PlannedVisit>> const& chosen) {
    auto const draft = TRY(load_draft(tx, id));
    if (draft.published_at) return Error{Refusal::Conflict, "dispatch.draft_is_published"};
    if (draft.plan.extra_visits > 0) return Error{Refusal::Conflict, "dispatch.draft_is_a_trial"};
    std::vector<PlannedVisit> const& wanted = chosen ? *chosen : draft.plan.moves;
    std::vector<CrewMove> moves;
    for (auto const& one : wanted)
        moves.push_back({one.visit, one.visit_version, one.workers});
    auto const before = TRY(move_crews(tx, draft.store, moves, Mode::Suggested));
    tx.run("INSERT INTO dispatch_publication (company_id, draft_id, crews, published_by, "
           "published_at) VALUES (?1, ?2, ?3, ?4, ?5)",
           id, json::to_text(to_changes(before, moves)), tx.actor().id, tx.now());
    tell(tx, draft, DraftStep::Published, moves.size());
    return load_draft(tx, id);
}

Result<Draft> undo_draft(Tx& tx, Id<Draft> id) {
    auto const draft = TRY(load_draft(tx, id));
    if (!draft.published_at || draft.undone_at)
        return Error{Refusal::Conflict, "dispatch.draft_is_not_published"};
    auto const [crews] = tx.one<std::tuple<std::string>>(
        "SELECT crews FROM dispatch_publication WHERE company_id = ?1 AND draft_id = ?2", id);
    std::vector<CrewMove> back;
    std::vector<DraftConflict> conflicts;
    for (auto const& change : json::from_text<std::vector<CrewChange>>(crews)) {
        back.push_back({change.visit, {}, change.before});
        Workers now;
        for (auto const& one : list_crew(tx, change.visit))
            now.push_back(one.worker);
        if (std::ranges::is_permutation(now, change.after)) continue;
        std::string const code = "dispatch.visit_moved_on";
        conflicts.push_back({change.visit, {code, words::text(tx.actor().locale, code)}});
    }
    if (!conflicts.empty()) return to_error(conflicts);
    TRY(move_crews(tx, draft.store, back, Mode::Forced));
    tx.run("UPDATE dispatch_publication SET undone_by = ?3, undone_at = ?4 "
           "WHERE company_id = ?1 AND draft_id = ?2",
           id, tx.actor().id, tx.now());
    tell(tx, draft, DraftStep::Undone, back.size());
    return load_draft(tx, id);
}

} // namespace hearth::dispatch
