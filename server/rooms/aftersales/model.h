/// Nouns of aftersales: the case of an order that is called off, and what was done in it.
#pragma once

#include "rooms/aftersales/policy.h"
#include "rooms/ledger/ledger.h"
#include "rooms/orders/orders.h"

namespace hearth::aftersales {

/// Opened: filed, the customer has not signed. Asked: signed, a second person has to agree.
/// CalledOff: done; the money is ledger's from here. Kept: the customer stays after all.
enum class CaseState { Opened, Asked, CalledOff, Refused, Kept, Withdrawn };
BOOST_DESCRIBE_ENUM(CaseState, Opened, Asked, CalledOff, Refused, Kept, Withdrawn)

/// What was offered so that the customer stays (AS-01).
enum class Retention { OtherTime, OtherWorker, Discount, Explanation };
BOOST_DESCRIBE_ENUM(Retention, OtherTime, OtherWorker, Discount, Explanation)

/// How the customer signed. App: signed in, on the page that shows the figure. Glass: strokes.
/// Paper: the printed form, kept at the store. Phone: by word, written down by who heard it.
enum class SigningWay { App, Glass, Paper, Phone };
BOOST_DESCRIBE_ENUM(SigningWay, App, Glass, Paper, Phone)

/// What the fee is worked out from besides the order, as the office states it (LC-04).
struct Stated {
    Money spent = {}; ///< cost already spent, by papers
    std::optional<Money> fair_loss = {};
    std::optional<Money> lowered_to = {};
};
BOOST_DESCRIBE_STRUCT(Stated, (), (spent, fair_loss, lowered_to))

struct Cancellation {
    Id<Cancellation> id = {};
    Id<orders::Order> order = {};
    Id<customers::Customer> customer = {};
    Id<identity::Store> store = {};
    CaseState state = CaseState::Opened;
    Fault fault = Fault::Customer;
    std::string reason = {}; ///< sealed
    Stated stated = {};
    std::optional<Decision> decision = {}; ///< bound at the signature
    std::optional<SigningWay> signed_by = {};
    std::optional<Instant> signed_at = {};
    std::vector<Id<ledger::Refund>> refunds = {};
    Instant opened_at = {};
    std::optional<Instant> ended_at = {};
    std::int64_t version = 1;
};

/// What was done in a case, in order.
enum class StepKind {
    Opened,
    RetentionTried,
    Stated,
    Signed,
    Asked,
    Approved,
    Refused,
    CalledOff,
    RefundAsked,
    RefundApproved,
    RefundRefused,
    RefundPaid,
    RefundFiled,
    Kept,
    Withdrawn,
    Overdue,
    Noticed,
    Contacted,
    Diagnosed,
    PlanSigned,
    Agreed,
    Repaired,
    Returned,
    Closed,
    Reopened,
    Sold,
    HandedOver,
    GoodsReturned,
    Exchanged
};
BOOST_DESCRIBE_ENUM(StepKind, Opened, RetentionTried, Stated, Signed, Asked, Approved, Refused,
                    CalledOff, RefundAsked, RefundApproved, RefundRefused, RefundPaid, RefundFiled,
                    Kept, Withdrawn, Overdue, Noticed, Contacted, Diagnosed, PlanSigned, Agreed,
                    Repaired, Returned, Closed, Reopened, Sold, HandedOver, GoodsReturned,
                    Exchanged)

struct Step {
    int sequence = 0;
    StepKind kind = StepKind::Opened;
    Instant at = {};
    ActorKind actor_kind = ActorKind::System;
    Uuid actor = {};
    std::optional<std::string> note = {}; ///< sealed
};
BOOST_DESCRIBE_STRUCT(Step, (), (sequence, kind, at, actor_kind, actor, note))

/// A published policy. Appended, never changed.
struct Published {
    Policy policy;
    Instant published_at = {};
    Uuid published_by = {};
    std::string why = {};
};
BOOST_DESCRIBE_STRUCT(Published, (), (policy, published_at, published_by, why))

/// Clocks of the room; numbers of requirements.md.
struct Promises {
    static constexpr std::string_view setting_name = "aftersales.promises";
    int approval_h = 24;  ///< AS-01: somebody says yes or no
    int contact_h = 24;   ///< AS-05: the service centre calls
    int answer_h = 72;    ///< AS-05: the plan is signed and told
    int follow_up_h = 24; ///< AS-05: the call after the return
    int climb_min = 60;
    int climb_hq_min = 120;
};
BOOST_DESCRIBE_STRUCT(Promises, (),
                      (approval_h, contact_h, answer_h, follow_up_h, climb_min, climb_hq_min))

} // namespace hearth::aftersales
