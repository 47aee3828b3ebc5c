// Notes and keys for the office and for the customer whose home it is.
#include "rooms/standins/home_views.h"
#include "rooms/standins/views.h"

namespace hearth::standins {
namespace {

// ---- the office

/// A write: that somebody read them stands in the trail.
Result<NoteList> open_as_office(Tx& tx, api::Path<SeriesPath> const& at) {
    auto const series = TRY(load_for(tx, at.id, "standins.home"));
    return to_views(open_notes(tx, series, {}));
}

Result<NoteList> write_as_office(Tx& tx, api::Path<SeriesPath> const& at,
                                 api::Body<NoteForm> const& in) {
    auto const series = TRY(load_for(tx, at.id, "standins.home"));
    TRY(write_note(tx, at.id, in.kind, in.words));
    return to_views(open_notes(tx, series, {}));
}

Result<void> remove_as_office(Tx& tx, api::Path<NotePath> const& at) {
    auto const note = store::find_note(tx, at.id);
    if (!note) return Error{Refusal::NotFound, "standins.note_not_found"};
    TRY(load_for(tx, note->series, "standins.home"));
    return remove_note(tx, at.id);
}

Result<KeyList> list_as_office(Tx& tx, api::Path<SeriesPath> const& at) {
    TRY(load_for(tx, at.id, "standins.read"));
    return to_views(tx, store::list_keys(tx, at.id));
}

/// Where the asking person may see it.
Result<LateKeyList> list_late(Tx& tx) {
    LateKeyList list;
    for (auto const& late : late_keys(tx, identity::reach_of(tx.actor(), "standins.read")))
        list.items.push_back(to_view(tx, late));
    return list;
}

struct KeyForm {
    Text<1, 20> label;
};
BOOST_DESCRIBE_STRUCT(KeyForm, (), (label))

Result<KeyView> add_as_office(Tx& tx, api::Path<SeriesPath> const& at,
                              api::Body<KeyForm> const& in) {
    TRY(load_for(tx, at.id, "standins.write"));
    return to_view(tx, TRY(add_key(tx, at.id, in.label)));
}

Result<Key> load_office_key(Tx& tx, Id<Key> id) {
    auto key = TRY(load_key(tx, id));
    if (!tx.actor().may_at("standins.write", key.store))
        return Error{Refusal::NotFound, "standins.key_not_found"};
    return key;
}

/// What the office gives, or hears that somebody gave.
Result<KeyView> hand_as_office(Tx& tx, api::Path<KeyPath> const& at,
                               api::Body<HandForm> const& in) {
    auto const key = TRY(load_office_key(tx, at.id));
    auto const to = TRY(to_hand(tx, in));
    return to_view(tx, TRY(hand_over(tx, at.id, {holder_of(key), to, in.at.value_or(tx.now())})));
}

/// Of what is on its way to anybody; else it is taken into the store.
Result<KeyView> confirm_as_office(Tx& tx, api::Path<KeyPath> const& at) {
    auto const key = TRY(load_office_key(tx, at.id));
    auto const open = on_its_way(key);
    auto const to = open ? open->to : Hand{HandKind::Store, {}};
    return to_view(tx, TRY(receive(tx, at.id, to, tx.now())));
}

Result<void> strike_as_office(Tx& tx, api::Path<KeyPath> const& at) {
    TRY(load_office_key(tx, at.id));
    TRY(strike_off(tx, at.id));
    return {};
}

// ---- the customer

struct OwnHome {
    std::vector<NoteView> notes;
    std::vector<KeyView> keys;
};
BOOST_DESCRIBE_STRUCT(OwnHome, (), (notes, keys))

OwnHome home_of(Tx& tx, SeriesId id) {
    return {to_views(store::list_notes(tx, id)).items,
            to_views(tx, store::list_keys(tx, id)).items};
}

/// Their own words are theirs to read: nothing is noted.
Result<OwnHome> get_own_home(Tx& tx, api::Path<SeriesPath> const& at) {
    TRY(load_own(tx, at.id));
    return home_of(tx, at.id);
}

Result<OwnHome> write_own(Tx& tx, api::Path<SeriesPath> const& at, api::Body<NoteForm> const& in) {
    TRY(load_own(tx, at.id));
    TRY(write_note(tx, at.id, in.kind, in.words));
    return home_of(tx, at.id);
}

Result<void> remove_own(Tx& tx, api::Path<NotePath> const& at) {
    auto const note = store::find_note(tx, at.id);
    if (!note || note->customer.uuid != tx.actor().id)
        return Error{Refusal::NotFound, "standins.note_not_found"};
    return remove_note(tx, at.id);
}

/// «I have it back.»
Result<KeyView> confirm_own(Tx& tx, api::Path<KeyPath> const& at) {
    auto const key = TRY(load_key(tx, at.id));
    if (key.customer.uuid != tx.actor().id)
        return Error{Refusal::NotFound, "standins.key_not_found"};
    return to_view(tx, TRY(receive(tx, at.id, Hand{HandKind::Customer, {}}, tx.now())));
}

} // namespace

void add_home_routes(api::Routes& routes) {
    auto const notes = api::staff("standins.home");
    auto const writers = api::staff("standins.write");
    routes.write("POST", "/series/{id}/home-notes/opening", "open_home_notes", notes,
                 open_as_office);
    routes.write("POST", "/series/{id}/home-notes", "write_home_note", notes, write_as_office);
    routes.write("DELETE", "/home-notes/{id}", "remove_home_note", notes, remove_as_office);
    routes.read("/series/{id}/home-keys", "list_home_keys", api::staff("standins.read"),
                list_as_office);
    routes.read("/late-home-keys", "list_late_home_keys", api::staff("standins.read"), list_late);
    routes.write("POST", "/series/{id}/home-keys", "add_home_key", writers, add_as_office);
    routes.write("POST", "/home-keys/{id}/handing", "hand_home_key", writers, hand_as_office);
    routes.write("POST", "/home-keys/{id}/receipt", "confirm_home_key", writers, confirm_as_office);
    routes.write("DELETE", "/home-keys/{id}", "strike_off_home_key", writers, strike_as_office);
    routes.read("/me/series/{id}/home", "read_own_home", api::customer(), get_own_home);
    routes.write("POST", "/me/series/{id}/home-notes", "write_own_home_note", api::customer(),
                 write_own);
    routes.write("DELETE", "/me/home-notes/{id}", "remove_own_home_note", api::customer(),
                 remove_own);
    routes.write("POST", "/me/home-keys/{id}/receipt", "confirm_own_home_key", api::customer(),
                 confirm_own);
}

} // namespace hearth::standins
