#pragma once
#include "planner/search/day/sheets.h"
#include "planner/search/random.h"

/// Room for a visit of several: at one hour, in the turns of as many as it needs, a leader among
/// them if it needs one, whatever stands in its way there is named.
namespace hearth::planner::day {

struct CrewRoomTerms {
    int most_torn = 2;     ///< of one turn; who would lose more takes no part
    int torn_minutes = 20; ///< so much way a visit torn out is counted as
    double noise = 0.5;    ///< what somebody costs is believed only so far
    double spare = 0.3;    ///< share of the times that one more makes room
};

class CrewRoom {
public:
    explicit CrewRoom(CrewRoomTerms terms) : terms_(terms) {}
    /// What stands in the guest's way at an hour drawn by lot; `out` gets it. False: there are not
    /// enough who might come at that hour.
    bool find(Sheets const& sheets, search::Random& random, VisitIndex guest,
              std::vector<VisitIndex>& out);

private:
    struct Place {
        double cost = 0;
        WorkerIndex worker{};
        std::int32_t turn = 0;
        bool can_lead = false;
        std::size_t first = 0, end = 0; ///< of the items in the way
    };
    std::optional<Place> place_in(Sheets const& sheets, std::int32_t turn, VisitIndex guest,
                                  Candidate const& who, Instant start) const;

    CrewRoomTerms terms_;
    std::vector<Place> places_;
};

} // namespace hearth::planner::day
