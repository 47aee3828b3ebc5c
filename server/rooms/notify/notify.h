/// Notify: what people are told, and what they tell us after a service. It only listens and reads.
/// A message is written in the transaction of its cause, once for a cause (dedupe), then claimed,
/// sent and marked, so that a crash loses nothing; its id is the idempotency key at the provider,
/// so that a repeat after an unclear answer reaches nobody twice where the provider allows it.
#pragma once

#include "platform/outgoing/courier.h"
#include "rooms/notify/model.h"
#include "rooms/notify/providers.h"

#include <memory>

namespace hearth::notify {

void install(Room& room);

// ---- messages

struct NewMessage {
    Channel channel = Channel::Sms;
    ActorKind recipient_kind = ActorKind::Customer;
    Uuid recipient = {};
    std::optional<std::string> address = {}; ///< needed but for in-app
    std::string template_name;               ///< "order_placed": words notify.order_placed_text
    std::string locale = "zh-CN";
    std::vector<Slot> slots = {};
    Uuid about = {};
    std::string dedupe; ///< "order_placed:sms:<order>"
    Urgency urgency = Urgency::Now;
    std::string zone = "Asia/Shanghai"; ///< whose night is quiet
    bool is_secret = false;
    std::optional<Instant> valid_until = {};
};
/// Puts it into the outbox; a second one with the same dedupe is not written. Gives its id.
std::optional<Id<Message>> enqueue(Tx& tx, NewMessage const& message);

/// The finished text (and subject, for e-mail) in the message's language.
struct Rendered {
    std::string subject;
    std::string text;
};
Rendered render(Message const& message);

/// The provider said what became of a message.
struct MessageReported {
    static constexpr std::string_view kind = "notify.message_reported";
    Id<Message> message;
    MessageState state;
    Uuid subject() const { return message.uuid; }
    Audience audience() const { return {}; }
};
BOOST_DESCRIBE_STRUCT(MessageReported, (), (message, state))

/// The provider's word on a message it has taken (delivery report), by its own reference or by our
/// key, which is the message's id.
Result<void> report_delivery(Tx& tx, std::string const& provider_ref, bool is_delivered,
                             std::string const& error);

/// Sends what is due: one per process; several over one PostgreSQL never send one twice. Also takes
/// over identity's one-time codes.
class Post {
public:
    Post(db::Database& database, Clock& clock, Random& random, outgoing::Outgoing& outgoing,
         Providers providers, outgoing::Companies companies);
    ~Post();
    void start() { courier_.start(); }
    void stop() { courier_.stop(); }
    int step() { return courier_.step(); } ///< gives how many were tried

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
    outgoing::Courier courier_;
};

// ---- ratings (QA-04)

struct RateVisit {
    Id<orders::Visit> visit;
    Scores scores;
    std::optional<std::string> words;
    std::string device; ///< address and program of the caller; only its hash is kept
};
/// Only the customer of the order, signed in, once, for a visit that is done, within the time set.
/// Staff, workers and links are refused: Forbidden notify.only_the_customer.
Result<Rating> rate(Tx& tx, RateVisit const& what);
std::optional<Rating> find_rating(Tx& tx, Id<orders::Visit> visit);
Result<Rating> reply_to_rating(Tx& tx, Id<Rating> id, std::string const& reply);

struct RatingGiven {
    static constexpr std::string_view kind = "notify.rated";
    Id<Rating> rating;
    Id<orders::Visit> visit;
    Id<orders::Order> order;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    int lowest; ///< of the five dimensions
    bool is_suspicious;
    Uuid subject() const { return order.uuid; }
    Audience audience() const { return {store, customer}; }
};
BOOST_DESCRIBE_STRUCT(RatingGiven, (),
                      (rating, visit, order, customer, store, lowest, is_suspicious))

// ---- follow-ups (FU-01, BK-09)

struct FollowUpOpened {
    static constexpr std::string_view kind = "notify.follow_up_opened";
    Id<FollowUp> follow_up;
    FollowUpKind what;
    Id<orders::Order> order;
    Id<identity::Store> store;
    FollowUpLevel level;
    Uuid subject() const { return order.uuid; }
    Audience audience() const { return {.store = store}; }
};
BOOST_DESCRIBE_STRUCT(FollowUpOpened, (), (follow_up, what, order, store, level))

struct FollowUpFinished {
    static constexpr std::string_view kind = "notify.follow_up_finished";
    Id<FollowUp> follow_up;
    FollowUpKind what;
    Id<orders::Order> order;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    FollowUpResult result;
    Uuid subject() const { return order.uuid; }
    Audience audience() const { return {.store = store}; }
};
BOOST_DESCRIBE_STRUCT(FollowUpFinished, (), (follow_up, what, order, customer, store, result))

Result<FollowUp> load_follow_up(Tx& tx, Id<FollowUp> id);
/// Open ones of a store, due first.
std::vector<FollowUp> list_follow_ups(Tx& tx, Id<identity::Store> store, int limit);
struct FinishFollowUp {
    FollowUpResult result;
    std::optional<std::string> answers; ///< JSON
    std::optional<std::string> note;
};
/// NoAnswer counts a try and leaves it open until the tries are used up.
Result<FollowUp> finish_follow_up(Tx& tx, Id<FollowUp> id, std::int64_t version,
                                  FinishFollowUp const& what);

} // namespace hearth::notify
