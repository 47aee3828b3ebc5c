#include "rooms/complaints/rules.h"

#include <algorithm>
#include <array>

namespace hearth::complaints {
namespace {

constexpr std::array<std::pair<State, State>, 15> steps{{
    {State::Open, State::Responded},
    {State::Responded, State::Examined},
    {State::Examined, State::Asked},
    {State::Examined, State::Decided},
    {State::Asked, State::Decided},
    {State::Asked, State::Examined},
    {State::Decided, State::Closed},
    {State::Closed, State::Responded},
    {State::Open, State::Withdrawn},
    {State::Responded, State::Withdrawn},
    {State::Examined, State::Withdrawn},
    {State::Asked, State::Withdrawn},
    {State::Decided, State::Withdrawn},
    {State::Decided, State::Examined},
    {State::Decided, State::Asked},
}};

bool has(std::vector<Remedy> const& remedies, Remedy one) {
    return std::find(remedies.begin(), remedies.end(), one) != remedies.end();
}

} // namespace

Grade grade_of(Kind kind) {
    bool const is_visible = kind == Kind::Damage || kind == Kind::Quality || kind == Kind::Safety;
    return is_visible ? Grade::Hard : Grade::Soft;
}

bool can_move(State from, State to) {
    return std::find(steps.begin(), steps.end(), std::pair{from, to}) != steps.end();
}

bool is_over(State state) {
    return state == State::Closed || state == State::Withdrawn;
}

std::vector<clocks::Rung> ladder(Promises const& promises, seconds after) {
    std::vector<clocks::Rung> rungs;
    if (after >= minutes{2}) rungs.push_back({"warn", after / 2, true});
    rungs.push_back({"due", after});
    rungs.push_back({"manager", after + minutes{promises.climb_min}});
    rungs.push_back({"hq", after + minutes{promises.climb_min + promises.climb_hq_min}});
    return rungs;
}

seconds response_time(Promises const& promises, Grade grade) {
    return minutes{grade == Grade::Soft ? promises.soft_response_min : promises.hard_response_min};
}

seconds examination_time(Promises const& promises, Grade grade) {
    return minutes{grade == Grade::Soft ? promises.soft_examined_min : promises.hard_examined_min};
}

Result<void> check_decision(Decision const& decision) {
    auto const& remedies = decision.remedies;
    bool const is_ours = decision.liability == Liability::Company ||
                         decision.liability == Liability::Worker ||
                         decision.liability == Liability::Partner;
    if (is_ours && !has(remedies, Remedy::Apology))
        return invalid_field("/remedies", "complaints.apology_missing");
    bool const is_fee = has(remedies, Remedy::Fee);
    if (is_fee && decision.liability != Liability::CustomerUse)
        return invalid_field("/remedies", "complaints.fee_without_own_use");
    if (is_fee != (decision.fee > Money{})) return invalid_field("/fee", "complaints.fee_amount");
    bool const pays = has(remedies, Remedy::Refund) || has(remedies, Remedy::Compensation) ||
                      has(remedies, Remedy::Coupon);
    if (pays && is_fee) return invalid_field("/remedies", "complaints.fee_and_money");
    if (pays != (decision.amount > Money{}))
        return invalid_field("/amount",
                             pays ? "complaints.amount_missing" : "complaints.amount_for_nothing");
    return {};
}

Money fraud_exposure(Money price) {
    return std::max(price.times(3, 1), Money{50'000});
}

bool needs_hearing(Complaint const& complaint, Liability liability) {
    return liability == Liability::Worker && !complaint.workers.empty();
}

Level higher(Level level) {
    return level == Level::Owner ? Level::Manager : Level::Headquarters;
}

} // namespace hearth::complaints
