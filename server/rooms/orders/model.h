/// Nouns of orders. An order is the promise: what, where, when, for how much. A visit is one day of
/// it. The offer (quote) it was made from never changes; a change of the order takes a new one.
#pragma once

#include "base/money.h"
#include "base/names.h"
#include "base/things.h"
#include "base/time.h"
#include "platform/actor.h"

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

namespace hearth::orders {

/// How the wish reached us (BK-01).
enum class Channel { Web, Phone, WalkIn, Chat, Referral, Partner, Api };
BOOST_DESCRIBE_ENUM(Channel, Web, Phone, WalkIn, Chat, Referral, Partner, Api)

/// Who contracts with whom; decides most duties (LX-01).
enum class Relation { Employee, Introduced, Dispatched, Partner };
BOOST_DESCRIBE_ENUM(Relation, Employee, Introduced, Dispatched, Partner)

/// Follows from the states of its visits (rules.h), but for cancelled, which somebody decides.
enum class Stage { Placed, Assigned, InService, ToAccept, Done, Cancelled };
BOOST_DESCRIBE_ENUM(Stage, Placed, Assigned, InService, ToAccept, Done, Cancelled)

/// The same on all faces and in the API (ux.md section 8).
enum class VisitState {
    Unassigned,
    Assigned,
    Accepted,
    EnRoute,
    Arrived,
    InService,
    ToAccept,
    Done,
    Cancelled,
    Problem
};
BOOST_DESCRIBE_ENUM(VisitState, Unassigned, Assigned, Accepted, EnRoute, Arrived, InService,
                    ToAccept, Done, Cancelled, Problem)

/// What the customer agreed to about calling off, fixed when ordering (AS-01, compliance 9).
struct Terms {
    Instant free_until = {};
    int fee_percent = 0;
    bool is_special = false; ///< made for this customer: the fee is the cost already spent
    friend bool operator==(Terms const&, Terms const&) = default;
};
BOOST_DESCRIBE_STRUCT(Terms, (), (free_until, fee_percent, is_special))

/// From which the terms of an order placed now follow.
struct TermsRule {
    int free_hours = 48;
    int fee_percent = 10;
};

struct Order {
    Id<Order> id = {};
    std::string number = {}; ///< HD01-261121-3421512345: store, local day, time of the day
    Id<customers::Customer> customer = {};
    Id<customers::Address> address = {};
    Id<identity::Store> store = {};
    Id<catalog::Item> item = {};
    std::string options = {};  ///< as quoted: JSON of catalog::Choices
    std::int64_t quantity = 0; ///< hundredths, as in catalog::Quantity
    Id<pricing::Quote> quote = {};
    Money price = {};
    Stage stage = Stage::Placed;
    Channel channel = Channel::Web;
    Relation relation = Relation::Employee;
    Terms terms = {};
    Instant placed_at = {};
    ActorKind placed_by_kind = ActorKind::Anonymous;
    Uuid placed_by = {};
    std::int64_t version = 1; ///< grows with everything that its view shows
};
BOOST_DESCRIBE_STRUCT(Order, (),
                      (id, number, customer, address, store, item, options, quantity, quote, price,
                       stage, channel, relation, terms, placed_at, placed_by_kind, placed_by,
                       version))

struct Visit {
    Id<Visit> id = {};
    Id<Order> order = {};
    Id<identity::Store> store = {};
    Id<customers::Customer> customer = {};
    Id<catalog::Item> item = {};
    int sequence = 1; ///< 1, 2 … within the order
    Instant starts_at = {};
    Instant ends_at = {}; ///< starts_at + duration
    int duration_min = 0;
    int crew_size = 1;
    double latitude = 0;  ///< WGS-84, rounded to 3 decimals (PR-02)
    double longitude = 0; ///< the same
    VisitState state = VisitState::Unassigned;
    std::int64_t version = 1;
    Span window() const { return {starts_at, ends_at}; }
};
BOOST_DESCRIBE_STRUCT(Visit, (),
                      (id, order, store, customer, item, sequence, starts_at, ends_at, duration_min,
                       crew_size, latitude, longitude, state, version))

/// One appended step of an order's life. The first (placed) is the order itself.
struct StageStep {
    Stage stage;
    Instant at;
    ActorKind actor_kind;
    Uuid actor;
};
BOOST_DESCRIBE_STRUCT(StageStep, (), (stage, at, actor_kind, actor))

/// A change before service, as it was and as it became (BK-11).
struct Change {
    Id<Change> id = {};
    Id<Order> order = {};
    Instant at = {};
    ActorKind actor_kind = ActorKind::Anonymous;
    Uuid actor = {};
    std::string reason = {};
    Id<pricing::Quote> quote_before = {};
    Id<pricing::Quote> quote_after = {};
    Money price_before = {};
    Money price_after = {};
    Instant start_before = {};
    Instant start_after = {};
    Id<customers::Address> address_before = {};
    Id<customers::Address> address_after = {};
};
BOOST_DESCRIBE_STRUCT(Change, (),
                      (id, order, at, actor_kind, actor, reason, quote_before, quote_after,
                       price_before, price_after, start_before, start_after, address_before,
                       address_after))

/// Why and for what fee an order was called off. The fee is given by who knows the rule.
struct Cancellation {
    Instant at = {};
    ActorKind actor_kind = ActorKind::Anonymous;
    Uuid actor = {};
    std::string reason = {};
    Money fee = {};
};
BOOST_DESCRIBE_STRUCT(Cancellation, (), (at, actor_kind, actor, reason, fee))

/// Room by room: accepted, to be done again, disputed, or no longer charged (BE-10).
enum class PartState { Open, Accepted, Rework, Disputed, Waived };
BOOST_DESCRIBE_ENUM(PartState, Open, Accepted, Rework, Disputed, Waived)

/// A part of the order with its share of the price; the shares add up to the price.
struct Part {
    int sequence = 1;
    std::string label = {}; ///< "厨房"
    Money amount = {};
    PartState state = PartState::Open;
    friend bool operator==(Part const&, Part const&) = default;
};
BOOST_DESCRIBE_STRUCT(Part, (), (sequence, label, amount, state))

} // namespace hearth::orders
