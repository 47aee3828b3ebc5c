#include "rooms/standins/home_views.h"

#include "cn/mask.h"
#include "rooms/customers/customers.h"
#include "rooms/standins/views.h"

namespace hearth::standins {
namespace {

HandView to_view(Tx& tx, Hand const& hand) {
    return {hand.kind, hand.worker, hand.worker ? worker_name(tx, *hand.worker) : std::string{}};
}

} // namespace

NoteList to_views(std::vector<Note> const& notes) {
    NoteList list;
    for (auto const& note : notes)
        list.items.push_back(
            {note.id, note.kind, note.words, note.written_at, note.written_by_kind});
    return list;
}

KeyView to_view(Tx& tx, Key const& key) {
    Hand const me{HandKind::Worker, WorkerId{tx.actor().id}};
    bool const is_worker = tx.actor().kind == ActorKind::Worker;
    auto const open = on_its_way(key);
    KeyView view{.id = key.id,
                 .label = key.label,
                 .holder = to_view(tx, holder_of(key)),
                 .is_mine = is_worker && holder_of(key) == me,
                 .is_coming = is_worker && open && open->to == me};
    if (open) view.on_its_way_to = to_view(tx, open->to);
    if (auto const next = next_visit(tx, key.series)) {
        view.next_at = next->visit.starts_at;
        if (next->worker) view.next = to_view(tx, Hand{HandKind::Worker, next->worker});
        view.is_late =
            key.late_for == next->visit.id && next->worker && !is_in_place(key, *next->worker);
    }
    for (auto move = key.moves.rbegin(); move != key.moves.rend(); ++move)
        view.history.push_back(
            {to_view(tx, move->from), to_view(tx, move->to), move->handed_at, move->received_at});
    return view;
}

LateKeyView to_view(Tx& tx, LateKey const& late) {
    auto const& key = late.key;
    LateKeyView view{.id = key.id,
                     .label = key.label,
                     .series = key.series,
                     .store = key.store,
                     .holder = to_view(tx, holder_of(key)),
                     .next = to_view(tx, Hand{HandKind::Worker, late.next.worker}),
                     .next_at = late.next.visit.starts_at,
                     .late_since = key.late_since.value_or(late.next.visit.starts_at)};
    if (auto const customer = customers::load_customer(tx, key.customer))
        view.customer_name = cn::mask_name(customer->name);
    if (auto const open = on_its_way(key)) view.on_its_way_to = to_view(tx, open->to);
    return view;
}

KeyList to_views(Tx& tx, std::vector<Key> const& keys) {
    KeyList list;
    for (auto const& key : keys)
        list.items.push_back(to_view(tx, key));
    return list;
}

Result<Hand> to_hand(Tx& tx, HandForm const& in) {
    bool const is_worker = in.to == HandKind::Worker;
    if (is_worker != in.worker.has_value())
        return invalid_field("/worker", is_worker ? "platform.required" : "platform.not_allowed");
    if (in.worker && !workforce::load_worker(tx, *in.worker))
        return invalid_field("/worker", "workforce.not_found");
    return Hand{in.to, in.worker};
}

} // namespace hearth::standins
