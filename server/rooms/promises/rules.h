/// Decisions of promises: pure.
#pragma once

#include "rooms/promises/promises.h"

namespace hearth::promises {

/// What a kind is measured in. Moment: by `due_at`.
enum class Measure { Moment, AtLeast, AtMost };
Measure measure_of(Kind kind);

/// What is known of the facts: when it happened, or how much it was.
struct Fact {
    std::optional<Instant> at = {};
    std::int64_t amount = 0;
};
struct Judgement {
    State state = State::Kept; ///< Kept or Broken
    std::int64_t happened = 0; ///< in the promise's unit; of a moment, minutes after it
};
/// Broken where it lies beyond what Drift allows. A moment needs `due_at`.
Judgement judge(Promise const& promise, Fact const& fact, Drift const& drift);

/// What of it is tolerated: minutes, steps or fen.
std::int64_t tolerance_of(Kind kind, Drift const& drift);
/// Until when a fact keeps it; nothing for what is not promised by a moment.
std::optional<Instant> last_moment(Promise const& promise, Drift const& drift);

/// Running to one end. Broken to Kept only where nothing had been heard (a phone without a network)
/// and the fact came late.
bool can_move(Promise const& promise, State to);

/// What a case about it is about.
complaints::Kind case_of(Kind kind);

/// Which sides have to agree beside the company, which made it.
std::vector<Side> sides_of(Promise const& promise);
/// Each of these said yes last.
bool is_agreed(Promise const& promise, std::vector<Word> const& words);
/// The side's last word.
std::optional<Word> last_word(std::vector<Word> const& words, Side side);

/// Kinds that facts of ours do not show, so that a person may take them down.
bool is_by_hand(Kind kind);
/// Of a visit, so that its crew has to know it.
bool concerns_crew(Kind kind);

} // namespace hearth::promises
