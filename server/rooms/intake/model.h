/// Nouns of intake: the wish and what becomes of it.
#pragma once

#include "platform/words/saying.h"
#include "rooms/customers/customers.h"
#include "rooms/orders/orders.h"

namespace hearth::intake {

using orders::Channel;

enum class InquiryState {
    Open,     ///< being worked on
    Unclear,  ///< fields are marked and go back to the call centre (BK-03)
    Proposed, ///< plans with quotes are with the customer (BK-04)
    Ordered,
    Closed
};
BOOST_DESCRIBE_ENUM(InquiryState, Open, Unclear, Proposed, Ordered, Closed)

/// What an inquiry asks for, and what can be unclear in it.
enum class Field { Name, Phone, Item, Time, Address, Needs };
BOOST_DESCRIBE_ENUM(Field, Name, Phone, Item, Time, Address, Needs)

enum class Closing { NoLongerNeeded, Unreachable, NoWorker, OutOfArea, Duplicate, Spam };
BOOST_DESCRIBE_ENUM(Closing, NoLongerNeeded, Unreachable, NoWorker, OutOfArea, Duplicate, Spam)

using customers::SaidBy;

/// What the family tells of the home before anybody comes (LH-11), as the address keeps it.
using Disclosure = customers::Home;

/// What was said of the wish; personal, so it is sealed as it is kept.
struct Wish {
    std::optional<Text<1, 80>> name;
    std::optional<Text<3, 32>> phone;
    std::optional<Text<1, 300>> address;
    std::optional<Text<1, 500>> needs;
    std::optional<Latitude> latitude;
    std::optional<Longitude> longitude;
    std::optional<Id<catalog::Item>> item;
    std::optional<Instant> wanted_at;
};
BOOST_DESCRIBE_STRUCT(Wish, (), (name, phone, address, needs, latitude, longitude, item, wanted_at))

struct Inquiry {
    Id<Inquiry> id = {};
    Channel channel = Channel::Phone;
    InquiryState state = InquiryState::Open;
    std::optional<Id<identity::Store>> store = {};
    std::optional<Id<customers::Customer>> customer = {};
    Wish wish = {};
    std::vector<Field> unclear = {};
    std::optional<Disclosure> disclosure = {};
    std::optional<Instant> disclosed_at = {};
    std::optional<SaidBy> disclosed_by = {};
    bool is_verified = false; ///< read back to the customer (BK-02, BK-03)
    Instant opened_at = {};
    ActorKind opened_by_kind = ActorKind::Anonymous;
    Uuid opened_by = {};
    std::optional<Instant> rang_at = {};
    std::optional<int> rings = {};
    std::optional<Instant> responded_at = {};
    std::optional<Closing> closed_reason = {};
    std::optional<Id<orders::Order>> order = {};
    std::int64_t version = 1;
};

enum class ProposalState { Offered, Accepted, Declined };
BOOST_DESCRIBE_ENUM(ProposalState, Offered, Accepted, Declined)

struct Proposal {
    Uuid id = {};
    Id<Inquiry> inquiry = {};
    Id<pricing::Quote> quote = {};
    std::string title = {};
    ProposalState state = ProposalState::Offered;
    Instant proposed_at = {};
    Uuid proposed_by = {};
    std::optional<Instant> decided_at = {};
};
BOOST_DESCRIBE_STRUCT(Proposal, (),
                      (id, inquiry, quote, title, state, proposed_at, proposed_by, decided_at))

/// Both kinds are told apart for ever (BK-06).
enum class SignOffKind { CustomerSignature, OfficeVerified };
BOOST_DESCRIBE_ENUM(SignOffKind, CustomerSignature, OfficeVerified)
enum class VerifiedBy { PhoneCall, Message, FamilyPresent, PaperNote };
BOOST_DESCRIBE_ENUM(VerifiedBy, PhoneCall, Message, FamilyPresent, PaperNote)

struct SignOff {
    SignOffKind kind = SignOffKind::CustomerSignature;
    Instant at = {};
    ActorKind actor_kind = ActorKind::Anonymous; ///< who took it down
    Uuid actor = {};
    std::optional<VerifiedBy> verified_by = {};
    std::optional<std::string> reason = {};
    std::optional<std::string> signature_hash = {}; ///< SHA-256, hex
};
BOOST_DESCRIBE_STRUCT(SignOff, (),
                      (kind, at, actor_kind, actor, verified_by, reason, signature_hash))

enum class RoutingState { Offered, Accepted, Refused, Withdrawn };
BOOST_DESCRIBE_ENUM(RoutingState, Offered, Accepted, Refused, Withdrawn)
/// Who has to take it now: climbs when nobody does (ST-01).
enum class RoutingLevel { Store, StoreManager, Headquarters };
BOOST_DESCRIBE_ENUM(RoutingLevel, Store, StoreManager, Headquarters)

struct Routing {
    Id<Routing> id = {};
    Id<Inquiry> inquiry = {};
    Id<identity::Store> store = {};
    RoutingState state = RoutingState::Offered;
    RoutingLevel level = RoutingLevel::Store;
    std::string reason = {}; ///< why this store: near, least_load, chosen …
    Instant offered_at = {};
    Uuid offered_by = {};
    std::optional<Instant> answered_at = {};
    std::optional<Uuid> answered_by = {};
    std::optional<std::string> refusal = {};
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Routing, (),
                      (id, inquiry, store, state, level, reason, offered_at, offered_by,
                       answered_at, answered_by, refusal, version))

enum class ContactResult { Ordered, Served, NoLongerNeeded, Later, Unreachable, Unsuitable };
BOOST_DESCRIBE_ENUM(ContactResult, Ordered, Served, NoLongerNeeded, Later, Unreachable, Unsuitable)

struct Contact {
    Uuid id = {};
    Id<Routing> routing = {};
    Id<Inquiry> inquiry = {};
    Id<identity::Store> store = {};
    ContactResult result = ContactResult::Served;
    std::optional<std::string> note = {};
    Instant at = {};
    Uuid by_account = {};
    int announced = 1; ///< how often the call centre was told
    std::optional<Instant> acknowledged_at = {};
    std::optional<Uuid> acknowledged_by = {};
};
BOOST_DESCRIBE_STRUCT(Contact, (),
                      (id, routing, inquiry, store, result, note, at, by_account, announced,
                       acknowledged_at, acknowledged_by))

enum class CallbackState { Open, Done, Cancelled };
BOOST_DESCRIBE_ENUM(CallbackState, Open, Done, Cancelled)
/// SomebodyElse: another person than the one who ordered answered (ST-03).
enum class CallbackResult { Reached, WorkerFound, NoWorker, Postponed, Unreachable, SomebodyElse };
BOOST_DESCRIBE_ENUM(CallbackResult, Reached, WorkerFound, NoWorker, Postponed, Unreachable,
                    SomebodyElse)
/// Second: the call centre asks whether the store kept its word (ST-03).
enum class CallbackLevel { First, Second };
BOOST_DESCRIBE_ENUM(CallbackLevel, First, Second)

struct Callback {
    Id<Callback> id = {};
    Id<Inquiry> inquiry = {};
    std::optional<Id<identity::Store>> store = {};
    Instant promised_at = {};
    std::string about = {};
    CallbackState state = CallbackState::Open;
    bool is_due = false;
    Instant made_at = {};
    Uuid made_by = {};
    std::optional<Instant> done_at = {};
    std::optional<Uuid> done_by = {};
    std::optional<CallbackResult> result = {};
    CallbackLevel level = CallbackLevel::First;
    int postponed = 0;                      ///< how often somebody else answered
    std::optional<words::Saying> said = {}; ///< where the house itself promised: `about` by code
    std::string about_in(std::string_view locale) const {
        return said ? words::say(locale, *said) : about;
    }
};
BOOST_DESCRIBE_STRUCT(Callback, (),
                      (id, inquiry, store, promised_at, about, state, is_due, made_at, made_by,
                       done_at, done_by, result, level, postponed))

} // namespace hearth::intake
