/// Notify: what people are told, and what they tell us after a service. It only listens and reads.
/// A message is written in the transaction of its cause, once for a cause (dedupe), then claimed,
/// sent and marked, so that a crash loses nothing; its id is the idempotency key at the provider,
/// so that a repeat after an unclear answer reaches nobody twice where the provider allows it.
#pragma once

#include "platform/outgoing/courier.h"
#include "rooms/customers/customers.h"
#include "rooms/identity/identity.h"
#include "rooms/notify/model.h"
#include "rooms/notify/providers.h"
#include "rooms/notify/wording.h"

#include <functional>
#include <memory>

namespace hearth::notify {

void install(Room& room);

// ---- messages

struct NewMessage {
    Channel channel = Channel::Sms;
    ActorKind recipient_kind = ActorKind::Customer;
    Uuid recipient = {};
    std::optional<std::string> address = {}; ///< needed but for in-app and web push
    std::string template_name;               ///< "order_placed": words notify.order_placed_text
    std::string locale = "zh-CN";
    std::vector<Slot> slots = {};
    Uuid about = {};
    std::string dedupe; ///< "order_placed:sms:<order>"
    Urgency urgency = Urgency::Now;
    std::string zone = "Asia/Shanghai"; ///< whose night is quiet
    bool is_secret = false;
    std::optional<Instant> valid_until = {};
    std::optional<Quiet> quiet = {};      ///< the person's own hours; else the company's
    bool counts = false;                  ///< in what a person is told in a day at most
    std::vector<Channel> other_ways = {}; ///< where this channel fails for good
    /// The words of a message whose place it takes; else those in force.
    std::optional<std::int64_t> text_version = {};
};
/// Puts it into the outbox; a second one with the same dedupe is not written. Gives its id.
std::optional<Id<Message>> enqueue(Tx& tx, NewMessage const& message);

/// A matter to tell a customer of: to whom, from which store, about what, and what may be said.
struct Telling {
    customers::Customer customer;
    identity::Store store;
    Uuid about;
    std::vector<Slot> slots;
};
/// In the app and by the channel that this person chose for such a matter (reach.h), each once for
/// the cause.
void tell_customer(Tx& tx, Telling const& matter, std::string const& what, std::string const& cause,
                   Urgency urgency, std::vector<Slot> const& more = {});

/// The files of mails made from that template, read when one is sent: the same each time.
using Attacher = std::function<std::vector<outgoing::MailPart>(Tx&, Message const&)>;
void attach_with(std::string const& template_name, Attacher attacher); ///< before the first job

/// The finished text (and subject, for e-mail) in the message's language, in the words that held
/// when it was written.
Rendered render(Message const& message);

// ---- what messages say (wording.h)

/// Appends a version; none: the house's own text again. Messages that were written before keep
/// their words. Invalid where check_wordings is; NotFound notify.text_unknown;
/// PreconditionFailed where `seen` is not the newest any more.
Result<PublishedText> publish_text(Tx& tx, std::string const& name,
                                   std::optional<Wordings> const& texts, std::string const& why,
                                   std::int64_t seen);

struct TextPublished {
    static constexpr std::string_view kind = "notify.text_published";
    std::string name; ///< of the template
    std::int64_t version;
    bool is_house;
    Uuid subject() const { return {}; }
    Audience audience() const { return {}; }
};
BOOST_DESCRIBE_STRUCT(TextPublished, (), (name, version, is_house))

/// The first moment from `at` on at which a polite word may reach somebody in that zone: it or the
/// end of the quiet hours.
Instant polite_time(Tx& tx, Instant at, std::string_view zone);

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
    void start();
    void stop();
    int step(); ///< gives how many were tried; calls for help first

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
    outgoing::Courier first_; ///< calls for help: they wait for no batch and no slow provider
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

// ---- follow-ups (FU-01, FU-02, BK-09)

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
/// Those of a customer that are open or still to open.
std::vector<FollowUp> list_follow_ups_of(Tx& tx, Id<customers::Customer> customer, int limit);
/// Care calls (not the confirmations of BK-09) of a store that were due in the span, oldest first.
std::vector<FollowUp> list_care_due(Tx& tx, Id<identity::Store> store, Span span, int limit);
/// The lines of that call in the agent's language.
std::vector<std::string> script_of(FollowUpKind kind, std::string_view locale);

/// A call that the house makes of its own accord: whoever wants no further calls gets none.
bool is_care(FollowUpKind kind);
struct PlanFollowUp {
    FollowUpKind kind = FollowUpKind::AfterService;
    orders::Visit visit;
    Instant from; ///< what happened then is the reason
    hours opens;  ///< after that; in the quiet hours only at their end
    hours due;
    hours manager;
};
/// Nothing where the visit has one of that kind.
std::optional<Id<FollowUp>> plan_follow_up(Tx& tx, PlanFollowUp const& plan);
/// Not to be made any more. One that is overdue counts as made late, with that result, so that no
/// past week looks better than it was.
Result<void> drop_follow_up(Tx& tx, Id<FollowUp> id, FollowUpResult why);

struct FinishFollowUp {
    FollowUpResult result;
    std::optional<std::string> answers = {}; ///< JSON
    std::optional<std::string> note = {};
    std::optional<Instant> call_at = {}; ///< CallLater: when the customer would like it
};
/// NoAnswer counts a try and leaves it open until the tries are used up. CallLater lets it wait for
/// that time, which is ahead, at most a week, and outside the quiet hours; its promise moves with
/// it unless it is broken already.
Result<FollowUp> finish_follow_up(Tx& tx, Id<FollowUp> id, std::int64_t version,
                                  FinishFollowUp const& what);

} // namespace hearth::notify
