/// What the API of aftersales shows and takes, and who may see it.
#pragma once

#include "platform/api/route.h"
#include "rooms/aftersales/inside.h"

namespace hearth::aftersales {

/// Why, in both languages, the numbers filled in.
struct ReasonView {
    std::string rule;
    std::string zh;
    std::string en;
};
BOOST_DESCRIBE_STRUCT(ReasonView, (), (rule, zh, en))

/// What it costs: the same for customer and office, before the signature and after.
struct QuoteView {
    Outcome outcome;
    Money price;
    Money paid;
    Money fee;
    Money refund;
    Money owed;
    Instant free_until;
    bool is_free = false;
    bool is_special = false;
    bool needs_signature = true;
    bool needs_approval = false; ///< somebody has to agree before it is done
    std::string rule;
    std::int64_t policy = 0; ///< version; 0: the house's own
    std::string law;
    std::vector<ReasonView> reasons;
    std::optional<EarnestEnd> earnest; ///< LX-04: where some is held
};
BOOST_DESCRIBE_STRUCT(QuoteView, (),
                      (outcome, price, paid, fee, refund, owed, free_until, is_free, is_special,
                       needs_signature, needs_approval, rule, policy, law, reasons, earnest))

struct RefundLine {
    Id<ledger::Refund> refund;
    Money amount;
    ledger::Method method;
    ledger::RefundStage stage;
};
BOOST_DESCRIBE_STRUCT(RefundLine, (), (refund, amount, method, stage))

struct CancellationView {
    Id<Cancellation> id;
    Id<orders::Order> order;
    std::string order_number;
    Id<identity::Store> store;
    Id<customers::Customer> customer;
    std::string customer_name; ///< masked for staff
    CaseState state;
    Fault fault;
    std::string reason;
    Stated stated;
    QuoteView quote; ///< bound once signed
    std::optional<SigningWay> signed_by;
    std::optional<Instant> signed_at;
    std::optional<Instant> decide_by; ///< while it waits for approval
    bool is_overdue = false;
    std::vector<RefundLine> refunds;
    std::vector<Step> steps; ///< staff only
    Instant opened_at;
    std::optional<Instant> ended_at;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(CancellationView, (),
                      (id, order, order_number, store, customer, customer_name, state, fault,
                       reason, stated, quote, signed_by, signed_at, decide_by, is_overdue, refunds,
                       steps, opened_at, ended_at, version))

std::vector<ReasonView> reasons_of(Decision const& decision);
QuoteView quote_view(Tx& tx, orders::Order const& order, Money paid, Decision const& decision);
Result<CancellationView> view_of(Tx& tx, Cancellation const& one);
/// The customer's own; staff with `permission` at its store; else NotFound.
Result<Cancellation> load_for(Tx& tx, Id<Cancellation> id, std::string_view permission);

void add_cancellation_routes(api::Routes& routes);
void add_policy_routes(api::Routes& routes);
void add_repair_routes(api::Routes& routes);
void add_goods_routes(api::Routes& routes);

} // namespace hearth::aftersales
