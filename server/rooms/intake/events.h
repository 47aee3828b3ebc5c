/// What intake tells the rooms above and the screens. Ids, numbers and enums only.
#pragma once

#include "rooms/intake/model.h"

namespace hearth::intake {

struct InquiryOpened {
    static constexpr std::string_view kind = "intake.inquiry_opened";
    Id<Inquiry> inquiry;
    Channel channel;
    Uuid subject() const { return inquiry.uuid; }
    Audience audience() const { return {}; }
};
BOOST_DESCRIBE_STRUCT(InquiryOpened, (), (inquiry, channel))

/// Answered for the first time; `seconds` since it came (or rang).
struct InquiryAnswered {
    static constexpr std::string_view kind = "intake.inquiry_answered";
    Id<Inquiry> inquiry;
    Channel channel;
    std::int64_t seconds;
    Uuid subject() const { return inquiry.uuid; }
    Audience audience() const { return {}; }
};
BOOST_DESCRIBE_STRUCT(InquiryAnswered, (), (inquiry, channel, seconds))

/// The telephone's own figures were copied into it.
struct InquiryRang {
    static constexpr std::string_view kind = "intake.inquiry_rang";
    Id<Inquiry> inquiry;
    std::optional<int> rings;
    std::int64_t seconds; ///< from the first ring until the answer
    Uuid subject() const { return inquiry.uuid; }
    Audience audience() const { return {}; }
};
BOOST_DESCRIBE_STRUCT(InquiryRang, (), (inquiry, rings, seconds))

/// Not answered within the promised time (BK-01): chat and everything written.
struct AnswerOverdue {
    static constexpr std::string_view kind = "intake.answer_overdue";
    Id<Inquiry> inquiry;
    Channel channel;
    Uuid subject() const { return inquiry.uuid; }
    Audience audience() const { return {}; }
};
BOOST_DESCRIBE_STRUCT(AnswerOverdue, (), (inquiry, channel))

struct InquiryMoved {
    static constexpr std::string_view kind = "intake.inquiry_moved";
    Id<Inquiry> inquiry;
    InquiryState from;
    InquiryState to;
    std::optional<Id<identity::Store>> store;
    std::optional<Id<orders::Order>> order;
    Uuid subject() const { return inquiry.uuid; }
    Audience audience() const { return {.store = store}; }
};
BOOST_DESCRIBE_STRUCT(InquiryMoved, (), (inquiry, from, to, store, order))

/// The time somebody waits for can be had: the first one is told (BK-01). Nothing is kept for them.
struct TimeFreed {
    static constexpr std::string_view kind = "intake.time_freed";
    Id<Inquiry> inquiry;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    Id<catalog::Item> item;
    Instant starts_at;
    Uuid subject() const { return inquiry.uuid; }
    Audience audience() const { return {store, customer}; }
};
BOOST_DESCRIBE_STRUCT(TimeFreed, (), (inquiry, customer, store, item, starts_at))

struct InquirySignedOff {
    static constexpr std::string_view kind = "intake.signed_off";
    Id<Inquiry> inquiry;
    SignOffKind how;
    Uuid subject() const { return inquiry.uuid; }
    Audience audience() const { return {}; }
};
BOOST_DESCRIBE_STRUCT(InquirySignedOff, (), (inquiry, how))

struct Routed {
    static constexpr std::string_view kind = "intake.routed";
    Id<Routing> routing;
    Id<Inquiry> inquiry;
    Id<identity::Store> store;
    Uuid subject() const { return inquiry.uuid; }
    Audience audience() const { return {.store = store}; }
};
BOOST_DESCRIBE_STRUCT(Routed, (), (routing, inquiry, store))

struct RoutingAnswered {
    static constexpr std::string_view kind = "intake.routing_answered";
    Id<Routing> routing;
    Id<Inquiry> inquiry;
    Id<identity::Store> store;
    RoutingState state;
    std::int64_t seconds; ///< since it was offered (ST-05)
    Uuid subject() const { return inquiry.uuid; }
    Audience audience() const { return {.store = store}; }
};
BOOST_DESCRIBE_STRUCT(RoutingAnswered, (), (routing, inquiry, store, state, seconds))

/// Nobody took it: it now stands with this level (ST-01).
struct RoutingEscalated {
    static constexpr std::string_view kind = "intake.routing_escalated";
    Id<Routing> routing;
    Id<Inquiry> inquiry;
    Id<identity::Store> store;
    RoutingLevel level;
    Uuid subject() const { return inquiry.uuid; }
    /// Everybody at headquarters hears it on the last level.
    Audience audience() const {
        if (level == RoutingLevel::Headquarters) return {};
        return {.store = store};
    }
};
BOOST_DESCRIBE_STRUCT(RoutingEscalated, (), (routing, inquiry, store, level))

/// A result of the store's contact waits for the call centre; announced again and again (ST-02).
struct ContactAnnounced {
    static constexpr std::string_view kind = "intake.contact_announced";
    Uuid contact;
    Id<Inquiry> inquiry;
    Id<identity::Store> store;
    ContactResult result;
    int announced;
    Uuid subject() const { return inquiry.uuid; }
    Audience audience() const { return {}; }
};
BOOST_DESCRIBE_STRUCT(ContactAnnounced, (), (contact, inquiry, store, result, announced))

struct CallbackPromised {
    static constexpr std::string_view kind = "intake.callback_promised";
    Id<Callback> callback;
    Id<Inquiry> inquiry;
    Instant promised_at;
    Uuid subject() const { return inquiry.uuid; }
    Audience audience() const { return {}; }
};
BOOST_DESCRIBE_STRUCT(CallbackPromised, (), (callback, inquiry, promised_at))

/// Somebody called, or tried to; what is promised anew is a callback of its own.
struct CallbackFinished {
    static constexpr std::string_view kind = "intake.callback_finished";
    Id<Callback> callback;
    Id<Inquiry> inquiry;
    CallbackResult result;
    Instant at;
    Uuid subject() const { return inquiry.uuid; }
    Audience audience() const { return {}; }
};
BOOST_DESCRIBE_STRUCT(CallbackFinished, (), (callback, inquiry, result, at))

/// The promised moment has come, whether or not a worker was found (BK-10); later rungs again.
struct CallbackDue {
    static constexpr std::string_view kind = "intake.callback_due";
    Id<Callback> callback;
    Id<Inquiry> inquiry;
    std::string rung; ///< due, manager, hq
    Uuid subject() const { return inquiry.uuid; }
    Audience audience() const { return {}; }
};
BOOST_DESCRIBE_STRUCT(CallbackDue, (), (callback, inquiry, rung))

} // namespace hearth::intake
