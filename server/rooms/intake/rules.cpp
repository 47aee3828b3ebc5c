#include "rooms/intake/rules.h"

#include <algorithm>
#include <cmath>

namespace hearth::intake {
namespace {

using S = InquiryState;

struct Move {
    S from;
    std::vector<S> to;
};
// clang-format off
std::vector<Move> const moves = {
    {S::Open,     {S::Unclear, S::Proposed, S::Ordered, S::Closed}},
    {S::Unclear,  {S::Open, S::Closed}},
    {S::Proposed, {S::Open, S::Unclear, S::Ordered, S::Closed}},
    {S::Ordered,  {}},
    {S::Closed,   {}},
};
// clang-format on

constexpr int announce_rungs = 8;
constexpr double km_per_visit = 2;

double weight(StoreChoice const& choice) {
    auto const hands = std::max(choice.able_workers, 1);
    return choice.distance_km + km_per_visit * choice.open_visits / hands;
}

} // namespace

bool can_move(InquiryState from, InquiryState to) {
    for (auto const& move : moves)
        if (move.from == from)
            return std::find(move.to.begin(), move.to.end(), to) != move.to.end();
    return false;
}

std::vector<Field> missing_fields(Wish const& wish) {
    std::vector<Field> missing;
    if (!wish.phone) missing.push_back(Field::Phone);
    if (!wish.name) missing.push_back(Field::Name);
    if (!wish.item) missing.push_back(Field::Item);
    if (!wish.wanted_at) missing.push_back(Field::Time);
    if (!wish.address) missing.push_back(Field::Address);
    return missing;
}

Result<void> check_order(Inquiry const& inquiry, bool is_signed_off) {
    if (inquiry.state == S::Unclear || !inquiry.unclear.empty())
        return Error{Refusal::Conflict, "intake.still_unclear"};
    if (!can_move(inquiry.state, S::Ordered))
        return Error{Refusal::Conflict, "intake.already_over"};
    if (!inquiry.is_verified) return Error{Refusal::Conflict, "intake.not_verified"};
    if (inquiry.channel == Channel::Referral && !is_signed_off)
        return Error{Refusal::Conflict, "intake.not_signed_off"};
    return {};
}

std::vector<StoreChoice> rank(std::vector<StoreChoice> choices) {
    auto const key = [](StoreChoice const& one) {
        return std::tuple{!one.is_in_area, one.able_workers == 0, weight(one), one.store};
    };
    std::sort(choices.begin(), choices.end(),
              [&](StoreChoice const& a, StoreChoice const& b) { return key(a) < key(b); });
    return choices;
}

double distance_km(double latitude_a, double longitude_a, double latitude_b, double longitude_b) {
    constexpr double earth_km = 6371.0088;
    constexpr double radian = 3.14159265358979323846 / 180;
    auto const half = [](double degrees) {
        auto const sine = std::sin(degrees * radian / 2);
        return sine * sine;
    };
    auto const a = half(latitude_b - latitude_a) + std::cos(latitude_a * radian) *
                                                       std::cos(latitude_b * radian) *
                                                       half(longitude_b - longitude_a);
    return 2 * earth_km * std::asin(std::min(1.0, std::sqrt(a)));
}

std::vector<clocks::Rung> accept_ladder(Promises const& promises) {
    auto const due = minutes{promises.accept_min};
    return {{"manager", due}, {"hq", due + minutes{promises.accept_manager_min}}};
}

std::vector<clocks::Rung> announce_ladder(Promises const& promises) {
    std::vector<clocks::Rung> ladder;
    for (int i = 1; i <= announce_rungs; ++i)
        ladder.push_back({"again", minutes{promises.announce_min * i}});
    return ladder;
}

std::vector<clocks::Rung> callback_ladder(Promises const& promises, Instant now,
                                          Instant promised_at) {
    auto const until = std::chrono::ceil<seconds>(promised_at - now);
    auto const due = std::max(until, seconds{0});
    return {{"due", due},
            {"manager", due + minutes{promises.callback_manager_min}},
            {"hq", due + minutes{promises.callback_hq_min}}};
}

std::optional<seconds> promised_answer(Channel channel, Promises const& promises) {
    switch (channel) {
    case Channel::Phone:
    case Channel::WalkIn:
        return {};
    case Channel::Chat:
        return seconds{promises.chat_answer_s};
    case Channel::Web:
    case Channel::Referral:
    case Channel::Partner:
    case Channel::Api:
        break;
    }
    return minutes{promises.written_answer_min};
}

} // namespace hearth::intake
