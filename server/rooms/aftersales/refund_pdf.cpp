// The form of a refund, whatever it was for: amount, who agreed, when it was paid and filed
// (PY-08).
#include "rooms/aftersales/repair_pdf.h"

#include "base/yuan.h"
#include "cn/rmb_capital.h"
#include "platform/pdf/pdf.h"
#include "platform/words/words.h"
#include "rooms/aftersales/goods_store.h"

namespace hearth::aftersales {
namespace {

std::string ledger_word(std::string const& entry) {
    return words::text("zh-CN", "ledger." + entry);
}

void print_stages(pdf::Document& document, RefundFacts const& facts) {
    document.heading(form_word("pdf_stages"));
    std::vector<std::vector<std::string>> rows;
    for (std::size_t i = 0; i < facts.refund.stages.size(); ++i) {
        auto const& row = facts.refund.stages[i];
        rows.push_back({ledger_word("refund_stage_" + to_text(row.stage)),
                        form_moment(row.at, facts.head), facts.by[i], row.note.value_or("")});
    }
    document.table({{form_word("pdf_stage"), 1},
                    {form_word("pdf_at"), 1},
                    {form_word("pdf_by"), 1},
                    {form_word("pdf_remark"), 2}},
                   rows);
}

/// Why, as the paper says it. Ledger knows no goods: to it a return is an order called off.
std::string reason_of(std::optional<Goods> const& goods, ledger::RefundReason reason) {
    using ledger::RefundReason;
    auto const word = ledger_word("refund_reason_" + to_text(reason));
    bool const is_of_sale =
        reason == RefundReason::Cancelled || reason == RefundReason::ServiceFault;
    if (!goods || !goods->ending || !is_of_sale) return word;
    if (goods->ending->is_beyond_repair.value_or(false))
        return form_word("pdf_goods_beyond_repair");
    if (!goods->delivered_at) return form_word("pdf_goods_called_off");
    return form_word(goods->ending->fault == Fault::Company ? "pdf_goods_faulty"
                                                            : "pdf_goods_returned");
}

} // namespace

Result<RefundFacts> load_refund_facts(Tx& tx, Id<ledger::Refund> id) {
    auto refund = TRY(ledger::load_refund(tx, id));
    auto const& actor = tx.actor();
    bool const may = actor.kind == ActorKind::Customer
                         ? actor.id == refund.customer.uuid
                         : actor.may_at("aftersales.read", refund.store);
    if (!may || !refund.order) return Error{Refusal::NotFound, "aftersales.not_found"};
    // Of an order, or of goods that were sold: their bill bears their id.
    auto const goods = store::find(tx, Id<Goods>{refund.order->uuid});
    auto head = TRY(goods ? load_form_head(tx, *goods) : load_form_head(tx, *refund.order));
    auto reason = reason_of(goods, refund.reason);
    RefundFacts facts{std::move(head), std::move(refund), {}, std::move(reason)};
    for (auto const& row : facts.refund.stages)
        facts.by.push_back(identity::find_name(tx, row.by).value_or(""));
    return facts;
}

std::string print_refund(RefundFacts const& facts) {
    auto const& refund = facts.refund;
    auto const title = form_word("pdf_form_refund");
    pdf::Document document({.title = title + " " + facts.head.order_number,
                            .author = facts.head.company,
                            .made_at = facts.head.printed_at});
    document.title(title);
    auto pairs = pairs_of(facts.head);
    pairs.push_back({form_word("pdf_refund_reason"), facts.reason});
    pairs.push_back(
        {form_word("pdf_refund_method"), ledger_word("method_" + to_text(refund.method))});
    pairs.push_back({form_word("pdf_asked_at"), form_moment(refund.asked_at, facts.head)});
    pairs.push_back({form_word("pdf_amount"), "¥ " + to_yuan(refund.amount)});
    document.pairs(pairs);
    document.paragraph(
        form_word("pdf_refund_capital", {{"capital", *cn::to_capital(refund.amount.fen())}}),
        {.size_pt = 12, .is_bold = true});
    print_stages(document, facts);
    document.rule();
    document.heading(form_word("pdf_hands"));
    document.pairs({{form_word("pdf_manager"), ""},
                    {form_word("pdf_finance"), ""},
                    {form_word("pdf_customer_signs"), ""},
                    {form_word("pdf_signed_at"), ""}});
    document.paragraph(form_word("pdf_refund_note"), {.size_pt = 9, .grey = 0.3});
    return document.finish();
}

std::string file_name_of(RefundFacts const& facts) {
    return "refund-" + facts.head.order_number + ".pdf";
}

} // namespace hearth::aftersales
