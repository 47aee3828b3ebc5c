#include "planner/model.h"

namespace hearth::planner {
namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::hours;

} // namespace

Zone::Zone(std::vector<Change> changes) : changes_(std::move(changes)) {
    if (changes_.empty()) changes_.push_back({Instant::min(), std::chrono::seconds{0}});
    std::ranges::sort(changes_, {}, &Change::from);
}

Zone Zone::sample(std::function<Part(Instant)> const& part_at, Span span) {
    std::vector<Change> changes;
    for (auto at = span.from; at <= span.to;) {
        auto const part = part_at(at);
        changes.push_back({at, part.offset});
        if (part.until <= at) break; // a source that does not move on would never end
        at = part.until;
    }
    return Zone{std::move(changes)};
}

std::chrono::seconds Zone::offset_at(Instant at) const {
    auto const next = std::ranges::upper_bound(changes_, at, {}, &Change::from);
    return next == changes_.begin() ? next->offset : std::prev(next)->offset;
}

Day Zone::day_of(Instant at) const {
    return floor<days>(at + offset_at(at));
}

int Zone::hour_of(Instant at) const {
    auto const local = at + offset_at(at);
    return static_cast<int>(floor<hours>(local - floor<days>(local)).count());
}

Day Zone::monday_of(Instant at) const {
    auto const day = day_of(at);
    auto const since_monday = std::chrono::weekday{day} - std::chrono::Monday;
    return day - since_monday;
}

Instant Zone::first_on_grid(Instant at, Length grid) const {
    // The zone may change between `at` and the next line of the grid: then that line is
    // drawn anew from the change on. Two changes within one hour do not exist.
    for (int tries = 0;; ++tries) {
        auto const offset = offset_at(at);
        auto const local = (at + offset).time_since_epoch();
        auto const past = local - floor<hours>(local);
        auto const next_line = (past + grid - Length{1}) / grid * grid;
        auto const up = std::min<Length>(next_line, past == Length{0} ? past : hours{1}) - past;
        auto const line = at + up;
        if (offset_at(line) == offset || tries == 2) return line;
        auto const change = std::ranges::upper_bound(changes_, at, {}, &Change::from);
        at = change->from;
    }
}

} // namespace hearth::planner
