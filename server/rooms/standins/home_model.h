/// Nouns of the hand-over (BE-09): what whoever comes has to know about the home, and its keys.
#pragma once

#include "rooms/standins/model.h"

namespace hearth::standins {

enum class NoteKind { Habit, Alarm, Pet, Place, Other };
BOOST_DESCRIBE_ENUM(NoteKind, Habit, Alarm, Pet, Place, Other)

struct Note {
    Id<Note> id = {};
    SeriesId series = {};
    Id<customers::Customer> customer = {};
    NoteKind kind = NoteKind::Other;
    std::string words = {}; ///< kept sealed
    Instant written_at = {};
    ActorKind written_by_kind = ActorKind::Anonymous;
    Uuid written_by = {};
};

enum class HandKind { Customer, Store, Worker };
BOOST_DESCRIBE_ENUM(HandKind, Customer, Store, Worker)

/// Who has a key, or is to have it.
struct Hand {
    HandKind kind = HandKind::Customer;
    std::optional<WorkerId> worker = {}; ///< of a worker's hand
    friend bool operator==(Hand const&, Hand const&) = default;
};

struct KeyMove {
    int number = 1;
    Hand from = {};
    Hand to = {};
    Instant handed_at = {};
    ActorKind handed_by_kind = ActorKind::Anonymous;
    Uuid handed_by = {};
    std::optional<Instant> received_at = {};
    std::optional<ActorKind> received_by_kind = {};
    std::optional<Uuid> received_by = {};
    Instant heard_at = {};
};

/// A key and every hand it went through, oldest first.
struct Key {
    Id<Key> id = {};
    SeriesId series = {};
    Id<customers::Customer> customer = {};
    Id<identity::Store> store = {};
    std::string label = {}; ///< on its tag; never an address
    Instant made_at = {};
    std::optional<Id<orders::Visit>> late_for = {};
    std::optional<Instant> late_since = {}; ///< it was to be with who comes by then
    std::optional<Instant> gone_at = {};
    std::vector<KeyMove> moves = {};
};

/// Whose hand it is in: the last who confirmed; at first the customer's.
Hand holder_of(Key const& key);
/// Handed over and not confirmed yet.
std::optional<KeyMove> on_its_way(Key const& key);
/// Who comes has it, and no one is waited for. With the customer it is nobody's fault: they open.
bool is_in_place(Key const& key, WorkerId next);

} // namespace hearth::standins
