/// Deposits in the books (LX-04): each kind lies in an account of its own and says so on its
/// receipt. Earnest money (定金) and advances (预付款) are counted against the bill when the
/// service is done or called off; security money (押金) never is, it goes back. How much of a sum
/// may be earnest, and who is in default, is decided above, in `deposits` and `aftersales`.
#pragma once

#include "platform/db/database.h"
#include "rooms/ledger/model.h"

namespace hearth::ledger {

struct DepositParts {
    Money earnest = {};
    Money advance = {};
    Money security = {};
    Money sum() const { return earnest + advance + security; }
    Money counting() const { return earnest + advance; } ///< towards the bill
    friend bool operator==(DepositParts const&, DepositParts const&) = default;
};
BOOST_DESCRIBE_STRUCT(DepositParts, (), (earnest, advance, security))

struct DepositDraft {
    Id<orders::Order> order;
    Id<identity::Store> store; ///< where it is taken
    Purpose purpose = Purpose::Advance;
    DepositParts parts;
    Method method = Method::Cash;
    std::optional<Text<1, 80>> reference; ///< of bank or terminal: wanted but for cash
    std::optional<Text<1, 80>> payer;     ///< name on the receipt
};

/// Takes a deposit, with a receipt that names its kind. Refused as take_payment is; Invalid
/// `ledger.deposit_not_later` for paying later.
Result<Payment> take_deposit(Tx& tx, DepositDraft const& draft);
/// What is held of the order now.
DepositParts deposits_of(Tx& tx, Id<orders::Order> order);
/// Earnest money beyond its limit becomes an advance. Conflict `ledger.more_than_held`.
Result<void> lower_earnest(Tx& tx, Id<orders::Order> order, Money amount);
/// Of what was called off the fee is earnest money that stays with us: booked as such. Conflict
/// `ledger.more_than_held` beyond what was earned of it.
Result<void> forfeit_earnest(Tx& tx, Id<orders::Order> order, Money amount);
/// So much of the security money stays with us: charged with its reason, paid out of the deposit
/// and earned. Conflict `ledger.more_than_held`.
Result<void> keep_security(Tx& tx, Id<orders::Order> order, Money amount, std::string const& why);

} // namespace hearth::ledger
