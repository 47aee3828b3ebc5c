#pragma once
#include "planner/search/day/sheets.h"
#include "planner/search/random.h"

/// Puts visits into turns, each where it costs least, in a random kind of order; a place is
/// overlooked now and then ("blink"), so that the search does not walk in circles.
namespace hearth::planner::day {

struct RecreateTerms {
    double blink = 0.01;
    bool asks_everybody = false;  ///< the last look: all who may, not the likeliest
    std::size_t crew_starts = 16; ///< tried for a visit of several
};

class Recreate {
public:
    Recreate(Sheets& sheets, RecreateTerms terms) : sheets_(sheets), terms_(terms) {}

    /// Places as many as possible; the others stay absent.
    void apply(search::Random& random, std::vector<VisitIndex>& visits);
    /// One visit, of one worker or of several.
    bool place(search::Random& random, VisitIndex visit);
    /// Nobody but these workers is asked; empty: everybody.
    void ask_only(std::vector<WorkerIndex> workers) { only_ = std::move(workers); }

private:
    /// A place in a turn where a visit may go, seen without trying it.
    struct Gap {
        std::int32_t turn = 0;
        std::size_t at = 0;
        Instant first{}, last{}; ///< starts that the neighbours allow
        Fen least = 0;           ///< what it costs at least, own costs included
    };
    struct Member {
        Candidate who;
        Gap gap;
    };

    void sort(search::Random& random, std::vector<VisitIndex>& visits);
    bool place_one(search::Random& random, VisitIndex visit);
    bool place_crew(search::Random& random, VisitIndex visit);
    std::vector<Candidate> const& asked(VisitIndex visit);
    /// The bounds that visits in order with it set to its start; false when it cannot be placed.
    bool bounds(VisitIndex visit, Item& item) const;
    template <class Found>
    void each_gap(Item const& item, Candidate const& who, Found found) const;

    std::vector<Member> gaps_for(VisitIndex visit, Item const& item);
    std::vector<Instant> starts_for(search::Random& random, VisitIndex visit, Item const& item,
                                    std::vector<Member> const& members) const;
    std::vector<Member const*> choose(VisitIndex visit, std::vector<Member> const& members,
                                      std::vector<char> const& is_bad, Instant start) const;
    std::optional<Fen> attempt_crew(VisitIndex visit, Item const& item,
                                    std::vector<Member const*> const& crew, Instant start,
                                    std::size_t& bad);
    Item item_for(VisitIndex visit, Item const& bounds, Candidate const& who, bool is_first) const;
    Fen crew_change(VisitIndex visit, std::vector<WorkerIndex> const& crew) const;

    Sheets& sheets_;
    RecreateTerms terms_;
    std::vector<WorkerIndex> only_;
    std::vector<Candidate> few_;
    std::vector<Item> best_trial_;
    std::vector<Member> gaps_;
};

} // namespace hearth::planner::day
