/// What if: a day planned without somebody, with more visits, or by other weights, and what each
/// plan would cost by name, so that plans can be laid side by side (A5, DP-03, DP-04). It thinks
/// outside of any transaction, and changes nothing.
#pragma once

#include "rooms/dispatch/board.h"

namespace hearth::dispatch {

enum class Aim {
    Fill,   ///< only visits nobody goes to yet; all others stand
    Repair, ///< the smallest change that works: who is away is replaced, each change costs
    Anew,   ///< everybody may be exchanged who is not pinned and has not begun
};
BOOST_DESCRIBE_ENUM(Aim, Fill, Repair, Anew)

/// Shares in per cent of the house's own weights: 0 does not mind, 200 minds twice as much.
struct WeightWish {
    using Percent = Whole<0, 1'000>;
    std::optional<Percent> travel;   ///< minutes on the road
    std::optional<Percent> regulars; ///< people the customer knows, favours or likes
    std::optional<Percent> fairness; ///< hours and income of four weeks
    std::optional<Percent> merits;   ///< rating, experience, masters kept for masters' work
    std::optional<Percent> change;   ///< leaving what people were told
};
BOOST_DESCRIBE_STRUCT(WeightWish, (), (travel, regulars, fairness, merits, change))

struct WhatIf {
    Id<identity::Store> store;
    Day day;
    std::optional<Aim> aim;                                 ///< Fill
    std::optional<List<Id<workforce::Worker>, 50>> without; ///< away for the whole day
    std::optional<Whole<0, 100>> more_percent; ///< so many more visits like those of the day
    std::optional<WeightWish> weights;
};
BOOST_DESCRIBE_STRUCT(WhatIf, (), (store, day, aim, without, more_percent, weights))

/// Plans the day as wished. NotFound where somebody of `without` is not of the store.
Result<DayPlan> propose(DayProblem const& problem, WhatIf const& wish, std::string_view locale);

} // namespace hearth::dispatch
