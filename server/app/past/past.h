/// The demonstration's lived past: some weeks of a company's work, played through the house's own
/// routes on a clock of the past (stage.h), so that whoever opens a face for the first time finds
/// what a firm has after its first weeks: finished visits, ratings, money, letters, open cases, and
/// a coming week. The same seed plans the same days; who is asked first of two who are as good
/// hangs on ids, which are new each time.
#pragma once

#include "app/past/stage.h"

namespace hearth::app::past {

struct Play {
    int days = 28; ///< before today
    int families = 120;
    std::uint64_t seed = 20'26;
};

/// The midnight that the play begins at, for a first start at `now`.
Instant beginning(Play const& play, Instant now);

struct Played {
    int requests = 0;
    std::map<std::string, int> refusals;
};
/// The company has been loaded, and its clock stands at the beginning. Plays until `now`.
Played play(House& house, MovedClock& clock, CompanyId company, Play const& play, Instant now);

} // namespace hearth::app::past
