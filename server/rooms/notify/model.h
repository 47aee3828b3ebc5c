/// Nouns of notify: messages on their way out, ratings, calls to be made.
#pragma once

#include "rooms/orders/orders.h"

namespace hearth::notify {

/// InApp is inside the house and reaches everybody; the others lead out of it.
enum class Channel { Sms, Email, InApp, Push, Wechat };
BOOST_DESCRIBE_ENUM(Channel, Sms, Email, InApp, Push, Wechat)

/// GivenUp: tried often enough, or no longer worth it. Failed: the provider will not take it.
enum class MessageState { Queued, Sending, Sent, Delivered, Failed, GivenUp };
BOOST_DESCRIBE_ENUM(MessageState, Queued, Sending, Sent, Delivered, Failed, GivenUp)

/// Polite ones wait for the morning (quiet hours).
enum class Urgency { Now, Polite };
BOOST_DESCRIBE_ENUM(Urgency, Now, Polite)

/// Minutes of the person's local day between which polite messages wait; equal: never.
struct Quiet {
    Whole<0, 1439> from_min;
    Whole<0, 1439> to_min;
};
BOOST_DESCRIBE_STRUCT(Quiet, (), (from_min, to_min))

/// A named value of a template; may be personal, so it is kept sealed.
struct Slot {
    std::string name;
    std::string value;
};
BOOST_DESCRIBE_STRUCT(Slot, (), (name, value))

/// What a message says in one language, with {slots}.
struct Wording {
    Text<0, 100> subject = {}; ///< of a mail; else the name of the template
    Text<1, 1000> text = {};
    Text<0, 200> call = {}; ///< added where the store has a number to call
};
BOOST_DESCRIBE_STRUCT(Wording, (), (subject, text, call))
struct Wordings {
    Wording zh = {};
    Wording en = {};
};
BOOST_DESCRIBE_STRUCT(Wordings, (), (zh, en))

struct Message {
    Id<Message> id = {};
    Channel channel = Channel::Sms;
    ActorKind recipient_kind = ActorKind::Customer;
    Uuid recipient = {};
    std::optional<std::string> address = {}; ///< E.164 or e-mail
    std::string template_name = {};
    std::string locale = "zh-CN";
    std::vector<Slot> slots = {};
    bool is_secret = false;
    Uuid about = {};
    std::string dedupe = {};
    MessageState state = MessageState::Queued;
    int tries = 0;
    Instant next_at = {};
    std::optional<Instant> valid_until = {};
    Instant created_at = {};
    std::optional<Instant> sent_at = {};
    std::optional<Instant> delivered_at = {};
    std::optional<Instant> read_at = {};
    std::optional<std::string> provider_ref = {};
    std::optional<std::string> error = {};
    /// An earlier try may have arrived: no other channel may take over any more.
    bool is_unclear = false;
    bool is_polite = false;               ///< counts in what a person is told in a day
    std::vector<Channel> other_ways = {}; ///< who takes over where this one fails, in order
    std::int64_t text_version = 0;        ///< of the words that held when it was written
    std::optional<Wording> wording = {};  ///< the company's own; else the house's
};

/// The words of a template from a moment on.
struct PublishedText {
    std::int64_t version = 0;
    std::optional<Wordings> texts = {}; ///< none: the house's own again
    Instant published_at = {};
    Uuid published_by = {};
    std::string why = {};
};

/// Five service dimensions, 1 … 5 (QA-04).
struct Scores {
    Whole<1, 5> reliability;
    Whole<1, 5> responsiveness;
    Whole<1, 5> assurance;
    Whole<1, 5> empathy;
    Whole<1, 5> tangibles;
};
BOOST_DESCRIBE_STRUCT(Scores, (), (reliability, responsiveness, assurance, empathy, tangibles))

struct Rating {
    Id<Rating> id = {};
    Id<orders::Visit> visit = {};
    Id<orders::Order> order = {};
    Id<customers::Customer> customer = {};
    Id<identity::Store> store = {};
    Scores scores = {};
    std::optional<std::string> words = {};
    Id<identity::Session> session = {};
    std::string device_hash = {}; ///< SHA-256
    bool is_suspicious = false;   ///< too many customers rate from one device
    Instant rated_at = {};
    std::optional<std::string> reply = {};
    std::optional<Instant> replied_at = {};
};

enum class FollowUpKind {
    AfterService, ///< FU-01, 24 to 48 h after
    DayBefore,    ///< BK-09, important and first orders
    SecondContact ///< FU-02, a week after the thank-you letter
};
BOOST_DESCRIBE_ENUM(FollowUpKind, AfterService, DayBefore, SecondContact)
enum class FollowUpState { Waiting, Open, Done, Dropped };
BOOST_DESCRIBE_ENUM(FollowUpState, Waiting, Open, Done, Dropped)
enum class FollowUpLevel { Agent, Manager };
BOOST_DESCRIBE_ENUM(FollowUpLevel, Agent, Manager)
/// One key each on the console. Refused: this call; OptedOut: any further one; NotMade: nobody
/// called in time (never said by anybody).
enum class FollowUpResult {
    Satisfied,
    Unsatisfied,
    Confirmed,
    WantsChange,
    NoAnswer,
    Refused,
    CallLater,
    WrongNumber,
    OptedOut,
    NotMade
};
BOOST_DESCRIBE_ENUM(FollowUpResult, Satisfied, Unsatisfied, Confirmed, WantsChange, NoAnswer,
                    Refused, CallLater, WrongNumber, OptedOut, NotMade)

struct FollowUp {
    Id<FollowUp> id = {};
    FollowUpKind kind = FollowUpKind::AfterService;
    Id<orders::Order> order = {};
    Id<orders::Visit> visit = {};
    Id<customers::Customer> customer = {};
    Id<identity::Store> store = {};
    FollowUpState state = FollowUpState::Waiting;
    FollowUpLevel level = FollowUpLevel::Agent;
    Instant opens_at = {};
    Instant due_at = {};
    int tries = 0;
    std::optional<FollowUpResult> result = {};
    std::optional<std::string> answers = {}; ///< JSON
    std::optional<std::string> note = {};
    std::optional<Instant> done_at = {};
    std::optional<Uuid> done_by = {};
    std::int64_t version = 1;
};

} // namespace hearth::notify
