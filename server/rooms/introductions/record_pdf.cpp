#include "rooms/introductions/record_pdf.h"

#include "base/yuan.h"
#include "base/zone.h"
#include "platform/json/codec.h"
#include "platform/pdf/pdf.h"
#include "platform/words/words.h"
#include "rooms/customers/customers.h"

namespace hearth::introductions {
namespace {

std::string say(std::string const& entry, std::vector<Detail> const& details = {}) {
    return words::text("zh-CN", "introductions." + entry, details);
}

std::string yes_or_no(std::optional<bool> fact) {
    if (!fact) return say("pdf_not_asked");
    return say(*fact ? "pdf_yes" : "pdf_no");
}

void print_resume(pdf::Document& document, RecordFacts const& facts) {
    auto const& shown = facts.resume.shown;
    document.heading(say("pdf_resume"));
    document.pairs(
        {{say("pdf_worker"), facts.resume.name + "　" + facts.resume.number},
         {say("pdf_age"), shown.age ? std::to_string(*shown.age) : "—"},
         {say("pdf_grade"), say("grade_" + to_text(shown.grade))},
         {say("pdf_years"), shown.experience_years ? std::to_string(*shown.experience_years) : "—"},
         {say("pdf_experience"), shown.experience.value_or("—")},
         {say("pdf_smokes"), yes_or_no(shown.smokes)},
         {say("pdf_drinks"), yes_or_no(shown.drinks)},
         {say("pdf_habits"), shown.habits.value_or("—")},
         {say("pdf_health"), yes_or_no(shown.has_health_paper)}});
    document.paragraph(say("pdf_hash", {{"hash", facts.introduction.hash}}),
                       {.size_pt = 9, .grey = 0.3});
}

void print_after(pdf::Document& document, RecordFacts const& facts) {
    auto const& zone = facts.store.zone;
    document.heading(say("pdf_facts"));
    if (facts.facts.empty()) document.paragraph(say("pdf_no_facts"));
    for (auto const& fact : facts.facts)
        document.paragraph(say("pdf_fact", {{"kind", say("fact_kind_" + to_text(fact.kind))},
                                            {"known", to_text(fact.known_on)},
                                            {"told", to_local_text(fact.told_at, zone)},
                                            {"words", fact.words}}));
    document.heading(say("pdf_steps"));
    for (auto const& step : facts.steps)
        document.paragraph(to_local_text(step.at, zone) + "　" + say("step_" + to_text(step.kind)) +
                           (step.engaged_on
                                ? "　" + say("pdf_engaged", {{"day", to_text(*step.engaged_on)}})
                                : "") +
                           (step.words.empty() ? "" : "　" + step.words));
}

} // namespace

Result<RecordFacts> load_record_facts(Tx& tx, Uuid id) {
    auto const one = TRY(load(tx, id));
    auto const order = TRY(orders::load(tx, one.order));
    auto const customer = TRY(customers::load_customer(tx, one.customer));
    return RecordFacts{.company = std::get<0>(tx.one<std::tuple<std::string>>(
                           "SELECT name FROM platform_company WHERE id = ?1")),
                       .store = TRY(identity::load_store(tx, one.store)),
                       .customer = customer.name,
                       .order_number = order.number,
                       .introduction = one,
                       .resume = json::from_text<Resume>(one.resume),
                       .steps = list_steps(tx, id),
                       .facts = list_facts(tx, one.worker),
                       .printed_at = tx.now()};
}

std::string print_record(RecordFacts const& facts) {
    auto const& one = facts.introduction;
    pdf::Document document({.title = say("pdf_title") + " " + facts.order_number,
                            .author = facts.company,
                            .made_at = facts.printed_at});
    document.title(say("pdf_title"));
    document.pairs({{say("pdf_company"), facts.company + "　" + facts.store.name},
                    {say("pdf_order"), facts.order_number},
                    {say("pdf_family"), facts.customer},
                    {say("pdf_shown_at"), to_local_text(one.shown_at, facts.store.zone)},
                    {say("pdf_version"), std::to_string(one.version)}});
    print_resume(document, facts);
    document.paragraph(say("note", {{"fee", to_yuan(one.fee)},
                                    {"until", to_text(one.protect_until)},
                                    {"source", one.source}}));
    print_after(document, facts);
    document.rule();
    document.paragraph(say("pdf_kept"), {.size_pt = 9, .grey = 0.3});
    return document.finish();
}

} // namespace hearth::introductions
