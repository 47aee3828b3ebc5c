#include "rooms/orders/rules.h"

#include "base/text.h"
#include "base/zone.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace hearth::orders {
namespace {

using S = VisitState;

struct VisitMove {
    S from;
    std::vector<S> to;
};

// clang-format off
std::vector<VisitMove> const visit_moves = {
    {S::Unassigned, {S::Assigned, S::Problem, S::Cancelled}},
    {S::Assigned,   {S::Unassigned, S::Accepted, S::Problem, S::Cancelled}},
    // A phone without a signal reports the arrival alone.
    {S::Accepted,   {S::Unassigned, S::Assigned, S::EnRoute, S::Arrived, S::Problem, S::Cancelled}},
    {S::EnRoute,    {S::Unassigned, S::Assigned, S::Accepted, S::Arrived, S::Problem,
                     S::Cancelled}},
    {S::Arrived,    {S::Unassigned, S::Assigned, S::InService, S::Problem, S::Cancelled}},
    {S::InService,  {S::ToAccept, S::Problem}},
    {S::ToAccept,   {S::InService, S::Done, S::Problem}},
    // Back to where it was, or to another crew.
    {S::Problem,    {S::Unassigned, S::Assigned, S::Accepted, S::EnRoute, S::Arrived, S::InService,
                     S::ToAccept, S::Cancelled}},
    {S::Done,       {}},
    {S::Cancelled,  {}},
};

struct StageMove {
    Stage from;
    std::vector<Stage> to;
};
std::vector<StageMove> const stage_moves = {
    {Stage::Placed,    {Stage::Assigned, Stage::InService, Stage::Cancelled}},
    {Stage::Assigned,  {Stage::Placed, Stage::InService, Stage::Cancelled}},
    {Stage::InService, {Stage::ToAccept, Stage::Done}},
    {Stage::ToAccept,  {Stage::InService, Stage::Done}},
    {Stage::Done,      {}},
    {Stage::Cancelled, {}},
};
// clang-format on

template <typename Moves, typename T>
bool is_listed(Moves const& moves, T from, T to) {
    auto const row =
        std::find_if(moves.begin(), moves.end(), [&](auto const& one) { return one.from == from; });
    return row != moves.end() && std::find(row->to.begin(), row->to.end(), to) != row->to.end();
}

bool has_begun(S state) {
    return state == S::InService || state == S::ToAccept || state == S::Done;
}

constexpr std::size_t digits = 10;

std::string backwards(std::string_view text) {
    return {text.rbegin(), text.rend()};
}

} // namespace

bool can_move(VisitState from, VisitState to) {
    return is_listed(visit_moves, from, to);
}

bool can_move(Stage from, Stage to) {
    return is_listed(stage_moves, from, to);
}

bool is_waiting(VisitState state) {
    return state == S::Unassigned || state == S::Assigned || state == S::Accepted;
}

Stage stage_of(std::span<VisitState const> visits) {
    auto const count = [&](auto is) {
        return static_cast<std::size_t>(std::count_if(visits.begin(), visits.end(), is));
    };
    auto const live = visits.size() - count([](S s) { return s == S::Cancelled; });
    auto const done = count([](S s) { return s == S::Done; });
    auto const to_accept = count([](S s) { return s == S::ToAccept; });
    auto const unassigned = count([](S s) { return s == S::Unassigned || s == S::Problem; });

    if (live == 0) return Stage::Placed;
    if (done == live) return Stage::Done;
    if (done + to_accept == live) return Stage::ToAccept;
    if (count(has_begun) > 0) return Stage::InService;
    return unassigned > 0 ? Stage::Placed : Stage::Assigned;
}

Stage next_stage(Stage now, std::span<VisitState const> visits) {
    auto const wanted = stage_of(visits);
    if (wanted == now || can_move(now, wanted)) return wanted;
    // A visit in trouble, or all visits left called off, after the service has begun.
    auto const is_back = wanted == Stage::Placed || wanted == Stage::Assigned;
    if (now == Stage::ToAccept && is_back) return Stage::InService;
    // From waiting straight to the end: service was begun meanwhile, so it is in service first.
    auto const is_waiting_stage = now == Stage::Placed || now == Stage::Assigned;
    if (is_waiting_stage && !is_back && wanted != Stage::Cancelled) return Stage::InService;
    return now;
}

