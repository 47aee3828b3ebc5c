#include "rooms/aftersales/cells.h"

#include "base/ensure.h"
#include "base/yuan.h"

#include <algorithm>
#include <map>

namespace hearth::aftersales {
namespace {

constexpr int most_hours = 87'600; ///< of Hours

std::string hours_text(std::int64_t h) {
    return std::to_string(h);
}

Row const& row_for(Policy const& policy, Facts const& facts) {
    auto const holding = rows_holding(rows_about(policy, facts), facts);
    ensure(holding.size() == 1, "a policy with a flaw");
    return *holding.front();
}

Money fee_of(Row const& row, Facts const& facts) {
    Money fee;
    if (row.basis == FeeBasis::Percent) fee = facts.price.percent(row.percent);
    if (row.basis == FeeBasis::Spent) fee = facts.spent;
    return std::max(fee, row.at_least.money);
}

struct Telling {
    Row const& row;
    Facts const& facts;
    Decision& decision;
    void say(std::string code, std::vector<Figure> figures = {}) {
        decision.reasons.push_back({row.id, std::move(code), std::move(figures)});
    }
};

std::string refusal_of(Row const& row, Facts const& facts) {
    if (facts.phase == Phase::Begun) return "begun";
    if (facts.kind == LineKind::Service || facts.kind == LineKind::CustomService) return "done";
    if (facts.kind == LineKind::CustomGoods) return "custom_made";
    if (facts.kind == LineKind::Clearance && facts.sale == Sale::Shop) return "final";
    return row.since_over ? "return_late" : "used";
}

void say_why(Telling& tell) {
    auto const& [row, facts, decision] = tell;
    if (decision.outcome == Outcome::Repair) return tell.say("repair_first");
    if (decision.outcome == Outcome::Refuse) {
        auto const limit = row.since_over ? row.since_over->value / 24 : 7;
        return tell.say(refusal_of(row, facts), {{"days", std::to_string(limit)}});
    }
    if (facts.fault == Fault::Company) return tell.say("our_fault");
    if (facts.fault == Fault::Nobody) return tell.say("nobodys_fault");
    if (row.basis == FeeBasis::Percent)
        return tell.say("percent",
                        {{"hours", hours_text(row.since_over ? row.since_over->value : 0)},
                         {"percent", std::to_string(row.percent.value)},
                         {"price", to_yuan(facts.price)},
                         {"fee", to_yuan(facts.price.percent(row.percent))}});
    if (row.basis == FeeBasis::Spent) return tell.say("spent", {{"fee", to_yuan(facts.spent)}});
    if (facts.phase == Phase::Over && row.since_within)
        return tell.say("return_free", {{"days", std::to_string(row.since_within->value / 24)}});
    if (row.since_within)
        return tell.say("free_within", {{"hours", hours_text(row.since_within->value)}});
    tell.say("free");
}

/// The rule's word, then what holds it down. Every step that changed the figure is told.
Money bounded(Telling& tell, Money fee) {
    auto const& facts = tell.facts;
    auto const lower = [&](Money to, std::string code) {
        if (to >= fee) return;
        fee = std::max(to, Money{});
        tell.say(std::move(code), {{"fee", to_yuan(fee)}});
    };
    if (facts.fair_loss) lower(*facts.fair_loss, "fair_loss"); // LC-04
    lower(facts.price, "price");
    if (facts.lowered_to) lower(*facts.lowered_to, "lowered");
    return fee;
}

/// The customer breaks the promise, and the rule asks for it: not in the free time.
bool is_default(Row const& row, Facts const& facts) {
    return facts.fault == Fault::Customer &&
           (row.basis != FeeBasis::Nothing || row.at_least.money > Money{});
}

/// LX-04: what the earnest money makes of the fee. Fee or earnest money, never both (Civil Code
/// 588).
Money with_earnest(Telling& tell, Money fee) {
    auto const& [row, facts, decision] = tell;
    if (!facts.earnest || facts.earnest->held <= Money{}) return fee;
    auto const held = facts.earnest->held;
    decision.earnest = EarnestEnd{.held = held};
    std::vector<Figure> const figures{{"earnest", to_yuan(held)}, {"fee", to_yuan(fee)}};
    if (facts.fault == Fault::Company) {
        decision.earnest->doubled = Money{held.fen() * (facts.earnest->times_back - 1)};
        tell.say("earnest_doubled", {{"earnest", to_yuan(held)},
                                     {"times", std::to_string(facts.earnest->times_back.value)},
                                     {"doubled", to_yuan(decision.earnest->doubled)}});
        return fee;
    }
    if (!is_default(row, facts)) {
        tell.say("earnest_back", figures);
        return fee;
    }
    if (fee > held) {
        tell.say("earnest_or_fee", figures);
        return fee;
    }
    tell.say("earnest_forfeited", figures);
    decision.earnest->forfeited = held;
    return held;
}

/// The most a row can cost, in percent of the price.
int most_percent(Row const& row) {
    if (row.outcome == Outcome::Refuse || row.basis == FeeBasis::Spent) return 100;
    if (row.at_least.money > Money{}) return 100;
    return row.basis == FeeBasis::Percent ? static_cast<int>(row.percent.value) : 0;
}

} // namespace

Decision decide(Policy const& policy, Facts const& facts) {
    ensure(facts.price >= Money{} && facts.paid >= Money{} && facts.spent >= Money{},
           "after-sales facts below zero");
    auto const& row = row_for(policy, facts);
    Decision decision{.rule = row.id,
                      .policy = policy.version,
                      .law = row.law,
                      .outcome = row.outcome,
                      .exchanges = row.exchanges,
                      .needs_signature = row.needs_signature,
                      .consent = row.consent};
    Telling tell{row, facts, decision};
    say_why(tell);
    if (row.outcome != Outcome::Refund) return decision;

    auto fee = fee_of(row, facts);
    auto const by_basis = row.basis == FeeBasis::Percent ? facts.price.percent(row.percent)
                          : row.basis == FeeBasis::Spent ? facts.spent
                                                         : Money{};
    if (fee > by_basis) tell.say("at_least", {{"fee", to_yuan(fee)}});
    fee = bounded(tell, with_earnest(tell, fee));

    // What a manager or the fair loss took off the fee was not forfeited either.
    if (decision.earnest) decision.earnest->forfeited = std::min(decision.earnest->forfeited, fee);
    decision.fee = fee;
    decision.refund = std::max(facts.paid - fee, Money{});
    decision.owed = std::max(fee - facts.paid, Money{});
    decision.files_with_finance = decision.refund > Money{};
    tell.say(decision.owed > Money{} ? "owed" : "money", {{"paid", to_yuan(facts.paid)},
                                                          {"fee", to_yuan(fee)},
                                                          {"refund", to_yuan(decision.refund)},
                                                          {"owed", to_yuan(decision.owed)}});
    return decision;
}

HouseTerms summary_of(Policy const& policy, LineKind kind, std::string const& city) {
    Facts const facts{.kind = kind, .city = city};
    auto const about = rows_about(policy, facts);
    std::map<int, bool> is_free_until; // by the end of each stretch of time since ordering
    int most = 0;
    each_cell(facts, about, [&](Cell const& cell) {
        auto const holding = rows_holding(about, cell.facts);
        ensure(holding.size() == 1, "a policy with a flaw");
        auto const percent = most_percent(*holding.front());
        auto const end = cell.since_within_h.value_or(most_hours);
        auto& is_free = is_free_until.try_emplace(end, true).first->second;
        is_free = is_free && percent == 0;
        most = std::max(most, percent);
        return true;
    });
    int free_hours = 0;
    for (auto const& [end, is_free] : is_free_until) {
        if (!is_free) break;
        free_hours = end;
    }
    return {free_hours, most};
}

} // namespace hearth::aftersales
