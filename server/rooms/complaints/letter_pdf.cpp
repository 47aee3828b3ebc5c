// The printable answer to an authority, in Chinese (LH-18).
#include "rooms/complaints/evidence.h"

#include "base/yuan.h"
#include "base/zone.h"
#include "cn/mask.h"
#include "platform/pdf/pdf.h"
#include "platform/words/words.h"
#include "rooms/catalog/catalog.h"
#include "rooms/complaints/inside.h"
#include "rooms/customers/customers.h"

namespace hearth::complaints {
namespace {

std::string say(std::string const& entry, std::vector<Detail> const& details = {}) {
    return words::text("zh-CN", "complaints." + entry, details);
}

std::string or_dash(std::string const& text) {
    return text.empty() ? "—" : text;
}

/// What was decided, in a sentence of its own where there is one.
void print_decision(pdf::Document& paper, Complaint const& complaint) {
    if (!complaint.decision) return;
    std::string remedies;
    for (auto const remedy : complaint.decision->remedies)
        remedies += (remedies.empty() ? "" : "、") + say("remedy_" + to_text(remedy));
    paper.heading(say("letter_decision"));
    paper.pairs(
        {{say("letter_liability"), say("liability_" + to_text(complaint.decision->liability))},
         {say("letter_remedies"), or_dash(remedies)},
         {say("letter_amount"), to_yuan(complaint.decision->amount)}});
}

} // namespace

Result<LetterFacts> load_letter_facts(Tx& tx, Id<Complaint> id) {
    auto const complaint = TRY(load(tx, id));
    auto const referral = find_referral(tx, id);
    if (!referral) return Error{Refusal::NotFound, "complaints.no_letter"};
    if (!referral->answer) return Error{Refusal::Conflict, "complaints.letter_unanswered"};
    auto const store = TRY(identity::load_store(tx, complaint.store));
    auto const customer = TRY(customers::load_customer(tx, complaint.customer));
    auto const company =
        tx.one<std::tuple<std::string>>("SELECT name FROM platform_company WHERE id = ?1");
    LetterFacts facts{
        .company = std::get<0>(company),
        .store = store.name,
        .store_address = store.address,
        .store_phone = store.phone,
        .zone = store.zone,
        .customer = cn::mask_name(customer.name),
        .order_number = {},
        .item = {},
        .complaint = complaint,
        .referral = *referral,
        .signed_by = identity::find_name(tx, referral->answered_by.value_or(Uuid{})).value_or(""),
        .printed_at = tx.now()};
    if (complaint.order) {
        auto const order = TRY(orders::load(tx, *complaint.order));
        facts.order_number = order.number;
        facts.item = TRY(catalog::load_item(tx, order.item)).name.zh;
    }
    return facts;
}

std::string print_letter(LetterFacts const& facts) {
    auto const& referral = facts.referral;
    auto const local = [&](Instant at) { return to_local_text(at, facts.zone); };
    pdf::Document paper({.title = say("letter_title") + " " + referral.letter,
                         .author = facts.company,
                         .made_at = facts.printed_at});
    paper.title(say("letter_title"));
    paper.paragraph(say("letter_to", {{"office", referral.office}}));
    paper.paragraph(say("letter_opening", {{"letter", referral.letter},
                                           {"at", local(referral.received_at)},
                                           {"company", facts.company}}));
    paper.heading(say("letter_facts"));
    paper.pairs({{say("letter_complaint"), facts.complaint.number},
                 {say("letter_order"), or_dash(facts.order_number)},
                 {say("letter_item"), or_dash(facts.item)},
                 {say("letter_customer"), facts.customer},
                 {say("letter_store"), facts.store},
                 {say("letter_opened"), local(facts.complaint.opened_at)}});
    paper.heading(say("letter_answer"));
    paper.paragraph(referral.answer.value_or(""));
    print_decision(paper, facts.complaint);
    paper.heading(say("letter_result"));
    paper.paragraph(say("referral_result_" + to_text(*referral.result)));
    paper.paragraph(say("letter_closing"));
    paper.rule();
    paper.pairs({{say("letter_company"), facts.company},
                 {say("letter_signed"), or_dash(facts.signed_by)},
                 {say("letter_date"), local(*referral.answered_at)},
                 {say("letter_contact"), or_dash(facts.store_phone)}});
    paper.paragraph(facts.store_address, {.size_pt = 9, .grey = 0.3});
    return paper.finish();
}

} // namespace hearth::complaints
