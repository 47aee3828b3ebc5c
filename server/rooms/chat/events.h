/// What chat tells the rooms above and the screens: ids, numbers and enums, never a word of it.
#pragma once

#include "rooms/chat/model.h"

namespace hearth::chat {

struct ChatOpened {
    static constexpr std::string_view kind = "chat.opened";
    Id<Chat> chat;
    Id<customers::Customer> customer;
    std::optional<Id<identity::Store>> store;
    std::optional<Id<orders::Order>> order;
    std::optional<Id<intake::Inquiry>> inquiry;
    Uuid subject() const { return chat.uuid; }
    Audience audience() const { return {.store = store, .customer = customer}; }
};
BOOST_DESCRIBE_STRUCT(ChatOpened, (), (chat, customer, store, order, inquiry))

struct LineSaid {
    static constexpr std::string_view kind = "chat.said";
    Id<Chat> chat;
    Id<customers::Customer> customer;
    std::optional<Id<identity::Store>> store;
    int sequence;
    LineKind line;
    ActorKind by;
    Uuid subject() const { return chat.uuid; }
    Audience audience() const { return {.store = store, .customer = customer}; }
};
BOOST_DESCRIBE_STRUCT(LineSaid, (), (chat, customer, store, sequence, line, by))

/// Somebody took it (over), or gave it to a colleague.
struct ChatTaken {
    static constexpr std::string_view kind = "chat.taken";
    Id<Chat> chat;
    Id<customers::Customer> customer;
    std::optional<Id<identity::Store>> store;
    std::optional<Id<identity::Account>> from;
    Id<identity::Account> to;
    Uuid subject() const { return chat.uuid; }
    Audience audience() const { return {.store = store, .customer = customer}; }
};
BOOST_DESCRIBE_STRUCT(ChatTaken, (), (chat, customer, store, from, to))

/// Answered: how long the customer waited, and whether that was within the promise (BK-01).
struct ChatAnswered {
    static constexpr std::string_view kind = "chat.answered";
    Id<Chat> chat;
    std::optional<Id<identity::Store>> store;
    std::int64_t waited_s;
    bool is_in_time;
    Uuid subject() const { return chat.uuid; }
    Audience audience() const { return {.store = store}; }
};
BOOST_DESCRIBE_STRUCT(ChatAnswered, (), (chat, store, waited_s, is_in_time))

/// The promised answer is about to be, or is, overdue (`rung`); it now stands with this level.
struct AnswerOverdue {
    static constexpr std::string_view kind = "chat.answer_overdue";
    Id<Chat> chat;
    std::optional<Id<identity::Store>> store;
    std::string rung;
    Level level;
    Uuid subject() const { return chat.uuid; }
    Audience audience() const {
        if (level == Level::Headquarters) return {};
        return {.store = store};
    }
};
BOOST_DESCRIBE_STRUCT(AnswerOverdue, (), (chat, store, rung, level))

struct ChatClosed {
    static constexpr std::string_view kind = "chat.closed";
    Id<Chat> chat;
    Id<customers::Customer> customer;
    std::optional<Id<identity::Store>> store;
    Uuid subject() const { return chat.uuid; }
    Audience audience() const { return {.store = store, .customer = customer}; }
};
BOOST_DESCRIBE_STRUCT(ChatClosed, (), (chat, customer, store))

/// Its lines are gone: their time of keeping was over (LD-11).
struct ChatErased {
    static constexpr std::string_view kind = "chat.erased";
    Id<Chat> chat;
    int lines;
    Uuid subject() const { return chat.uuid; }
    Audience audience() const { return {}; }
};
BOOST_DESCRIBE_STRUCT(ChatErased, (), (chat, lines))

} // namespace hearth::chat
