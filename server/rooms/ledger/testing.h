/// For tests of the ledger: a store, a customer, an order to charge. A test includes
/// rooms/identity/testing.h before it.
#pragma once

#include "rooms/ledger/ledger.h"

namespace hearth::ledger {

class LedgerTest : public identity::PeopleTest {
protected:
    LedgerTest() : PeopleTest({{"identity", identity::install}, {"ledger", ledger::install}}) {}
    void SetUp() override {
        PeopleTest::SetUp();
        store = add_store("SH01");
    }
    ChargeDraft bill(std::int64_t fen, ChargeKind kind = ChargeKind::Order) const {
        return {order, "D20261121-0001", customer, store, kind, "日常保洁 3 小时", Money{fen}};
    }
    PaymentDraft cash(std::int64_t fen) const {
        return {.order = order, .store = store, .amount = Money{fen}};
    }
    /// Charges so much and takes it in cash.
    Payment paid(std::int64_t fen) {
        return write([&](Tx& tx) -> Result<Payment> {
            TRY(charge(tx, bill(fen)));
            return take_payment(tx, cash(fen));
        });
    }
    Balance balance() {
        return read([&](Tx& tx) { return balance_of(tx, order); });
    }
    template <typename F>
    std::string refusal(F&& work) {
        auto const result = db().write(scope(), work);
        if (result) return "";
        auto const& error = result.error();
        return error.fields.empty() ? error.code : error.fields[0].code;
    }
    Money sum_of(Account account) {
        return read([&](Tx& tx) {
            for (auto const& line : trial_balance(tx, store))
                if (line.account == account) return line.balance;
            return Money{};
        });
    }

    Id<identity::Store> store;
    Id<orders::Order> const order{Uuid{{1, 2, 3}}};
    Id<customers::Customer> const customer{Uuid{{4, 5, 6}}};
};

} // namespace hearth::ledger
