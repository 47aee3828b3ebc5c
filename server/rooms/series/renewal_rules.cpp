#include "rooms/series/renewal.h"

#include <algorithm>
#include <array>

namespace hearth::series {
namespace {

using std::chrono::days;
using std::chrono::July;

constexpr int farthest_next = 400; // days: past the longest step of a pattern
constexpr int longest_term = 3 * 366;
constexpr hours between_looks{6};

// 消费者权益保护法实施条例 is in force from that day; a new law is a new row.
constexpr std::array laws{RenewalLaw{"CN",
                                     5,
                                     Day{std::chrono::year{2024} / July / 1},
                                     {},
                                     "消费者权益保护法实施条例第10条；网络交易监督管理办法第18条"}};

} // namespace

std::span<RenewalLaw const> renewal_laws() {
    return laws;
}

RenewalLaw const& renewal_law(std::span<RenewalLaw const> all, std::string_view city, Day today) {
    // Before any row was in force its first one is kept to: nobody is told later for that.
    auto const* best = &all.front();
    for (auto const& one : all) {
        bool const is_here = one.jurisdiction == "CN" || city.starts_with(one.jurisdiction);
        bool const is_in_force =
            one.valid_from <= today && (!one.valid_to || today <= *one.valid_to);
        if (!is_here || !is_in_force) continue;
        bool const is_nearer = best->jurisdiction == "CN" && one.jurisdiction != "CN";
        bool const is_younger =
            best->jurisdiction == one.jurisdiction && best->valid_from < one.valid_from;
        if (is_nearer || is_younger) best = &one;
    }
    return *best;
}

Day renews_on(Day last, RenewalHabits const& habits) {
    return add_days(last, 1 - habits.ahead_days);
}

Day tell_on(Day last, RenewalHabits const& habits) {
    return add_days(renews_on(last, habits), -habits.tell_days);
}

Day last_of_months(Day from, int months) {
    auto next = from + std::chrono::months{months};
    if (!next.ok()) next = Day{next.year() / next.month() / std::chrono::last};
    return add_days(next, -1);
}

bool is_long_enough(Day from, Day last, RenewalHabits const& habits) {
    return from < tell_on(last, habits);
}

std::optional<Day> next_planned(Plan const& plan, Day last) {
    if (plan.pattern.kind == PatternKind::Dates) return {};
    auto endless = plan;
    endless.until.reset();
    endless.visits.reset();
    for (auto const& one : plan_days(endless, add_days(last, farthest_next)))
        if (one.planned > last) return one.planned;
    return {};
}

std::optional<Day> last_planned(Plan const& plan) {
    auto const days = plan_days(plan, add_days(plan.from, longest_term));
    if (static_cast<int>(days.size()) < plan.visits.value_or(1)) return {};
    return days.back().planned;
}

std::optional<TermEnds> ends_of(Plan const& plan, RenewalHabits const& habits) {
    TermEnds ends;
    bool const is_open = !plan.until && !plan.visits;
    if (is_open) ends.last = last_of_months(plan.from, habits.open_term_months);
    if (plan.until) ends.last = *plan.until;
    if (plan.visits) {
        auto const last = last_planned(plan);
        if (!last) return {};
        ends.last = *last;
    }
    auto const next = next_planned(plan, ends.last);
    if (!next || !is_long_enough(plan.from, ends.last, habits)) return {};
    ends.renews_on = renews_on(ends.last, habits);
    ends.tell_on = tell_on(ends.last, habits);
    ends.next_from = *next;
    if (plan.until) ends.next_last = add_days(ends.last, days_between(plan.from, ends.last) + 1);
    if (is_open) ends.next_last = last_of_months(add_days(ends.last, 1), habits.open_term_months);
    return ends;
}

RenewalVerdict decide_renewal(RenewalFacts const& facts) {
    if (facts.agreed_at) {
        bool const is_new_word = *facts.agreed_at >= facts.tell_at;
        auto const holds_from = facts.heard_at
                                    ? std::optional(*facts.heard_at + days{facts.notice_days})
                                    : std::optional<Instant>{};
        if (is_new_word || (holds_from && *holds_from <= facts.now))
            return {RenewalDeed::Renew, {}};
        if (holds_from && *holds_from <= facts.end) return {RenewalDeed::Wait, *holds_from};
    }
    if (facts.now >= facts.end) return {RenewalDeed::Lapse, {}};
    bool const may_still_be_heard = facts.agreed_at && !facts.heard_at;
    auto const again = may_still_be_heard ? facts.now + between_looks : facts.end;
    return {RenewalDeed::Wait, std::min(again, facts.end)};
}

} // namespace hearth::series
