#include "rooms/ledger/receipt_pdf.h"

#include "base/zone.h"
#include "cn/rmb_capital.h"
#include "platform/pdf/pdf.h"
#include "platform/services.h"
#include "platform/words/words.h"
#include "rooms/ledger/refunds.h"
#include "rooms/ledger/rights.h"
#include "rooms/ledger/rules.h"

namespace hearth::ledger {
namespace {

std::string say(std::string const& entry, std::vector<Detail> const& details = {}) {
    return words::text("zh-CN", "ledger." + entry, details);
}

/// Earnest money beyond the law's share is an advance, on the same receipt.
bool is_split(Payment const& payment) {
    return payment.purpose == Purpose::Earnest && payment.earnest < payment.amount;
}

/// A deposit is no fee for a service: its receipt says what it is (LX-04).
std::string title_of(Payment const& payment) {
    if (payment.purpose == Purpose::Bill) return "pdf_title";
    if (is_split(payment)) return "pdf_title_split";
    return "pdf_title_" + to_text(payment.purpose);
}

/// What was paid for, line by line: of earnest money, what is beyond its limit stands by itself.
std::vector<std::vector<std::string>> lines_of(Receipt const& receipt, Payment const& payment) {
    auto const number = receipt.order_number.value_or("—");
    auto const rest = payment.amount - payment.earnest;
    if (!is_split(payment)) return {{receipt.label, number, to_yuan(payment.amount)}};
    std::vector<std::vector<std::string>> lines;
    if (payment.earnest > Money{})
        lines.push_back({receipt.label, number, to_yuan(payment.earnest)});
    // The same service under the other kind's name.
    auto label = receipt.label;
    auto const earnest = say("purpose_earnest");
    if (label.starts_with(earnest)) label.replace(0, earnest.size(), say("purpose_advance"));
    lines.push_back({label, number, to_yuan(rest)});
    return lines;
}

} // namespace

Result<ReceiptFacts> load_receipt_facts(Tx& tx, Id<Receipt> id) {
    auto const receipt = TRY(load_receipt(tx, id));
    auto const payment = TRY(load_payment(tx, receipt.payment));
    TRY(check_sees(tx, payment.customer, payment.store, "ledger.receipt_not_found"));
    auto const company =
        tx.one<std::tuple<std::string>>("SELECT name FROM platform_company WHERE id = ?1");
    ReceiptFacts facts{std::get<0>(company), TRY(identity::load_store(tx, payment.store)),
                       identity::find_name(tx, payment.taken_by).value_or(""), payment, receipt};
    for (auto const& back : list_money_back(tx, payment.id)) {
        if (back.reason == RefundReason::EarnestDoubled) continue; // no part of what was paid
        (back.paid_at ? facts.paid_out : facts.to_pay_out) += back.amount;
    }
    if (!tx.services().public_url.empty())
        facts.check_url = tx.services().public_url + "/c/receipts/" + receipt.token;
    return facts;
}

Result<std::vector<record::Exhibit>> prove_payments(Tx& tx, record::About const& about) {
    std::vector<record::Exhibit> exhibits;
    if (!about.order || about.persons == record::Persons::Masked) return exhibits;
    for (auto const& [id] : tx.all<std::tuple<Id<Receipt>>>(
             "SELECT r.id FROM ledger_receipt r JOIN ledger_payment p ON p.company_id = "
             "r.company_id AND p.id = r.payment_id WHERE r.company_id = ?1 AND p.order_id = ?2 "
             "ORDER BY r.id",
             *about.order)) {
        auto const facts = TRY(load_receipt_facts(tx, id));
        exhibits.push_back({"receipts/" + facts.receipt.number + ".pdf",
                            "receipt_paper",
                            [facts] { return print_receipt(facts); },
                            {}});
    }
    return exhibits;
}

std::string print_receipt(ReceiptFacts const& facts) {
    auto const& [company, store, cashier, payment, receipt, paid_out, to_pay_out, check_url] =
        facts;
    auto const title = say(title_of(payment));
    pdf::Document document({.title = title + " " + receipt.number,
                            .author = company,
                            .made_at = receipt.issued_at,
                            .paper = pdf::Paper::A5Landscape});
    document.title(title);
    document.pairs({{say("pdf_company"), company + "　" + store.name},
                    {say("pdf_number"), receipt.number},
                    {say("pdf_payer"), receipt.payer.value_or(say("pdf_no_payer"))},
                    {say("pdf_date"), to_local_text(payment.taken_at, store.zone)}});
    document.table(
        {{say("pdf_item"), 3}, {say("pdf_order"), 2}, {say("pdf_amount"), 1.4, pdf::Align::Right}},
        lines_of(receipt, payment));
    document.paragraph(say("pdf_total", {{"capital", *cn::to_capital(payment.amount.fen())},
                                         {"figures", to_yuan(payment.amount)}}),
                       {.size_pt = 12, .is_bold = true});
    document.pairs({{say("pdf_method"), say("method_" + to_text(payment.method))},
                    {say("pdf_reference"), payment.reference.value_or("—")},
                    {say("pdf_cashier"), cashier.empty() ? "—" : cashier},
                    {say("pdf_store_contact"), store.phone.empty() ? "—" : store.phone}});
    if (paid_out > Money{})
        document.paragraph(say("pdf_paid_out", {{"figures", to_yuan(paid_out)}}));
    if (to_pay_out > Money{})
        document.paragraph(say("pdf_to_pay_out", {{"figures", to_yuan(to_pay_out)}}));
    if (payment.purpose != Purpose::Bill)
        document.paragraph(say("pdf_kind_" + to_text(payment.purpose)));
    if (is_split(payment)) document.paragraph(say("pdf_kind_advance"));
    document.rule();
    std::vector<std::string> const notes{say("pdf_note"), say("pdf_check"), store.address};
    if (check_url.empty()) {
        for (auto const& note : notes)
            document.paragraph(note, {.size_pt = 9, .grey = 0.3});
    } else {
        document.qr(check_url, 26, notes);
    }
    return document.finish();
}

} // namespace hearth::ledger
