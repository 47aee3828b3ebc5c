#include "rooms/aftersales/form_pdf.h"

#include "base/yuan.h"
#include "base/zone.h"
#include "cn/rmb_capital.h"
#include "platform/pdf/pdf.h"
#include "platform/words/words.h"
#include "rooms/aftersales/store.h"
#include "rooms/catalog/catalog.h"
#include "rooms/customers/customers.h"

namespace hearth::aftersales {
namespace {

std::string say(std::string const& entry, std::vector<Detail> const& details = {}) {
    return words::text("zh-CN", "aftersales." + entry, details);
}

std::string moment(std::optional<Instant> at, std::string const& zone) {
    return at ? to_local_text(*at, zone) : "—";
}

void print_money(pdf::Document& document, QuoteView const& quote) {
    document.heading(say("pdf_money"));
    document.table({{say("pdf_price"), 1, pdf::Align::Right},
                    {say("pdf_paid"), 1, pdf::Align::Right},
                    {say("pdf_fee"), 1, pdf::Align::Right},
                    {say("pdf_refund"), 1, pdf::Align::Right},
                    {say("pdf_owed"), 1, pdf::Align::Right}},
                   {{to_yuan(quote.price), to_yuan(quote.paid), to_yuan(quote.fee),
                     to_yuan(quote.refund), to_yuan(quote.owed)}});
    document.paragraph(
        say("pdf_refund_capital", {{"capital", *cn::to_capital(quote.refund.fen())}}),
        {.size_pt = 12, .is_bold = true});
    for (auto const& reason : quote.reasons)
        document.paragraph(reason.rule + "　" + reason.zh);
    if (!quote.law.empty()) document.paragraph(say("pdf_law", {{"law", quote.law}}));
}

void print_hands(pdf::Document& document, FormFacts const& facts) {
    auto const& view = facts.view;
    document.heading(say("pdf_hands"));
    auto const way = view.signed_by ? say("way_" + to_text(*view.signed_by)) : "";
    document.pairs({{say("pdf_customer_signs"), way},
                    {say("pdf_signed_at"), moment(view.signed_at, facts.store.zone)},
                    {say("pdf_general_manager"), facts.approved_by},
                    {say("pdf_finance"), ""}});
    if (facts.strokes) (void)document.images({*facts.strokes}, 3, 22);
}

} // namespace

Result<FormFacts> load_form_facts(Tx& tx, Id<Cancellation> id) {
    auto const one = TRY(load_for(tx, id, "aftersales.read"));
    auto const order = TRY(orders::load(tx, one.order));
    auto const item = TRY(catalog::load_item(tx, order.item));
    FormFacts facts{.company = std::get<0>(tx.one<std::tuple<std::string>>(
                        "SELECT name FROM platform_company WHERE id = ?1")),
                    .store = TRY(identity::load_store(tx, one.store)),
                    .item = item.name.zh,
                    .view = TRY(view_of(tx, one)),
                    .strokes = store::find_strokes(tx, id),
                    .printed_at = tx.now()};
    if (auto const customer = customers::load_customer(tx, one.customer))
        facts.customer = customer->name;
    auto const approval = identity::find_approval(tx, cancellation_approval, id.uuid);
    if (approval && approval->state == identity::ApprovalState::Approved && approval->decided_by)
        if (auto who = identity::find_name(tx, *approval->decided_by))
            facts.approved_by = std::move(*who);
    return facts;
}

std::string print_cancellation(FormFacts const& facts) {
    auto const& view = facts.view;
    pdf::Document document({.title = say("pdf_cancellation") + " " + view.order_number,
                            .author = facts.company,
                            .made_at = facts.printed_at});
    document.title(say("pdf_cancellation"));
    document.pairs({{say("pdf_company"), facts.company + "　" + facts.store.name},
                    {say("pdf_order"), view.order_number},
                    {say("pdf_customer"), facts.customer},
                    {say("pdf_item"), facts.item},
                    {say("pdf_filed_at"), moment(view.opened_at, facts.store.zone)},
                    {say("pdf_fault"), say("fault_" + to_text(view.fault))}});
    document.paragraph(say("pdf_reason", {{"reason", view.reason}}));
    print_money(document, view.quote);
    document.rule();
    print_hands(document, facts);
    document.paragraph(say("pdf_note"), {.size_pt = 9, .grey = 0.3});
    return document.finish();
}

std::string file_name_of(FormFacts const& facts) {
    return "cancellation-" + facts.view.order_number + ".pdf";
}

} // namespace hearth::aftersales
