#include "rooms/segments/rules.h"

#include <algorithm>

namespace hearth::segments {
namespace {

constexpr int most_counted = 2; ///< complaints and broken promises beyond add nothing
constexpr int bad_rating = 2;
constexpr int many_called_off = 2;

std::int64_t days_between(Instant from, Instant to) {
    return std::chrono::floor<std::chrono::days>(to - from).count();
}

Value value_of(Money spent, Rules const& rules) {
    if (spent >= Money{std::int64_t{rules.high_yuan} * 100}) return Value::High;
    if (spent >= Money{std::int64_t{rules.middle_yuan} * 100}) return Value::Middle;
    return Value::Low;
}

Recency recency_of(Facts const& facts, Rules const& rules, Instant now) {
    if (facts.services.empty()) return Recency::None;
    auto const days = days_between(facts.services.front(), now);
    if (days <= rules.active_days) return Recency::Active;
    return days <= rules.cooling_days ? Recency::Cooling : Recency::Lapsed;
}

/// The strongest that shows: their own people and ways, then quality, then several kinds of work.
Need need_of(Facts const& facts, Rules const& rules) {
    if (facts.has_wishes) return Need::Personal;
    auto const quality = Money{std::int64_t{rules.quality_yuan} * 100 * facts.orders};
    if (facts.orders > 0 && facts.spent >= quality) return Need::Quality;
    return facts.items >= rules.functional_items ? Need::Functional : Need::Basic;
}

Loyalty loyalty_of(Facts const& facts, Rules const& rules) {
    if (facts.orders >= rules.loyal_orders) return Loyalty::Loyal;
    return facts.services.size() > 1 ? Loyalty::Returning : Loyalty::Newcomer;
}

/// They stay away for longer than they are used to; whoever has something planned does not.
std::optional<Reason> gap_of(Facts const& facts, Rules const& rules, Instant now) {
    auto const usual = usual_days(facts.services);
    if (!usual || facts.has_ahead) return {};
    auto const days = days_between(facts.services.front(), now);
    if (days >= std::int64_t{*usual} * 2) return Reason{"gap", days, *usual, rules.gap_points};
    if (days * 2 >= std::int64_t{*usual} * 3)
        return Reason{"gap", days, *usual, rules.gap_points / 2};
    return {};
}

std::vector<Reason> reasons_of(Facts const& facts, Rules const& rules, Instant now) {
    std::vector<Reason> all;
    auto const add = [&](char const* code, std::int64_t count, int points) {
        if (count > 0 && points > 0) all.push_back({code, count, 0, points});
    };
    if (auto const gap = gap_of(facts, rules, now); gap && gap->points > 0) all.push_back(*gap);
    if (facts.lowest && *facts.lowest <= bad_rating)
        add("rating", *facts.lowest, rules.rating_points);
    add("complaints", facts.complaints,
        rules.complaint_points * std::min(facts.complaints, most_counted));
    add("unsatisfied", facts.unsatisfied, rules.unsatisfied_points);
    add("broken", facts.broken, rules.broken_points * std::min(facts.broken, most_counted));
    if (facts.called_off >= many_called_off)
        add("called_off", facts.called_off, rules.called_off_points);
    return all;
}

Risk risk_of(int score, Rules const& rules) {
    if (score >= rules.high_score) return Risk::High;
    return score >= rules.medium_score ? Risk::Medium : Risk::Low;
}

} // namespace

std::optional<int> usual_days(std::vector<Instant> const& newest_first) {
    if (newest_first.size() < 3) return {};
    std::vector<std::int64_t> gaps;
    for (std::size_t i = 1; i < newest_first.size(); ++i)
        gaps.push_back(days_between(newest_first[i], newest_first[i - 1]));
    auto const middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
    std::nth_element(gaps.begin(), middle, gaps.end());
    return std::max(1, static_cast<int>(*middle));
}

Standing stand(Facts const& facts, Rules const& rules, Instant now) {
    Standing one{.value = value_of(facts.spent, rules),
                 .recency = recency_of(facts, rules, now),
                 .need = need_of(facts, rules),
                 .loyalty = loyalty_of(facts, rules),
                 .spent = facts.spent,
                 .orders = facts.orders,
                 .usual_days = usual_days(facts.services),
                 .reasons = reasons_of(facts, rules, now)};
    if (!facts.services.empty()) one.last_at = facts.services.front();
    for (auto const& reason : one.reasons)
        one.score += reason.points;
    one.risk = risk_of(one.score, rules);
    return one;
}

Instant look_again(Standing const& standing, Rules const& rules, Instant now) {
    using std::chrono::days;
    auto const rest = standing.recency == Recency::Lapsed ? days{30} : days{7};
    Instant next = now + rest;
    if (!standing.last_at) return next;
    auto const consider = [&](std::int64_t after) {
        auto const at = *standing.last_at + days{after};
        if (at > now) next = std::min(next, at);
    };
    consider(rules.active_days + 1);
    consider(rules.cooling_days + 1);
    if (!standing.usual_days) return next;
    consider((std::int64_t{*standing.usual_days} * 3 + 1) / 2);
    consider(std::int64_t{*standing.usual_days} * 2);
    return next;
}

bool begins_plan(Standing const& standing, Facts const& facts, Rules const& rules, bool has_plan,
                 std::optional<Instant> planned_at, Instant now) {
    bool const is_worth = standing.value != Value::Low || standing.loyalty == Loyalty::Loyal;
    bool const was_lately = planned_at && now - *planned_at < std::chrono::days{rules.trouble_days};
    return rules.makes_plans && standing.risk == Risk::High && is_worth && !has_plan &&
           !facts.is_left_alone && !was_lately;
}

Result<void> check_rules(Rules const& rules) {
    if (rules.high_yuan < rules.middle_yuan)
        return invalid_field("/high_yuan", "segments.order_wrong");
    if (rules.cooling_days < rules.active_days)
        return invalid_field("/cooling_days", "segments.order_wrong");
    if (rules.high_score < rules.medium_score)
        return invalid_field("/high_score", "segments.order_wrong");
    if (rules.plan_days < 1) return invalid_field("/plan_days", "segments.order_wrong");
    return {};
}

} // namespace hearth::segments