Result<void> check_cancel(Stage stage, std::span<VisitState const> visits) {
    if (is_over(stage)) return Error{Refusal::Conflict, "orders.already_over"};
    if (std::any_of(visits.begin(), visits.end(), has_begun) || !can_move(stage, Stage::Cancelled))
        return Error{Refusal::Conflict, "orders.too_late_to_cancel"};
    return {};
}

Result<void> check_change(Stage stage, std::span<VisitState const> visits) {
    if (is_over(stage)) return Error{Refusal::Conflict, "orders.already_over"};
    auto const live =
        std::count_if(visits.begin(), visits.end(), [](S s) { return s != S::Cancelled; });
    if (live > 1) return Error{Refusal::Conflict, "orders.change_visits_singly"};
    for (auto const state : visits)
        if (state != S::Cancelled && !is_waiting(state) && state != S::Problem)
            return Error{Refusal::Conflict, "orders.too_late_to_change"};
    if (live == 0 || (stage != Stage::Placed && stage != Stage::Assigned))
        return Error{Refusal::Conflict, "orders.too_late_to_change"};
    return {};
}

Result<void> check_parts(std::span<Part const> parts, Money price) {
    Money sum;
    int sequence = 0;
    for (auto const& part : parts) {
        auto const pointer = "/parts/" + std::to_string(sequence);
        if (part.sequence != ++sequence)
            return invalid_field(pointer + "/sequence", "orders.parts_out_of_order");
        if (part.label.empty())
            return invalid_field(pointer + "/label", "platform.must_not_be_empty");
        if (part.amount < Money{})
            return invalid_field(pointer + "/amount", "orders.amount_negative");
        sum += part.amount;
    }
    if (!parts.empty() && sum != price)
        return invalid_field("/parts", "orders.parts_do_not_add_up");
    return {};
}

Terms terms_at(Instant now, TermsRule const& rule, bool is_special) {
    return Terms{is_special ? now : now + hours{rule.free_hours}, rule.fee_percent, is_special};
}

Number make_number(std::string_view store_code, Instant now, std::string_view zone, int nudge) {
    auto const day = local_day(now, zone);
    auto const since = now - at_local(day, 0, zone);
    // A day with a clock change may be longer than 24 h; the digits still fit.
    auto const ticks = std::min<std::int64_t>(since.count() / 10 + nudge, 9'999'999'999);
    char text[32];
    std::snprintf(text, sizeof text, "%02d%02u%02u-%010lld", static_cast<int>(day.year()) % 100,
                  static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()),
                  static_cast<long long>(ticks));
    std::string number = std::string(store_code) + "-" + text;
    return Number{std::chrono::sys_days{day}.time_since_epoch().count(),
                  backwards(std::string_view(number).substr(number.size() - digits)),
                  std::move(number)};
}

std::optional<Number> parse_number(std::string_view text) {
    std::string plain;
    for (char c : to_half_width(text)) {
        if (c == '-' || c == ' ') continue;
        plain += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    constexpr std::size_t tail = digits + 6;
    if (plain.size() <= tail) return {};
    auto const numbers = std::string_view(plain).substr(plain.size() - tail);
    if (numbers.find_first_not_of("0123456789") != numbers.npos) return {};
    std::string const date = "20" + std::string(numbers.substr(0, 2)) + "-" +
                             std::string(numbers.substr(2, 2)) + "-" +
                             std::string(numbers.substr(4, 2));
    auto const day = parse_day(date);
    if (!day) return {};
    auto const code = plain.substr(0, plain.size() - tail);
    return Number{
        std::chrono::sys_days{*day}.time_since_epoch().count(), backwards(numbers.substr(6)),
        code + "-" + std::string(numbers.substr(0, 6)) + "-" + std::string(numbers.substr(6))};
}

std::optional<std::string> parse_tail(std::string_view text) {
    auto const plain = to_half_width(trim(text));
    if (plain.size() < 4 || plain.size() > digits) return {};
    if (plain.find_first_not_of("0123456789") != plain.npos) return {};
    return backwards(plain);
}

} // namespace hearth::orders
