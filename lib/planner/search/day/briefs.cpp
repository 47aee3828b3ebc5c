#include "planner/search/day/briefs.h"

namespace hearth::planner::day {
namespace {

constexpr auto unseen = ~std::uint64_t{0};
constexpr std::chrono::days margin{2}; ///< windows may lie before all turns

std::int32_t narrow(Fen cost) {
    constexpr Fen most = std::numeric_limits<std::int32_t>::max() / 16;
    return static_cast<std::int32_t>(std::clamp(cost, -most, most));
}

} // namespace

Briefs::Briefs(Sheets const& sheets)
    : sheets_(sheets), visits_(sheets.model().visits()),
      turns_(static_cast<std::size_t>(sheets.model().turns())), stops_(turns_.size() * stride_),
      stamps_(turns_.size(), unseen), turn_of_(visits_.size(), -1) {
    auto const& model = sheets.model();
    zero_ = latest_of_all;
    for (std::int32_t at = 0; at < model.turns(); ++at)
        zero_ = std::min(zero_, model.turn(at).shift.from);
    zero_ = turns_.empty() ? Instant{} : zero_ - margin;
    brief_visits();
    brief_turns();
}

/// Rounded down; what lies beyond all counting is as far as it goes.
Briefs::Second Briefs::second(Instant at) const {
    constexpr std::int64_t most = no_time / 4;
    if (at == earliest_of_all || at < zero_) return 0;
    if (at == latest_of_all) return static_cast<Second>(most);
    auto const since = std::chrono::floor<std::chrono::seconds>(at - zero_).count();
    return static_cast<Second>(std::min<std::int64_t>(since, most));
}

void Briefs::brief_visits() {
    auto const& model = sheets_.model();
    auto const whole = [](Length length) {
        return static_cast<Second>(std::chrono::floor<std::chrono::seconds>(length).count());
    };
    for (VisitIndex at = 0; at < model.visits(); ++at) {
        auto const& job = model.job(at);
        auto& brief = visits_[at];
        brief.before = whole(job.before), brief.held = whole(job.length + job.after);
        auto const windows = job.windows.size();
        bool const is_known = job.is_any_time || windows == 1 || windows == 2;
        brief.is_movable = is_known && !job.is_impossible && !job.is_tied;
        if (job.is_any_time || !is_known) {
            brief.windows = {0, no_time / 2, 0, no_time / 2};
        } else {
            auto const &one = job.windows.front(), &two = job.windows.back();
            brief.windows = {second(one.earliest), second(one.latest), second(two.earliest),
                             second(two.latest)};
        }
        if (auto const& wished = model.visit(at).wished) brief.wished_to = second(wished->latest);
    }
}

void Briefs::brief_turns() {
    auto const& model = sheets_.model();
    for (std::int32_t at = 0; at < model.turns(); ++at) {
        auto const& turn = model.turn(at);
        turns_[static_cast<std::size_t>(at)] = {
            .from = second(turn.shift.from),
            .to = second(turn.shift.to),
            .start = turn.start,
            .end = turn.end,
            .worker = static_cast<std::int32_t>(turn.worker),
            .a_km = narrow(model.worker(turn.worker).cost_km),
            .mode = turn.mode,
            .commutes = turn.commutes,
        };
    }
}

void Briefs::widen(std::size_t stops) {
    auto const was = stride_;
    while (stride_ < stops)
        stride_ *= 2;
    std::vector<Stop> wider(turns_.size() * stride_);
    for (std::size_t at = 0; at < turns_.size(); ++at)
        std::copy_n(&stops_[at * was], was, &wider[at * stride_]);
    stops_.swap(wider);
}

void Briefs::copy(std::int32_t at, std::uint64_t stamp) {
    auto const& items = sheets_.items(at);
    auto const& holes = sheets_.holes(at);
    if (holes.size() > stride_) widen(holes.size());
    auto& turn = turns_[static_cast<std::size_t>(at)];
    auto* const stops = &stops_[static_cast<std::size_t>(at) * stride_];
    turn.stops = static_cast<std::int32_t>(items.size());
    for (std::size_t place = 0; place < holes.size(); ++place) {
        auto const& hole = holes[place];
        auto& stop = stops[place];
        stop = {.free = second(hole.free),
                .due = second(hole.due),
                .direct = narrow(hole.direct),
                .spot = hole.to};
        if (place == items.size()) break;
        auto const& item = items[place];
        stop.cost = narrow(item.own + item.lax);
        stop.spot = item.spot;
        if (item.visit == nobody) continue;
        turn_of_[item.visit] = at;
        if (!item.is_fixed && visits_[item.visit].is_movable) stop.visit = item.visit;
    }
    stamps_[static_cast<std::size_t>(at)] = stamp;
}

} // namespace hearth::planner::day
