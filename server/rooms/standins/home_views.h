/// What each side sees of the hand-over.
#pragma once

#include "platform/api/route.h"
#include "rooms/standins/home.h"

namespace hearth::standins {

struct NoteView {
    Id<Note> id;
    NoteKind kind;
    std::string words;
    Instant written_at;
    ActorKind written_by;
};
BOOST_DESCRIBE_STRUCT(NoteView, (), (id, kind, words, written_at, written_by))
struct NoteList {
    std::vector<NoteView> items;
};
BOOST_DESCRIBE_STRUCT(NoteList, (), (items))
NoteList to_views(std::vector<Note> const& notes);

struct HandView {
    HandKind kind;
    std::optional<WorkerId> worker;
    std::string name; ///< of a worker
};
BOOST_DESCRIBE_STRUCT(HandView, (), (kind, worker, name))
struct KeyStep {
    HandView from;
    HandView to;
    Instant handed_at;
    std::optional<Instant> received_at;
};
BOOST_DESCRIBE_STRUCT(KeyStep, (), (from, to, handed_at, received_at))
struct KeyView {
    Id<Key> id;
    std::string label;
    HandView holder;
    std::optional<HandView> on_its_way_to;
    bool is_mine;                 ///< the worker who asks has it
    bool is_coming;               ///< and it is on its way to them
    bool is_late;                 ///< not with who comes next, and it is nearly time
    std::optional<HandView> next; ///< who comes next, and needs it
    std::optional<Instant> next_at;
    std::vector<KeyStep> history; ///< newest first
};
BOOST_DESCRIBE_STRUCT(KeyView, (),
                      (id, label, holder, on_its_way_to, is_mine, is_coming, is_late, next, next_at,
                       history))
struct KeyList {
    std::vector<KeyView> items;
};
BOOST_DESCRIBE_STRUCT(KeyList, (), (items))
KeyView to_view(Tx& tx, Key const& key);

/// A line of the office's list of late keys: whoever waits longest first.
struct LateKeyView {
    Id<Key> id;
    std::string label;
    SeriesId series;
    Id<identity::Store> store;
    std::string customer_name; ///< masked
    HandView holder;
    std::optional<HandView> on_its_way_to;
    HandView next;
    Instant next_at;
    Instant late_since;
};
BOOST_DESCRIBE_STRUCT(LateKeyView, (),
                      (id, label, series, store, customer_name, holder, on_its_way_to, next,
                       next_at, late_since))
struct LateKeyList {
    std::vector<LateKeyView> items;
};
BOOST_DESCRIBE_STRUCT(LateKeyList, (), (items))
LateKeyView to_view(Tx& tx, LateKey const& late);
KeyList to_views(Tx& tx, std::vector<Key> const& keys);

struct KeyPath {
    Id<Key> id;
};
BOOST_DESCRIBE_STRUCT(KeyPath, (), (id))
struct NotePath {
    Id<Note> id;
};
BOOST_DESCRIBE_STRUCT(NotePath, (), (id))
struct NoteForm {
    NoteKind kind = NoteKind::Other;
    Text<1, 500> words;
};
BOOST_DESCRIBE_STRUCT(NoteForm, (), (kind, words))
struct HandForm {
    HandKind to = HandKind::Store;
    std::optional<WorkerId> worker;
    std::optional<Instant> at; ///< when it happened; left out: now
};
BOOST_DESCRIBE_STRUCT(HandForm, (), (to, worker, at))
/// Invalid /worker where a worker's hand names nobody, or another hand names somebody.
Result<Hand> to_hand(Tx& tx, HandForm const& in);

} // namespace hearth::standins
