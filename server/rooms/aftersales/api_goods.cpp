// AS-03: goods: sale, hand-over, return and exchange, for staff; the customer sees the same figure.
#include "rooms/aftersales/goods_store.h"
#include "rooms/aftersales/store.h"
#include "rooms/aftersales/views.h"

#include "cn/mask.h"
#include "rooms/customers/customers.h"

namespace hearth::aftersales {
namespace {

struct GoodsPath {
    Id<Goods> id;
};
BOOST_DESCRIBE_STRUCT(GoodsPath, (), (id))

/// What giving it back brings; bound once it was signed.
struct GoodsQuote {
    Outcome outcome;
    Money price;
    Money paid;
    Money fee;
    Money refund;
    bool exchanges = false; ///< another of its kind may be had instead
    bool needs_approval = false;
    std::string rule;
    std::int64_t policy = 0;
    std::string law;
    std::vector<ReasonView> reasons;
};
BOOST_DESCRIBE_STRUCT(GoodsQuote, (),
                      (outcome, price, paid, fee, refund, exchanges, needs_approval, rule, policy,
                       law, reasons))
struct GoodsView {
    Id<Goods> id;
    std::string number;
    Id<customers::Customer> customer;
    std::string customer_name; ///< masked for staff
    Id<identity::Store> store;
    LineKind kind;
    Sale sale;
    std::string label;
    int count;
    GoodsState state;
    Money due; ///< not yet paid
    std::optional<Ending> ending;
    GoodsQuote quote; ///< in good order, by the customer's wish; bound once signed
    std::vector<RefundLine> refunds;
    std::vector<Step> steps; ///< staff only
    int exchanges;
    Instant sold_at;
    std::optional<Instant> delivered_at;
    std::optional<Instant> ended_at;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(GoodsView, (),
                      (id, number, customer, customer_name, store, kind, sale, label, count, state,
                       due, ending, quote, refunds, steps, exchanges, sold_at, delivered_at,
                       ended_at, version))

GoodsQuote quote_of(Tx& tx, Goods const& one, Decision const& decision) {
    auto const given_up = one.price - decision.fee;
    bool const may_wait =
        decision.outcome == Outcome::Refund && decision.consent == Consent::ByAmount;
    return {decision.outcome,
            one.price,
            decision.refund + decision.fee - decision.owed,
            decision.fee,
            decision.refund,
            decision.exchanges,
            may_wait && identity::need_approval(tx, goods_approval, given_up, one.store),
            decision.rule,
            decision.policy,
            decision.law,
            reasons_of(decision)};
}

Result<GoodsView> view_of(Tx& tx, Goods const& one) {
    bool const is_customer = tx.actor().kind == ActorKind::Customer;
    auto const decision = one.decision ? *one.decision : TRY(quote_goods(tx, one, {}));
    GoodsView view{.id = one.id,
                   .number = one.number,
                   .customer = one.customer,
                   .store = one.store,
                   .kind = one.kind,
                   .sale = one.sale,
                   .label = one.label,
                   .count = one.count,
                   .state = one.state,
                   .due = ledger::balance_of(tx, bill_of(one.id)).due,
                   .ending = one.ending,
                   .quote = quote_of(tx, one, decision),
                   .exchanges = one.exchanges,
                   .sold_at = one.sold_at,
                   .delivered_at = one.delivered_at,
                   .ended_at = one.ended_at,
                   .version = one.version};
    if (auto const customer = customers::load_customer(tx, one.customer))
        view.customer_name = is_customer ? customer->name : cn::mask_name(customer->name);
    for (auto const id : one.refunds) {
        auto const refund = TRY(ledger::load_refund(tx, id));
        view.refunds.push_back({id, refund.amount, refund.method, refund.stage()});
    }
    if (!is_customer) view.steps = store::list_steps(tx, one.id.uuid);
    return view;
}

Result<Goods> load_goods_for(Tx& tx, Id<Goods> id, std::string_view permission) {
    auto one = TRY(load_goods(tx, id));
    auto const& actor = tx.actor();
    bool const may = actor.kind == ActorKind::Customer ? actor.id == one.customer.uuid
                                                       : actor.may_at(permission, one.store);
    if (!may) return Error{Refusal::NotFound, "aftersales.not_found"};
    return one;
}

struct GoodsPage {
    std::vector<GoodsView> items; ///< newest first
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(GoodsPage, (), (items, next_cursor))

Result<GoodsPage> page_of(Tx& tx, store::GoodsFilter filter, api::PageQuery const& query) {
    if (auto const id = parse_uuid(TRY(api::read_cursor(query.cursor))))
        filter.after = Id<Goods>{*id};
    auto found = store::list_goods(tx, filter, query.size() + 1);
    GoodsPage page;
    auto const most = static_cast<std::size_t>(query.size());
    bool const has_more = found.size() > most;
    if (has_more) found.resize(most);
    if (has_more) page.next_cursor = api::make_cursor(to_text(found.back().id));
    for (auto const& one : found)
        page.items.push_back(TRY(view_of(tx, one)));
    return page;
}

Result<GoodsPage> list_sales(Tx& tx, api::Query<api::PageQuery> const& query) {
    return page_of(tx, {.stores = identity::reach_of(tx.actor(), "aftersales.read")}, query);
}
Result<GoodsPage> list_own_goods(Tx& tx, api::Query<api::PageQuery> const& query) {
    return page_of(tx, {.customer = Id<customers::Customer>{tx.actor().id}}, query);
}

Result<GoodsView> add_sale(Tx& tx, api::Body<SellGoods> const& in) {
    TRY(identity::check_reach(tx, "aftersales.write", in.store));
    TRY(customers::load_customer(tx, in.customer));
    return view_of(tx, TRY(sell_goods(tx, in)));
}
Result<GoodsView> get_sale(Tx& tx, api::Path<GoodsPath> const& at) {
    return view_of(tx, TRY(load_goods_for(tx, at.id, "aftersales.read")));
}
Result<GoodsView> add_hand_over(Tx& tx, api::Path<GoodsPath> const& at) {
    TRY(load_goods_for(tx, at.id, "aftersales.write"));
    return view_of(tx, TRY(hand_over_goods(tx, at.id)));
}

struct EndingQuery {
    std::optional<Fault> fault;
    std::optional<Condition> condition;
    std::optional<Whole<0, 100'000'000>> spent; ///< fen
    std::optional<bool> is_beyond_repair;
};
BOOST_DESCRIBE_STRUCT(EndingQuery, (), (fault, condition, spent, is_beyond_repair))
Result<GoodsQuote> get_goods_quote(Tx& tx, api::Path<GoodsPath> const& at,
                                   api::Query<EndingQuery> const& query) {
    auto const one = TRY(load_goods_for(tx, at.id, "aftersales.read"));
    if (one.decision) return quote_of(tx, one, *one.decision);
    Ending ending{.fault = query.fault.value_or(Fault::Customer),
                  .condition = query.condition.value_or(Condition::Good)};
    ending.is_beyond_repair = query.is_beyond_repair;
    if (query.spent) ending.spent = Money{query.spent->value};
    return quote_of(tx, one, TRY(quote_goods(tx, one, ending)));
}

struct ReturnForm : Ending {
    Price fee; ///< the figure that was shown
};
BOOST_DESCRIBE_STRUCT(ReturnForm, (Ending), (fee))

/// What the office says of fault and cost decides about money: only who may decide says it.
Result<void> check_states(Tx& tx, Goods const& one, Ending const& ending) {
    bool const decides = ending.fault != Fault::Customer || ending.spent.money > Money{} ||
                         one.kind == LineKind::CustomGoods;
    if (decides) TRY(identity::check_reach(tx, "aftersales.decide", one.store));
    return {};
}
Result<GoodsView> add_goods_return(Tx& tx, api::Path<GoodsPath> const& at,
                                   api::Body<ReturnForm> const& in) {
    auto const one = TRY(load_goods_for(tx, at.id, "aftersales.write"));
    TRY(check_states(tx, one, in));
    return view_of(tx, TRY(return_goods(tx, at.id, in, in.fee.money)));
}
Result<GoodsView> add_exchange(Tx& tx, api::Path<GoodsPath> const& at,
                               api::Body<Ending> const& in) {
    auto const one = TRY(load_goods_for(tx, at.id, "aftersales.write"));
    TRY(check_states(tx, one, in));
    return view_of(tx, TRY(exchange_goods(tx, at.id, in)));
}

} // namespace

void add_goods_routes(api::Routes& routes) {
    auto const readers = api::customer() | api::staff("aftersales.read");
    auto const writers = api::staff("aftersales.write");
    routes.write("POST", "/goods-sales", "sell_goods", writers, add_sale);
    routes.read("/goods-sales", "list_goods_sales", api::staff("aftersales.read"), list_sales);
    routes.read("/me/goods-sales", "list_own_goods", api::customer(), list_own_goods);
    routes.read("/goods-sales/{id}", "get_goods_sale", readers, get_sale);
    routes.read("/goods-sales/{id}/quote", "quote_goods_return", readers, get_goods_quote);
    routes.write("POST", "/goods-sales/{id}/hand-over", "hand_over_goods", writers, add_hand_over);
    routes.write("POST", "/goods-sales/{id}/return", "return_goods", writers, add_goods_return);
    routes.write("POST", "/goods-sales/{id}/exchange", "exchange_goods", writers, add_exchange);
}

} // namespace hearth::aftersales
