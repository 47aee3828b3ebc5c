/// Deposits: money taken before or beside the bill, its kind chosen openly (LX-04). The office
/// asks, the customer reads in one sentence what the kind means and agrees to it by name, and only
/// then is it taken. Earnest money (定金) is at most the law's share of the price, the rest of such
/// a sum is an advance (预付款); both are counted against the bill at the end. Security money
/// (押金) is no part of it: it has written conditions of return and goes back at once when they are
/// met. What a deposit is, never changes afterwards; the money lies in ledger, by kind.
#pragma once

#include "platform/room.h"
#include "rooms/deposits/model.h"

namespace hearth::deposits {

void install(Room& room);

struct Ask {
    Id<orders::Order> order = {};
    Kind kind = Kind::Advance;
    Money amount = {};
    std::string conditions = {}; ///< wanted for security money, refused for the others
};
/// What it would be: its parts, and the sentence that explains the kind.
struct Terms {
    Kind kind = Kind::Advance;
    ledger::DepositParts parts = {};
    Money most_earnest = {}; ///< of this order, beside what is held
    std::string zh = {};
    std::string en = {};
    std::string source = {};
    int percent = 100; ///< the law's share
    int times_back = 1;
};
Result<Terms> terms_of(Tx& tx, Ask const& what);

/// Conflict deposits.order_over, ledger.more_than_due (due) for what counts towards the bill.
/// Checks no rights.
Result<Deposit> ask(Tx& tx, Ask const& what);

struct Answer {
    bool is_agreed = false;
    Kind kind = Kind::Advance; ///< as it was shown
    Money amount = {};         ///< the same
    Word word = Word::Site;
};
/// Conflict deposits.not_so (state); deposits.figure_moved where another kind or sum was shown.
Result<Deposit> answer(Tx& tx, Uuid id, Answer const& said);
/// Asked no longer; not once it is paid.
Result<Deposit> withdraw(Tx& tx, Uuid id);

struct Taking {
    ledger::Method method = ledger::Method::Cash;
    std::optional<Text<1, 80>> reference = {};
    std::optional<Text<1, 80>> payer = {};
};
/// Conflict deposits.not_agreed before the customer has said yes. Where the price fell meanwhile
/// less of it is earnest money, never more.
Result<Deposit> take(Tx& tx, Uuid id, Taking const& how);

/// Security money: the customer says that the conditions are met; the clock of the return begins.
Result<Deposit> claim(Tx& tx, Uuid id);
struct GiveBack {
    Money kept = {}; ///< of it, for what was not given back as it was; wants a reason
    std::string why = {};
};
/// The conditions are met: what is not kept is refunded now, without a second person. Invalid
/// deposits.more_than_held, deposits.why_wanted.
Result<Deposit> give_back(Tx& tx, Uuid id, GiveBack const& how);

Result<Deposit> load(Tx& tx, Uuid id);                         ///< NotFound deposits.not_found
std::vector<Deposit> list_of(Tx& tx, Id<orders::Order> order); ///< oldest first

/// What after-sales decides by: earnest money held, never more than the law's share of the price as
/// it is now, and how many times it comes back where we are in default.
struct Earnest {
    Money held = {};
    int times_back = 1;
};
Earnest earnest_of(Tx& tx, orders::Order const& order);
/// After the order was called off: what is forfeited is booked as such, what comes on top is asked
/// for as refunds (given back), security money begins its way home.
struct Ending {
    Money forfeited = {};
    Money doubled = {}; ///< on top of the earnest money itself
};
Result<std::vector<Id<ledger::Refund>>> settle(Tx& tx, Id<orders::Order> order,
                                               Ending const& ending);

struct DepositAsked {
    static constexpr std::string_view kind = "deposits.asked";
    Uuid deposit;
    Id<orders::Order> order;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    Kind what;
    Money amount;
    Uuid subject() const { return order.uuid; }
    Audience audience() const { return {store, customer}; }
};
BOOST_DESCRIBE_STRUCT(DepositAsked, (), (deposit, order, customer, store, what, amount))

struct DepositMoved {
    static constexpr std::string_view kind = "deposits.moved";
    Uuid deposit;
    Id<orders::Order> order;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    Kind what;
    State state;
    Money amount;
    Uuid subject() const { return order.uuid; }
    Audience audience() const { return {store, customer}; }
};
BOOST_DESCRIBE_STRUCT(DepositMoved, (), (deposit, order, customer, store, what, state, amount))

/// The return of security money is about to be late or is.
struct ReturnOverdue {
    static constexpr std::string_view kind = "deposits.return_overdue";
    Uuid deposit;
    std::string rung;
    std::optional<Id<identity::Store>> store;
    Uuid subject() const { return deposit; }
    Audience audience() const {
        if (rung == "hq") return {};
        return {.store = store};
    }
};
BOOST_DESCRIBE_STRUCT(ReturnOverdue, (), (deposit, rung, store))

} // namespace hearth::deposits
