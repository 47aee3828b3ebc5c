/// Private to standins: hand-over notes and keys. Notes are opened by who is to come and by the
/// office, each time in the trail; the customer's own are theirs. A key goes from hand to hand: who
/// gives says so, who receives confirms; until then it is still with the giver.
#pragma once

#include "platform/clocks/clocks.h"
#include "rooms/standins/home_model.h"
#include "rooms/standins/inside.h"

namespace hearth::standins {

/// The key is not with who comes by then; the subject is the key.
inline constexpr std::string_view key_clock = "standins.key";

/// Conflict standins.too_many_notes.
Result<Note> write_note(Tx& tx, SeriesId series, NoteKind kind, std::string const& words);
Result<void> remove_note(Tx& tx, Id<Note> id);
/// With the trail: the office, or the worker of a visit.
std::vector<Note> open_notes(Tx& tx, series::Series const& series,
                             std::optional<Id<orders::Visit>> visit);

/// Conflict standins.label_taken at that store.
Result<Key> add_key(Tx& tx, SeriesId series, std::string const& label);
Result<Key> load_key(Tx& tx, Id<Key> id); ///< NotFound standins.key_not_found
struct Handing {
    Hand from;
    Hand to;
    Instant at; ///< as the phone says; the future never
};
/// Conflict standins.key_not_there where `from` has it not, standins.key_on_its_way where it was
/// handed to somebody else already; handed twice to the same changes nothing.
Result<Key> hand_over(Tx& tx, Id<Key> id, Handing const& what);
/// Conflict standins.key_not_handed where nobody says that it was handed to `to`; from a customer's
/// or a store's hand it may be taken without. Confirmed twice changes nothing.
Result<Key> receive(Tx& tx, Id<Key> id, Hand const& to, Instant at);
/// Lost, or the lock was changed.
Result<Key> strike_off(Tx& tx, Id<Key> id);

/// The next visit of the series, and who leads it.
struct NextVisit {
    orders::Visit visit;
    std::optional<WorkerId> worker;
};
std::optional<NextVisit> next_visit(Tx& tx, SeriesId series);
struct LateKey {
    Key key;
    NextVisit next;
};
/// Nothing: every store.
using Stores = std::optional<std::vector<Id<identity::Store>>>;
/// Those that are not with who comes although they were to be by now, the longest first.
std::vector<LateKey> late_keys(Tx& tx, Stores const& stores);
/// Starts or ends the clock of every key of the series.
Result<void> watch_keys(Tx& tx, SeriesId series);
Result<void> hear_key_clock(Tx& tx, clocks::Firing const& firing);
void listen_for_keys(Room& room);

namespace store {

void insert_note(Tx& tx, Note const& note);
std::optional<Note> find_note(Tx& tx, Id<Note> id);
std::vector<Note> list_notes(Tx& tx, SeriesId series);
void remove_note(Tx& tx, Id<Note> id);

bool insert_key(Tx& tx, Key const& key);
std::optional<Key> find_key(Tx& tx, Id<Key> id);
std::vector<Key> list_keys(Tx& tx, SeriesId series); ///< not those struck off
/// Those the worker has, or is to receive.
std::vector<Key> list_keys_of(Tx& tx, WorkerId worker);
/// Those that were said to be late for a visit that is still to come, the longest first; whether
/// one still is, late_keys says.
std::vector<Key> list_said_late(Tx& tx, Stores const& stores);
void save_key(Tx& tx, Key const& key); ///< what it is late for, and when it went
void insert_move(Tx& tx, Id<Key> key, KeyMove const& move);
/// False where it was confirmed meanwhile.
bool confirm_move(Tx& tx, Id<Key> key, KeyMove const& move);

} // namespace store

void add_home_routes(api::Routes& routes);
void add_worker_routes(api::Routes& routes);

} // namespace hearth::standins
