#include "rooms/promises/rules.h"

#include "base/ensure.h"

#include <algorithm>

namespace hearth::promises {

Measure measure_of(Kind kind) {
    switch (kind) {
    case Kind::Hours:
    case Kind::Duties:
    case Kind::SameWorker:
        return Measure::AtLeast;
    case Kind::Price:
        return Measure::AtMost;
    default:
        return Measure::Moment;
    }
}

std::int64_t tolerance_of(Kind kind, Drift const& drift) {
    switch (kind) {
    case Kind::Start:
        return drift.late_min;
    case Kind::Hours:
        return drift.short_min;
    case Kind::Duties:
        return drift.missing_steps;
    case Kind::SameWorker:
        return 0;
    case Kind::Price:
        return drift.over_fen;
    default:
        return drift.overdue_min;
    }
}

std::optional<Instant> last_moment(Promise const& promise, Drift const& drift) {
    if (!promise.due_at || promise.source == Source::Hand)
        return promise.due_at; // a date said by mouth is that date
    if (measure_of(promise.kind) != Measure::Moment) return {};
    return *promise.due_at + minutes{tolerance_of(promise.kind, drift)};
}

Judgement judge(Promise const& promise, Fact const& fact, Drift const& drift) {
    auto const measure = measure_of(promise.kind);
    if (measure == Measure::Moment) {
        ensure(promise.due_at && fact.at);
        // Part of a minute late is late: rounded up.
        auto const late = std::chrono::ceil<minutes>(*fact.at - *promise.due_at).count();
        bool const is_late = *fact.at > *last_moment(promise, drift);
        return {is_late ? State::Broken : State::Kept, late};
    }
    auto const lacks =
        measure == Measure::AtLeast ? promise.amount - fact.amount : fact.amount - promise.amount;
    return {lacks > tolerance_of(promise.kind, drift) ? State::Broken : State::Kept, fact.amount};
}

bool can_move(Promise const& promise, State to) {
    if (promise.state == State::Running) return to != State::Running;
    return promise.state == State::Broken && to == State::Kept && !promise.happened &&
           promise.kind == Kind::Start;
}

complaints::Kind case_of(Kind kind) {
    switch (kind) {
    case Kind::Start:
        return complaints::Kind::Late;
    case Kind::Price:
    case Kind::Refund:
    case Kind::Pay:
        return complaints::Kind::Fees;
    case Kind::Hours:
    case Kind::Duties:
    case Kind::SameWorker:
        return complaints::Kind::Quality;
    default:
        return complaints::Kind::Attitude;
    }
}

bool concerns_crew(Kind kind) {
    return kind == Kind::Start || kind == Kind::Hours || kind == Kind::Duties;
}

std::vector<Side> sides_of(Promise const& promise) {
    std::vector<Side> sides;
    if (promise.customer) sides.push_back(Side::Customer);
    bool const is_of_crew = promise.visit && concerns_crew(promise.kind);
    if (promise.worker || is_of_crew) sides.push_back(Side::Worker);
    return sides;
}

std::optional<Word> last_word(std::vector<Word> const& words, Side side) {
    auto const found = std::find_if(words.rbegin(), words.rend(),
                                    [side](Word const& one) { return one.side == side; });
    return found == words.rend() ? std::optional<Word>{} : *found;
}

bool is_agreed(Promise const& promise, std::vector<Word> const& words) {
    auto const sides = sides_of(promise);
    return std::all_of(sides.begin(), sides.end(), [&](Side side) {
        auto const word = last_word(words, side);
        return word && word->said == Said::Agreed;
    });
}

bool is_by_hand(Kind kind) {
    switch (kind) {
    case Kind::Start:
    case Kind::Price:
    case Kind::SameWorker:
    case Kind::Remedy:
    case Kind::Refund:
        return false;
    default:
        return true;
    }
}

} // namespace hearth::promises
