#include "rooms/aftersales/repair_pdf.h"

#include "base/yuan.h"
#include "cn/rmb_capital.h"
#include "platform/pdf/pdf.h"
#include "rooms/aftersales/crew.h"
#include "rooms/aftersales/store.h"
#include "rooms/workforce/workforce.h"

#include <algorithm>

namespace hearth::aftersales {
namespace {

using pdf::Align;

std::vector<std::string> names_of(Tx& tx, Id<orders::Visit> visit) {
    std::vector<std::string> names;
    for (auto const id : crew_of(tx, visit))
        if (auto const worker = workforce::load_worker(tx, id)) names.push_back(worker->name);
    return names;
}

std::string joined(std::vector<std::string> const& names) {
    std::string text;
    for (auto const& name : names)
        text += (text.empty() ? "" : "、") + name;
    return text.empty() ? "—" : text;
}

Step const* last_of(std::vector<Step> const& steps, StepKind kind) {
    auto const found = std::find_if(steps.rbegin(), steps.rend(),
                                    [&](Step const& step) { return step.kind == kind; });
    return found == steps.rend() ? nullptr : &*found;
}

std::optional<Instant> at_of(RepairFacts const& facts, StepKind kind) {
    auto const step = last_of(facts.steps, kind);
    return step ? std::optional(step->at) : std::nullopt;
}

std::string title_of(RepairFacts const& facts) {
    auto const way = facts.view.diagnosis ? facts.view.diagnosis->way : RepairWay::Repair;
    return form_word("pdf_form_" + to_text(way));
}

void print_parts(pdf::Document& document, RepairFacts const& facts) {
    auto const& plan = *facts.view.diagnosis;
    if (plan.parts.empty()) return;
    document.heading(form_word("pdf_parts"));
    std::vector<std::vector<std::string>> rows;
    for (auto const& part : plan.parts) {
        auto const sum = part.price.money * part.count.value;
        rows.push_back({std::string(part.name), std::to_string(part.count.value),
                        to_yuan(part.price.money), to_yuan(sum)});
    }
    rows.push_back({form_word("pdf_total"), "", "", to_yuan(facts.view.parts_total)});
    document.table({{form_word("pdf_part"), 3},
                    {form_word("pdf_count"), 1, Align::Right},
                    {form_word("pdf_part_price"), 1, Align::Right},
                    {form_word("pdf_part_sum"), 1, Align::Right}},
                   rows);
}

void print_plan(pdf::Document& document, RepairFacts const& facts) {
    auto const& view = facts.view;
    auto const& plan = *view.diagnosis;
    document.heading(form_word("pdf_plan"));
    document.paragraph(form_word("pdf_found", {{"found", plan.found}}));
    std::vector<std::pair<std::string, std::string>> pairs{
        {form_word("pdf_liability"), form_word("fault_" + to_text(plan.fault))},
        {form_word("pdf_way"), form_word("way_of_" + to_text(plan.way))},
        {form_word("pdf_pick_up"),
         form_moment(view.redo_at ? view.redo_at : plan.pick_up_at, facts.head)},
        {form_word("pdf_return"), form_moment(plan.return_at, facts.head)},
        {form_word("pdf_crew_before"), joined(facts.before)}};
    if (view.redo) pairs.push_back({form_word("pdf_crew_after"), joined(facts.after)});
    document.pairs(pairs);
    print_parts(document, facts);
    document.table({{form_word("pdf_repair_fee"), 1, Align::Right},
                    {form_word("pdf_repair_refund"), 1, Align::Right}},
                   {{to_yuan(plan.fee.money), to_yuan(plan.refund.money)}});
    auto const amount = std::max(plan.fee.money, plan.refund.money);
    if (amount > Money{})
        document.paragraph(form_word("pdf_capital", {{"capital", *cn::to_capital(amount.fen())}}),
                           {.size_pt = 12, .is_bold = true});
}

/// Each promise with its due time, and when it was kept.
void print_promises(pdf::Document& document, RepairFacts const& facts) {
    if (facts.view.clocks.empty()) return;
    document.heading(form_word("pdf_promises"));
    std::vector<std::vector<std::string>> rows;
    for (auto const& clock : facts.view.clocks)
        rows.push_back(
            {form_word("clock_" + clock.clock), form_moment(clock.started_at, facts.head),
             form_moment(clock.due_at, facts.head), form_moment(clock.ended_at, facts.head)});
    document.table({{form_word("pdf_promise"), 2},
                    {form_word("pdf_from"), 1},
                    {form_word("pdf_due"), 1},
                    {form_word("pdf_kept"), 1}},
                   rows);
}

void print_signatures(pdf::Document& document, RepairFacts const& facts) {
    document.heading(form_word("pdf_hands"));
    document.pairs(
        {{form_word("pdf_manager"), facts.signed_by},
         {form_word("pdf_signed_at"), form_moment(at_of(facts, StepKind::PlanSigned), facts.head)},
         {form_word("pdf_agreed_at"), form_moment(facts.view.agreed_at, facts.head)},
         {form_word("pdf_returned_at"), form_moment(facts.view.returned_at, facts.head)},
         {form_word("pdf_customer_signs"), ""},
         {form_word("pdf_finance"), ""}});
}

} // namespace

Result<RepairFacts> load_repair_facts(Tx& tx, Id<Repair> id) {
    auto const one = TRY(load_for(tx, id, "aftersales.read"));
    RepairFacts facts{.head = TRY(load_form_head(tx, one.order)),
                      .view = TRY(view_of(tx, one)),
                      .steps = store::list_steps(tx, id.uuid)};
    if (auto const step = last_of(facts.steps, StepKind::PlanSigned))
        if (auto who = identity::find_name(tx, step->actor)) facts.signed_by = std::move(*who);
    for (auto const& visit : orders::list_visits(tx, one.order)) {
        bool const is_earlier = !one.redo || visit.id != *one.redo;
        if (is_earlier && visit.state == orders::VisitState::Done)
            facts.before = names_of(tx, visit.id);
    }
    if (one.redo) facts.after = names_of(tx, *one.redo);
    return facts;
}

std::string print_repair(RepairFacts const& facts) {
    auto const title = title_of(facts);
    pdf::Document document({.title = title + " " + facts.view.number,
                            .author = facts.head.company,
                            .made_at = facts.head.printed_at});
    document.title(title);
    auto pairs = pairs_of(facts.head);
    pairs.push_back({form_word("pdf_repair_number"), facts.view.number});
    pairs.push_back({form_word("pdf_noticed_at"), form_moment(facts.view.noticed_at, facts.head)});
    pairs.push_back({form_word("pdf_state"), form_word("repair_" + to_text(facts.view.state))});
    document.pairs(pairs);
    document.paragraph(form_word("pdf_words", {{"words", facts.view.words}}));
    if (facts.view.diagnosis) print_plan(document, facts);
    print_promises(document, facts);
    document.rule();
    print_signatures(document, facts);
    document.paragraph(form_word("pdf_repair_note"), {.size_pt = 9, .grey = 0.3});
    return document.finish();
}

std::string file_name_of(RepairFacts const& facts) {
    return "repair-" + facts.view.number + ".pdf";
}

} // namespace hearth::aftersales
