#include "rooms/ledger/ledger.h"
#include "rooms/ledger/rights.h"
#include "rooms/ledger/routes.h"
#include "rooms/ledger/store.h"

namespace hearth::ledger {
namespace {

struct RefundPath {
    Id<Refund> id;
};
BOOST_DESCRIBE_STRUCT(RefundPath, (), (id))

struct RefundQuery : api::PageQuery {
    std::optional<Id<identity::Store>> store;
    std::optional<Id<orders::Order>> order; ///< only this order's
};
BOOST_DESCRIBE_STRUCT(RefundQuery, (api::PageQuery), (store, order))

struct RefundView {
    Id<Refund> id;
    Id<Payment> payment;
    std::optional<Id<orders::Order>> order;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    Method method;
    Money amount;
    RefundReason reason;
    std::optional<std::string> note;
    RefundStage stage;
    List<StageRow, 10> stages;
};
BOOST_DESCRIBE_STRUCT(RefundView, (),
                      (id, payment, order, customer, store, method, amount, reason, note, stage,
                       stages))

struct RefundList {
    List<RefundView, 200> items;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(RefundList, (), (items, next_cursor))

struct Filing {
    Text<1, 60> number; ///< of the file at finance
};
BOOST_DESCRIBE_STRUCT(Filing, (), (number))

RefundView to_view(Refund const& refund) {
    return {refund.id,    refund.payment, refund.order,  refund.customer,
            refund.store, refund.method,  refund.amount, refund.reason,
            refund.note,  refund.stage(), refund.stages};
}

/// The refund, for staff who hold that permission where it was paid.
Result<void> check_holds(Tx& tx, Id<Refund> id, char const* permission) {
    auto const refund = TRY(load_refund(tx, id));
    if (tx.actor().may_at(permission, refund.store)) return {};
    return Error{Refusal::NotFound, "ledger.refund_not_found"};
}

Result<RefundView> post_refund(Tx& tx, api::Body<RefundDraft> const& body) {
    // These follow from a deposit's own end, which is decided elsewhere (LX-04).
    if (body.reason == RefundReason::SecurityReturned ||
        body.reason == RefundReason::EarnestDoubled)
        return invalid_field("/reason", "ledger.refund_by_deposit");
    auto const payment = TRY(load_payment(tx, body.payment));
    if (!tx.actor().may_at("ledger.refund", payment.store))
        return Error{Refusal::NotFound, "ledger.payment_not_found"};
    return to_view(TRY(ask_refund(tx, body)));
}

Result<RefundView> get_refund(Tx& tx, api::Path<RefundPath> const& path) {
    auto const refund = TRY(load_refund(tx, path.id));
    TRY(check_sees(tx, refund.customer, refund.store, "ledger.refund_not_found"));
    return to_view(refund);
}

Result<RefundList> get_refunds(Tx& tx, api::Query<RefundQuery> const& query) {
    if (query.store) TRY(identity::check_reach(tx, "ledger.read", *query.store));
    auto const key = TRY(api::read_cursor(query.cursor));
    auto const before = parse_uuid(key);
    if (!key.empty() && !before) return invalid_field("/query/cursor", "platform.bad_cursor");
    auto found = store::list_refunds(tx, {query.store, query.order, before, query.size() + 1});
    RefundList list;
    if (static_cast<int>(found.size()) > query.size()) {
        found.resize(static_cast<std::size_t>(query.size()));
        list.next_cursor = api::make_cursor(to_text(found.back().id));
    }
    for (auto const& refund : found)
        if (tx.actor().may_at("ledger.read", refund.store)) list.items.push_back(to_view(refund));
    return list;
}

Result<RefundView> post_payout(Tx& tx, api::Path<RefundPath> const& path) {
    TRY(check_holds(tx, path.id, "ledger.refund"));
    return to_view(TRY(pay_refund(tx, path.id)));
}

Result<RefundView> post_filing(Tx& tx, api::Path<RefundPath> const& path,
                               api::Body<Filing> const& body) {
    TRY(check_holds(tx, path.id, "ledger.file"));
    return to_view(TRY(file_refund(tx, path.id, body.number)));
}

} // namespace

void add_refund_routes(api::Routes& routes) {
    auto const refunders = api::staff("ledger.refund");
    routes.write("POST", "/refunds", "ask_refund", refunders, post_refund).keeps_key = true;
    routes.read("/refunds", "list_refunds", api::staff("ledger.read"), get_refunds);
    routes.read("/refunds/{id}", "get_refund", api::customer() | api::staff("ledger.read"),
                get_refund);
    routes.write("POST", "/refunds/{id}/payout", "pay_refund", refunders, post_payout).keeps_key =
        true;
    routes.write("POST", "/refunds/{id}/filing", "file_refund", api::staff("ledger.file"),
                 post_filing);
}

} // namespace hearth::ledger
