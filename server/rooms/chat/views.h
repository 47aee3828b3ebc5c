/// What the API of chat shows and takes, and who may see it.
#pragma once

#include "rooms/chat/inside.h"

namespace hearth::chat {

inline constexpr int lines_shown = 100;

struct ChatPath {
    Id<Chat> id;
};
BOOST_DESCRIBE_STRUCT(ChatPath, (), (id))
struct PicturePath {
    Id<Chat> id;
    Whole<1, 1'000'000> sequence;
};
BOOST_DESCRIBE_STRUCT(PicturePath, (), (id, sequence))

/// Older lines: those before that number.
struct LinesQuery {
    std::optional<Whole<1, 1'000'000>> before;
};
BOOST_DESCRIBE_STRUCT(LinesQuery, (), (before))

struct WordsBody {
    Text<1, 64> key; ///< made on the device: the same twice is one
    Text<1, 1000> words;
};
BOOST_DESCRIBE_STRUCT(WordsBody, (), (key, words))
struct PictureQuery {
    Text<1, 64> key;
};
BOOST_DESCRIBE_STRUCT(PictureQuery, (), (key))

struct LineView {
    int sequence;
    LineKind kind;
    Instant at;
    ActorKind author_kind;
    std::string author_name; ///< of ours; empty for the customer and the house itself
    std::string key;         ///< the device finds its own again
    std::optional<std::string> words;
};
BOOST_DESCRIBE_STRUCT(LineView, (), (sequence, kind, at, author_kind, author_name, key, words))

/// What a customer sees, also before they have ever written.
struct OwnChat {
    std::optional<Id<Chat>> id = {};
    std::optional<State> state = {};
    std::optional<Id<orders::Order>> order = {};
    int answer_s = {};                       ///< we promise an answer within
    std::optional<Instant> promised_by = {}; ///< until we have answered
    bool is_late = {};
    std::string agent_name = {}; ///< who speaks for us; empty: nobody yet
    int unread = {};
    bool has_earlier = {}; ///< lines before those
    bool is_erased = {};   ///< its time of keeping is over
    std::vector<LineView> lines = {};
};
BOOST_DESCRIBE_STRUCT(OwnChat, (),
                      (id, state, order, answer_s, promised_by, is_late, agent_name, unread,
                       has_earlier, is_erased, lines))

struct ChatRow {
    Id<Chat> id;
    State state;
    Level level;
    std::optional<Id<identity::Store>> store;
    Id<customers::Customer> customer;
    std::string customer_name; ///< masked
    std::optional<Id<orders::Order>> order;
    std::optional<Id<intake::Inquiry>> inquiry;
    std::optional<Id<identity::Account>> owner;
    std::string owner_name; ///< empty without one
    Instant opened_at;
    Instant last_at;
    std::optional<Instant> awaiting_since;
    std::optional<Instant> promised_by;
    bool is_late;
    int unread;
    int breaches;
};
BOOST_DESCRIBE_STRUCT(ChatRow, (),
                      (id, state, level, store, customer, customer_name, order, inquiry, owner,
                       owner_name, opened_at, last_at, awaiting_since, promised_by, is_late, unread,
                       breaches))

struct ChatView {
    ChatRow row;
    std::optional<Id<ClockEntry>> clock; ///< of the promise that runs: GET /clocks/{id}
    bool is_mine;
    bool has_earlier;
    bool is_erased;
    std::vector<LineView> lines;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(ChatView, (), (row, clock, is_mine, has_earlier, is_erased, lines, version))

ChatRow row_of(Tx& tx, Chat const& chat);
ChatView view_of(Tx& tx, Chat const& chat, int before);
OwnChat own_view(Tx& tx, std::optional<Chat> const& chat, int before);

/// Staff with `permission` at its store, everywhere where it has none, and whoever it was given
/// to; others do not know it exists: NotFound.
bool may_see(Tx& tx, Chat const& chat, std::string_view permission);
Result<Chat> load_for(Tx& tx, Id<Chat> id, std::string_view permission);
/// The customer's own: NotFound for another's.
Result<Chat> load_own(Tx& tx, Id<Chat> id);

int before_of(LinesQuery const& query);

} // namespace hearth::chat
