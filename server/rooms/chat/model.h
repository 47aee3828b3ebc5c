/// Nouns of chat.
#pragma once

#include "platform/files/blobs.h"
#include "rooms/intake/intake.h"

namespace hearth::chat {

enum class State { Open, Closed };
BOOST_DESCRIBE_ENUM(State, Open, Closed)

/// Who has to answer now: climbs when the promised time is broken.
enum class Level { Agent, Manager, Headquarters };
BOOST_DESCRIBE_ENUM(Level, Agent, Manager, Headquarters)

struct Chat {
    Id<Chat> id = {};
    Id<customers::Customer> customer = {};
    std::optional<Id<identity::Store>> store = {}; ///< none: whoever answers first
    std::optional<Id<orders::Order>> order = {};
    std::optional<Id<intake::Inquiry>> inquiry = {};
    State state = State::Open;
    Level level = Level::Agent;
    std::optional<Id<identity::Account>> owner = {};
    Instant opened_at = {};
    Instant last_at = {};
    int lines = 0; ///< number of the last one
    std::optional<Instant> awaiting_since = {};
    std::optional<Instant> promised_by = {};
    std::optional<Instant> first_answer_at = {};
    int unread_office = 0;
    int unread_customer = 0;
    int breaches = 0; ///< promised answers that came too late or not at all
    std::optional<Instant> closed_at = {};
    std::optional<Instant> erase_after = {}; ///< closed: how long its lines are kept
    std::optional<Instant> erased_at = {};
    std::int64_t version = 1;
};

/// Words and pictures are said; the others tell what happened to the chat.
enum class LineKind { Words, Picture, Taken, Closed };
BOOST_DESCRIBE_ENUM(LineKind, Words, Picture, Taken, Closed)

struct Line {
    Id<Line> id = {};
    int sequence = 0;
    LineKind kind = LineKind::Words;
    Instant at = {};
    ActorKind author_kind = ActorKind::Customer;
    Uuid author = {};
    std::string key = {};
    std::optional<std::string> words = {}; ///< sealed
    std::optional<std::string> content_type = {};
    std::optional<Id<files::Blob>> blob = {};
};

} // namespace hearth::chat
