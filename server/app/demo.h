/// The demonstration company: invented people in a real city, enough of everything to try each
/// face.
#pragma once

#include "app/house.h"
#include "app/past/past.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hearth::app {

/// A person to sign in as: which face, how, and who they are.
struct DemoPerson {
    std::string face; ///< "/a/", "/w/", "/c/"
    std::string sign_in;
    std::string who;
};

/// Fills an empty installation from the company's own books, as of the house's clock, with the
/// coming days they plan; does nothing where there is a company. Gives the company.
CompanyId load_demonstration(House& house);
/// The same company as it took its books over weeks ago, and all it has lived through since
/// (past/past.h). `house` stands on `clock`, which goes from there to `now`.
past::Played live_demonstration(House& house, past::MovedClock& clock, past::Play const& play,
                                Instant now);
/// Makes the lived demonstration in the config's folder, where there is no database yet: elsewhere
/// first, so that a start which is broken off leaves no half of it.
void make_demonstration(Config const& config, Random& random, outgoing::Outgoing& outgoing,
                        Instant now);
/// Whoever tries the demonstration signs in at once: a password that is printed at every start, and
/// no second factor. A company's own installation has neither. Leaves accounts alone that have a
/// password.
void open_demo_accounts(House& house, CompanyId company);
std::vector<DemoPerson> list_demo_people();

/// "08:30" is 510, "+2 08:30" two days more; nothing where it is no time of a day.
std::optional<int> parse_time_of_day(std::string_view text);
/// How far a clock is ahead of `now` that shows this minute, from today's midnight in the company's
/// zone.
Duration ahead_to(int minute, Instant now);

} // namespace hearth::app
