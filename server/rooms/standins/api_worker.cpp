// The worker's phone: what to know about the home of a visit, and the keys in their hands.
#include "rooms/standins/home_views.h"

#include <algorithm>
#include <map>

namespace hearth::standins {
namespace {

constexpr int looked_ahead_days = 14;

WorkerId me(Tx& tx) {
    return {tx.actor().id};
}

struct VisitPath {
    Id<orders::Visit> id;
};
BOOST_DESCRIBE_STRUCT(VisitPath, (), (id))

/// Of a visit that this worker has taken and that is not over: it moves with the visit.
Result<std::optional<SeriesId>> find_series(Tx& tx, Id<orders::Visit> id) {
    auto const own = dispatch::find_live(tx, id, me(tx));
    if (!own || own->state != dispatch::AssignmentState::Confirmed)
        return Error{Refusal::NotFound, "visits.not_yours"};
    return series::find_by_order(tx, own->order);
}

struct HandOver {
    bool is_standing = false; ///< of a standing booking: there may be notes, and some can be left
    int notes = 0;            ///< so many; what they say is opened by itself
};
BOOST_DESCRIBE_STRUCT(HandOver, (), (is_standing, notes))

Result<HandOver> find_hand_over(Tx& tx, api::Path<VisitPath> const& at) {
    auto const id = TRY(find_series(tx, at.id));
    if (!id) return HandOver{};
    return HandOver{true, static_cast<int>(store::list_notes(tx, *id).size())};
}

/// A write: that the notes were read stands in the trail. Nothing for a visit of no series.
Result<NoteList> open_hand_over(Tx& tx, api::Path<VisitPath> const& at) {
    auto const id = TRY(find_series(tx, at.id));
    if (!id) return NoteList{};
    return to_views(open_notes(tx, TRY(series::load(tx, *id)), at.id));
}

/// Who was there leaves a word for whoever comes next.
Result<void> add_note(Tx& tx, api::Path<VisitPath> const& at, api::Body<NoteForm> const& in) {
    auto const id = TRY(find_series(tx, at.id));
    if (!id) return Error{Refusal::NotFound, "series.not_found"};
    TRY(write_note(tx, *id, in.kind, in.words));
    return {};
}

struct MyKey {
    KeyView key;
    std::optional<Id<orders::Visit>> visit; ///< of theirs, that it opens
};
BOOST_DESCRIBE_STRUCT(MyKey, (), (key, visit))
struct MyKeys {
    std::vector<MyKey> items;
};
BOOST_DESCRIBE_STRUCT(MyKeys, (), (items))

/// Visits that they have taken, soonest first, by series.
std::map<SeriesId, Id<orders::Visit>> visits_ahead(Tx& tx) {
    std::map<SeriesId, Id<orders::Visit>> ahead;
    Span const span{tx.now() - hours{12}, tx.now() + std::chrono::days{looked_ahead_days}};
    for (auto const& one : dispatch::list_busy(tx, me(tx), span))
        if (one.state == dispatch::AssignmentState::Confirmed)
            if (auto const series = series::find_by_order(tx, one.order))
                ahead.emplace(*series, one.visit);
    return ahead;
}

/// What is in their hands or on its way there, and what opens the homes they go to.
Result<MyKeys> list_mine(Tx& tx) {
    auto const ahead = visits_ahead(tx);
    auto keys = store::list_keys_of(tx, me(tx));
    for (auto const& [series, visit] : ahead)
        for (auto& key : store::list_keys(tx, series))
            if (std::ranges::find(keys, key.id, &Key::id) == keys.end())
                keys.push_back(std::move(key));
    MyKeys mine;
    for (auto const& key : keys) {
        mine.items.push_back({to_view(tx, key), {}});
        if (auto const known = ahead.find(key.series); known != ahead.end())
            mine.items.back().visit = known->second;
    }
    return mine;
}

/// Theirs: in their hand, on its way to them, or of a home they are to open next.
Result<Key> load_mine(Tx& tx, Id<Key> id) {
    auto key = TRY(load_key(tx, id));
    Hand const hand{HandKind::Worker, me(tx)};
    auto const open = on_its_way(key);
    auto const next = next_visit(tx, key.series);
    bool const is_theirs = holder_of(key) == hand ||
                           (open && (open->to == hand || open->from == hand)) ||
                           (next && next->worker == me(tx));
    if (!is_theirs) return Error{Refusal::NotFound, "standins.key_not_found"};
    return key;
}

Result<KeyView> hand_mine(Tx& tx, api::Path<KeyPath> const& at, api::Body<HandForm> const& in) {
    TRY(load_mine(tx, at.id));
    auto const to = TRY(to_hand(tx, in));
    Hand const from{HandKind::Worker, me(tx)};
    return to_view(tx, TRY(hand_over(tx, at.id, {from, to, in.at.value_or(tx.now())})));
}

struct ReceiptForm {
    std::optional<Instant> at; ///< when it happened; left out: now
};
BOOST_DESCRIBE_STRUCT(ReceiptForm, (), (at))

Result<KeyView> receive_mine(Tx& tx, api::Path<KeyPath> const& at,
                             api::Body<ReceiptForm> const& in) {
    TRY(load_mine(tx, at.id));
    Hand const to{HandKind::Worker, me(tx)};
    return to_view(tx, TRY(receive(tx, at.id, to, in.at.value_or(tx.now()))));
}

} // namespace

void add_worker_routes(api::Routes& routes) {
    routes.read("/my/visits/{id}/hand-over", "find_my_hand_over", api::worker(), find_hand_over);
    routes.write("POST", "/my/visits/{id}/hand-over/opening", "open_my_hand_over", api::worker(),
                 open_hand_over);
    routes.write("POST", "/my/visits/{id}/home-notes", "add_my_home_note", api::worker(), add_note);
    routes.read("/my/home-keys", "list_my_home_keys", api::worker(), list_mine);
    routes.write("POST", "/my/home-keys/{id}/handing", "hand_my_home_key", api::worker(),
                 hand_mine);
    routes.write("POST", "/my/home-keys/{id}/receipt", "receive_my_home_key", api::worker(),
                 receive_mine);
}

} // namespace hearth::standins
