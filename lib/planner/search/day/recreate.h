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
    std::size_t crew_asked = 64;  ///< for a visit of several, the cheapest of the moment
};

/// A place in a turn where a visit may go, seen without trying it.
struct Gap {
    std::int32_t turn = 0;
    std::size_t at = 0;
    Instant first{}, last{}; ///< starts that the neighbours allow
    Fen least = 0;           ///< what it costs at least, own costs included
};

class Recreate {
public:
    Recreate(Sheets& sheets, RecreateTerms terms) : sheets_(sheets), terms_(terms) {}

    /// Places as many as possible; the others stay absent.
    /// `first` comes before all others, if it is one of them.
    void apply(search::Random& random, std::vector<VisitIndex>& visits, VisitIndex first = nobody);
    /// One visit, of one worker or of several.
    bool place(search::Random& random, VisitIndex visit);
    /// Nobody but these workers is asked; empty: everybody.
    void ask_only(std::vector<WorkerIndex> workers) { only_ = std::move(workers); }

private:
    static constexpr auto unseen = ~std::uint64_t{0};

    /// What the cheapest gap of a worker's turns costs at least, as last seen.
    struct Glance {
        Fen least = 0;
        std::uint64_t stamp = unseen; ///< of the worker then
    };
    /// A gap still to be tried, or a worker whose gaps are still to be looked at.
    struct Promise {
        Fen least = 0;
        std::int32_t turn = -1; ///< -1: all gaps of the worker
        std::int32_t at = 0;
        std::uint32_t who = 0; ///< of the candidates
    };
    struct Member {
        Candidate who;
        Gap gap;
    };
    /// A start for several, what they cost at least, and who is overlooked.
    struct Start {
        Instant at;
        Fen least = 0;
        std::vector<char> is_bad;
    };

    void sort(search::Random& random, std::vector<VisitIndex>& visits);
    bool place_one(search::Random& random, VisitIndex visit);
    bool place_crew(search::Random& random, VisitIndex visit);
    std::vector<Candidate> const& asked(VisitIndex visit);
    /// The bounds that visits in order with it set to its start; false when it cannot be placed.
    /// Those still to be placed set none, unless it looks ahead to their windows.
    bool bounds(VisitIndex visit, Item& item) const;
    void look_ahead(VisitIndex visit, VisitIndex follower, Item& item) const;
    bool try_place(search::Random& random, VisitIndex visit);
    std::vector<Glance>* glances(VisitIndex visit);
    Fen glance(VisitIndex visit, Candidate const& who, Glance* kept) const;
    std::vector<Promise>& promises(VisitIndex visit, std::vector<Candidate> const& all);
    template <class Found>
    void each_gap(Item const& item, Candidate const& who, Found found) const;

    std::vector<Member> gaps_for(VisitIndex visit, Item const& item);
    std::vector<Start> starts_for(search::Random& random, VisitIndex visit, Item const& item,
                                  std::vector<Member> const& members) const;
    std::vector<Member const*> choose(VisitIndex visit, std::vector<Member> const& members,
                                      std::vector<char> const& is_bad, Instant start) const;
    std::optional<Fen> attempt_crew(VisitIndex visit, Item const& item,
                                    std::vector<Member const*> const& crew, Instant start,
                                    std::size_t& bad);
    Item item_for(VisitIndex visit, Item const& bounds, Candidate const& who, bool is_first) const;
    Fen change_of(VisitIndex visit, Candidate const& who) const;

    Sheets& sheets_;
    RecreateTerms terms_;
    std::vector<WorkerIndex> only_;
    bool looks_ahead_ = false;
    std::vector<Candidate> few_;
    std::vector<Item> best_trial_;
    std::vector<Promise> promises_;
    std::vector<std::vector<Glance>> glances_; ///< by visit and candidate
};

} // namespace hearth::planner::day
