/// Deals: what was really sold and for how much. A struck-through price is worked out from here
/// and typed by nobody (LC-02): the lowest deal of the same service at the same place in the days
/// before a reduction began, else the last one; without a deal there is none. What staff give away
/// is kept here with its reason and approval, and counted by employee (LC-03).
///
/// A deal called off later still lowers what may be compared with, and never is it by itself: so
/// neither calling off the cheap ones nor ordering in appearance lifts it. Orders out of old books
/// have no breakdown and are no proof.
#pragma once

#include "platform/room.h"
#include "rooms/deals/model.h"

namespace hearth::deals {

void install(Room& room);

/// For pricing::compare_by.
std::optional<pricing::Sold> compare(Tx& tx, pricing::Comparing const& what);

struct AskDiscount {
    Id<pricing::Quote> quote = {};
    Money amount = {};
    Reason reason = Reason::Other;
    std::string words = {};
};
/// Given at once where the amount needs nobody's approval (kind `deals.discount`), else waiting for
/// it. Conflict deals.waiting_already; what pricing::discount refuses. Checks no rights.
Result<Discount> ask_discount(Tx& tx, AskDiscount const& ask);
std::vector<Discount> list_discounts(Tx& tx, Id<pricing::Quote> quote); ///< newest first
/// Asked in the span, newest first, at most `limit`.
std::vector<Discount> list_discounts(Tx& tx, Span span, int limit);

struct DiscountMoved {
    static constexpr std::string_view kind = "deals.discount_moved";
    Id<Discount> discount;
    Id<pricing::Quote> quote;
    Id<identity::Store> store;
    Money amount;
    Reason reason;
    State state;
    Uuid subject() const { return discount.uuid; }
    Audience audience() const { return {.store = store}; }
};
BOOST_DESCRIBE_STRUCT(DiscountMoved, (), (discount, quote, store, amount, reason, state))

} // namespace hearth::deals
