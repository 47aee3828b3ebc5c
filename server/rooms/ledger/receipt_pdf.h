/// The receipt as a printed page (PY-05).
#pragma once

#include "platform/record/record.h"
#include "rooms/ledger/ledger.h"

namespace hearth::ledger {

struct ReceiptFacts {
    std::string company;
    identity::Store store;
    std::string cashier;
    Payment payment;
    Receipt receipt;
    Money paid_out = {};        ///< of it, given back
    Money to_pay_out = {};      ///< of it, to be given back and not yet paid out
    std::string check_url = {}; ///< behind the QR code; empty: no code
};

/// Everything the page says. NotFound where the actor may not see it.
Result<ReceiptFacts> load_receipt_facts(Tx& tx, Id<Receipt> id);

/// The receipts of an order, each printed (LC-12).
Result<std::vector<record::Exhibit>> prove_payments(Tx& tx, record::About const& about);

/// A5 across, in Chinese: number, payer, what for, amount in figures and capital numerals (人民币
/// 大写), method, who took it, and a code by which anybody can check it. Not inside a transaction.
std::string print_receipt(ReceiptFacts const& facts);

} // namespace hearth::ledger
