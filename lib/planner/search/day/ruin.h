#pragma once
#include "planner/search/day/crew_room.h"
#include "planner/search/random.h"

/// Tears visits out of the turns of one corner of the town: strings of neighbouring turns
/// (Christiaens and Vanden Berghe 2020), now and then a whole turn, a corner around a visit that
/// nobody has, or whatever stands in its way with some of those who could serve it.
namespace hearth::planner::day {

struct RuinTerms {
    double visits = 8;     ///< torn out on average
    int longest = 6;       ///< most of one turn
    double whole = 0.1;    ///< share of steps that empty one turn
    double waiting = 0.25; ///< share of steps around a visit left out, if there are any
    double room = 0.5;     ///< and of these the share that makes room for it with a few workers
    int ways = 3;          ///< so many workers at most
    CrewRoomTerms crews;   ///< for a guest of several
};

class Ruin {
public:
    explicit Ruin(RuinTerms terms) : terms_(terms), crew_room_(terms.crews) {}
    /// `out` gets what was torn out, and those of the absent nearby; false: see Sheets::remove.
    bool apply(Sheets& sheets, search::Random& random, std::vector<VisitIndex>& out);
    /// The visit for which room was made, or the one that it follows: it should be placed before
    /// others take it; else nobody.
    VisitIndex guest() const { return guest_; }
    /// Seeds are drawn from these alone; empty: from all.
    void stay_near(std::vector<VisitIndex> seeds) { seeds_ = std::move(seeds); }
    /// Of the absent only these come back; empty: all.
    void call_only(std::vector<VisitIndex> visits) { called_ = std::move(visits); }
    /// The visit around which a step is to be: now and then one that was left out.
    VisitIndex draw(Sheets const& sheets, search::Random& random) const;

private:
    bool may_call(VisitIndex visit) const {
        return called_.empty() || std::ranges::find(called_, visit) != called_.end();
    }
    void call_back(Sheets const& sheets, search::Random& random, VisitIndex seed);
    void tear(Sheets const& sheets, search::Random& random, std::int32_t turn, VisitIndex around);
    void make_room(Sheets const& sheets, search::Random& random, VisitIndex guest);
    void tear_corner(Sheets const& sheets, search::Random& random, VisitIndex seed);
    void add(VisitIndex visit);

    /// Items of a turn in whose place the guest might come, and how far they are from its way.
    struct Room {
        double metres = 0;
        std::int32_t turn = 0;
        std::size_t first = 0, count = 0;
    };
    std::optional<Room> room_in(Sheets const& sheets, search::Random& random, std::int32_t turn,
                                VisitIndex guest) const;

    RuinTerms terms_;
    CrewRoom crew_room_;
    VisitIndex guest_ = nobody;
    std::vector<Room> rooms_;
    std::vector<VisitIndex> seeds_, called_, back_;
    std::vector<VisitIndex> torn_;
    std::vector<std::int32_t> turns_;
};

} // namespace hearth::planner::day
