#include "rooms/complaints/referral_terms.h"

#include "base/zone.h"
#include "cn/calendar.h"

#include <algorithm>
#include <array>

namespace hearth::complaints {
namespace {

using std::chrono::April;
using std::chrono::January;

// The law as data: a new order is a new row; an old one ends and stays.
constexpr std::array laws{
    ReferralLaw{"CN", Day{std::chrono::year{2020} / January / 1},
                Day{std::chrono::year{2026} / April / 14}, 7,
                "消费者权益保护法第46条；市场监督管理投诉举报处理暂行办法（总局令第20号）"},
    ReferralLaw{"CN",
                Day{std::chrono::year{2026} / April / 15},
                {},
                7,
                "消费者权益保护法第46条；国家市场监督管理总局令第121号"}};

} // namespace

std::span<ReferralLaw const> referral_laws() {
    return laws;
}

ReferralLaw const* law_on(std::span<ReferralLaw const> all, Day day,
                          std::string_view jurisdiction) {
    ReferralLaw const* best = nullptr;
    for (auto const& one : all) {
        bool const is_in_force = one.valid_from <= day && (!one.valid_to || day <= *one.valid_to);
        if (!is_in_force || (one.jurisdiction != jurisdiction && one.jurisdiction != "CN"))
            continue;
        bool const is_nearer = best && best->jurisdiction == "CN" && one.jurisdiction != "CN";
        bool const is_younger =
            best && best->jurisdiction == one.jurisdiction && best->valid_from < one.valid_from;
        if (!best || is_nearer || is_younger) best = &one;
    }
    return best;
}

Result<void> check_terms(ReferralTerms const& terms) {
    if (terms.answer_workdays < 1 || terms.answer_workdays > 60)
        return invalid_field("/answer_workdays", "platform.out_of_range",
                             {{"min", "1"}, {"max", "60"}});
    if (terms.jurisdiction.empty() || terms.jurisdiction.size() > 20)
        return invalid_field("/jurisdiction", "platform.out_of_range",
                             {{"min", "1"}, {"max", "20"}});
    return {};
}

Day after_workdays(Day from, int workdays) {
    auto const answer =
        cn::work_calendar().deadline_workdays(std::chrono::sys_days{from}, workdays);
    if (auto const* const day = std::get_if<cn::Day>(&answer)) return Day{*day};
    return Day{std::chrono::sys_days{from} + std::chrono::days{workdays}};
}

ReferralDates referral_dates(Instant received_at, std::optional<Instant> letter_due_at,
                             ReferralTerms const& terms, ReferralLaw const& law,
                             std::string_view zone) {
    auto const day = local_day(received_at, zone);
    auto const end_of = [&](int workdays) {
        auto const last = after_workdays(day, workdays);
        return at_local(Day{std::chrono::sys_days{last} + std::chrono::days{1}}, 0, zone);
    };
    auto const ours = end_of(terms.answer_workdays);
    auto const count = [](int days) { return std::to_string(days); };
    return {letter_due_at ? std::min(*letter_due_at, ours) : ours, end_of(law.accept_workdays),
            std::string(law.jurisdiction) + " " + to_text(law.valid_from) + " " +
                std::string(law.source) + " (" + count(law.accept_workdays) + "/" +
                count(terms.answer_workdays) + ")"};
}

bool waits_for_answer(Referral const& referral) {
    return referral.stage == ReferralStage::Received || referral.stage == ReferralStage::Taken;
}

} // namespace hearth::complaints
