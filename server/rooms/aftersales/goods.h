/// Goods (AS-03): supplies, appliances and gifts are sold over the counter or by distance, paid,
/// handed over, and given back or exchanged by the policy in force when they were sold. A sale has
/// a bill in ledger of its own (bill_of): charged at the sale, earned when it is handed over.
/// Stock is not counted here.
#pragma once

#include "rooms/aftersales/model.h"

namespace hearth::aftersales {

/// Placed: sold, not yet with the customer. Asked: a return signed, a second person has to agree.
enum class GoodsState { Placed, Delivered, Asked, CalledOff, Returned };
BOOST_DESCRIBE_ENUM(GoodsState, Placed, Delivered, Asked, CalledOff, Returned)

/// Why it ends, as the office states it. Condition: as sold, unopened and with its papers; or not.
/// Beyond repair: the service centre looked at what is faulty and cannot mend it (AS-04, AS-05).
struct Ending {
    Fault fault = Fault::Customer;
    Condition condition = Condition::Good;
    Text<1, 300> reason;
    Price spent = {}; ///< cost already spent on what was made for the customer, by papers
    std::optional<bool> is_beyond_repair = {};
};
BOOST_DESCRIBE_STRUCT(Ending, (), (fault, condition, reason, spent, is_beyond_repair))

struct Goods {
    Id<Goods> id = {};
    std::string number = {}; ///< G261122-1
    Id<customers::Customer> customer = {};
    Id<identity::Store> store = {};
    LineKind kind = LineKind::Goods; ///< one of the four of goods
    Sale sale = Sale::Shop;
    std::string label = {}; ///< "扫地机 X1"
    int count = 1;
    Money price = {}; ///< of all
    GoodsState state = GoodsState::Placed;
    std::int64_t policy = 0;               ///< version in force when it was sold
    std::optional<Ending> ending = {};     ///< sealed
    std::optional<Decision> decision = {}; ///< bound when the return was signed
    std::vector<Id<ledger::Refund>> refunds = {};
    int exchanges = 0; ///< how often it was exchanged for another of its kind
    Instant sold_at = {};
    std::optional<Instant> delivered_at = {};
    std::optional<Instant> ended_at = {};
    std::int64_t version = 1;
};

struct GoodsMoved {
    static constexpr std::string_view kind = "aftersales.goods_moved";
    Id<Goods> goods;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    GoodsState state;
    Money refund;
    Uuid subject() const { return goods.uuid; }
    Audience audience() const { return {.store = store, .customer = customer}; }
};
BOOST_DESCRIBE_STRUCT(GoodsMoved, (), (goods, customer, store, state, refund))

struct SellGoods {
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    LineKind kind = LineKind::Goods;
    Sale sale = Sale::Shop;
    Text<1, 200> label;
    Whole<1, 999> count = 1;
    Price price; ///< of one
};
BOOST_DESCRIBE_STRUCT(SellGoods, (), (customer, store, kind, sale, label, count, price))

/// Invalid aftersales.not_goods for a service. Checks no rights.
Result<Goods> sell_goods(Tx& tx, SellGoods const& what);
Result<Goods> load_goods(Tx& tx, Id<Goods> id); ///< NotFound aftersales.not_found
/// The bill in ledger that is the sale's.
Id<orders::Order> bill_of(Id<Goods> id);
/// Against payment: Conflict aftersales.goods_not_paid (due) before it is paid in full. Earned.
Result<Goods> hand_over_goods(Tx& tx, Id<Goods> id);
/// What giving it back would bring now; the same for customer and office.
Result<Decision> quote_goods(Tx& tx, Goods const& one, Ending const& ending);
/// Gives it back for the figure that was shown (Conflict aftersales.goods_figure_moved). Conflict
/// aftersales.because_… where the policy refuses. Waits for a second person where the policy says.
Result<Goods> return_goods(Tx& tx, Id<Goods> id, Ending const& ending, Money fee);
/// Another of its kind for it, at the same price: no money moves, and its time of return begins
/// anew. Conflict aftersales.no_exchange where the policy grants none.
Result<Goods> exchange_goods(Tx& tx, Id<Goods> id, Ending const& ending);
/// Ended in the span, oldest first: for the trial of other rules (BE-15).
std::vector<Goods> list_ended_goods(Tx& tx, Span span, int limit);

/// What the engine is told of a sale at a moment, pure.
Facts facts_of_goods(Goods const& one, Ending const& ending, std::string const& city, Money paid,
                     Instant at);

/// The engine's word; where it says that a fault is repaired first and that has failed, all the
/// money goes back or another of its kind is taken, as by_amount approves (AS-04, LC-06). Pure.
Decision decide_goods(Policy const& policy, Facts const& facts, Ending const& ending);

inline constexpr char goods_approval[] = "aftersales.goods";
/// Called by hear_approval and hear_refund of the room.
Result<void> hear_goods_approval(Tx& tx, identity::ApprovalDecided const& decided);

} // namespace hearth::aftersales
