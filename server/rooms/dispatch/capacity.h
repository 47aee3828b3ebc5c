/// Capacity: one per process, a copy of everybody's hours, skills, papers and work, by store, that
/// answers "when can somebody come?" at once (DP-02). It is filled from the database when first
/// asked, and follows the sealed event log, so that what other processes book arrives too. It is
/// never the truth: whoever commits checks in the database (reserve.h).
///
/// Threads: everything may be called from any thread.
#pragma once

#include "platform/services.h"
#include "rooms/dispatch/facts.h"

#include <atomic>
#include <deque>
#include <functional>
#include <shared_mutex>

namespace hearth::dispatch {

/// One store's people. What is given out is a value.
class City {
public:
    City(Terms terms, std::shared_ptr<Codes> codes, planner::Travel travel);

    Terms const& terms() const { return terms_; }
    Codes& codes() const { return *codes_; }
    std::shared_ptr<Codes> shared_codes() const { return codes_; }
    planner::SlotIndex const& index() const { return index_; }
    planner::Zone const& zone() const { return zone_; }
    planner::Travel const& travel() const { return travel_; }

    /// Who that is in the index; nothing for a stranger.
    FactsPtr find(planner::WorkerIndex index) const;
    /// The active ones of these, one after the other, until the look says no: one lock for all, so
    /// that many who ask at once do not wait for each other at every worker. It must not ask the
    /// city for more people.
    void look_at(std::vector<planner::WorkerIndex> const& workers,
                 std::function<bool(planner::WorkerIndex, FactsPtr const&)> const& look) const;
    FactsPtr find(Id<workforce::Worker> worker) const;
    std::optional<planner::WorkerIndex> index_of(Id<workforce::Worker> worker) const;
    std::size_t size() const;
    bool knows(Id<workforce::Worker> worker) const;
    /// Everybody who is active, with their index.
    std::vector<std::pair<planner::WorkerIndex, FactsPtr>> all() const;

    /// Replaces what is known of the worker, unless something newer is. `as_of` is the number of
    /// the last sealed event in the snapshot the facts were read from; without one they count now
    /// and are read again.
    void apply(Facts facts, std::optional<std::int64_t> as_of);
    /// This process is about to commit a booking: from now on it is offered to nobody else. Read
    /// again after the commit, or where it comes to nothing.
    void note(Id<workforce::Worker> worker, planner::Stop const& stop);
    void mark(Id<workforce::Worker> worker, std::int64_t number);
    /// Those to be read again, at `now` also those whose reservations have run out.
    std::map<Id<workforce::Worker>, std::int64_t> marked(Instant now) const;
    /// Takes back marks up to `as_of`.
    void unmark(Id<workforce::Worker> worker, std::int64_t as_of);

private:
    struct Known {
        FactsPtr facts;
        std::int64_t as_of = -1;
    };
    Terms const terms_;
    std::shared_ptr<Codes> const codes_;
    planner::Zone const zone_;
    planner::Travel const travel_;
    planner::SlotIndex index_;

    mutable std::shared_mutex mutex_;
    std::vector<Known> known_; ///< by index
    std::map<Id<workforce::Worker>, std::int64_t> marks_;
    std::multimap<Instant, Id<workforce::Worker>> run_out_;
};

/// Does the transaction only read? One that writes may see what is never committed: what it reads
/// again is read again after it. It takes the copy as it is, for it looks at the database itself
/// before it promises anything, and freshens the copy only where nobody seems to be free.
enum class Use { Reading, Writing };

class Capacity {
public:
    Capacity() = default;
    /// With a database it reads changes at once, in the background; without one, when next asked.
    explicit Capacity(db::Database& database, planner::Travel travel = planner::city_travel())
        : database_(&database), travel_(std::move(travel)) {}

    /// How long the roads take, for all cities of this process.
    planner::Travel const& travel() const { return travel_; }

    /// The store's people as of now: loaded if need be, changes read in this transaction. Just
    /// after midnight yesterday's copy serves, which knows one day less, until today's is read in
    /// the background; where it does not reach as far as `until`, today's is read here and now.
    std::shared_ptr<City> city(Tx& tx, identity::Store const& store, Use use,
                               std::optional<Instant> until = {});
    /// Hears every sealed event (events::Pump's on_sealed); quick.
    void tell(LoggedEvent const& event);
    /// This process has just committed something about the worker.
    void mark(CompanyId company, Id<workforce::Worker> worker);
    /// Forgets everything; the next question loads anew.
    void clear();

private:
    using Key = std::pair<CompanyId, Id<identity::Store>>;
    struct Entry {
        std::mutex loading;
        std::shared_ptr<City> city;
    };
    struct Told {
        CompanyId company;
        Id<workforce::Worker> worker;
        std::optional<Id<identity::Store>> store;
        std::int64_t number;
    };
    std::shared_ptr<Entry> entry_of(Key const& key);
    std::shared_ptr<Codes> codes_of(CompanyId company);
    std::vector<std::shared_ptr<City>> cities_of(CompanyId company);
    std::shared_ptr<City> load(Tx& tx, identity::Store const& store, Entry& entry);
    void load_in_background(CompanyId company, identity::Store const& store);
    void mark(Told const& told);
    void read_in_background(CompanyId company);

    db::Database* database_ = nullptr;
    planner::Travel const travel_ = planner::city_travel();
    std::mutex mutex_;
    std::map<Key, std::shared_ptr<Entry>> entries_;
    std::map<CompanyId, std::shared_ptr<Codes>> codes_;
    std::deque<Told> recent_; ///< for cities whose snapshot is older
    std::atomic<bool> is_reading_ = false;
    std::atomic<bool> is_loading_ = false;
};

/// Brings the city's marked workers up to date from this transaction; how many there were.
std::size_t freshen(Tx& tx, City& city, Use use);

/// What the database says of the worker now; nothing for a stranger. The file is taken from the
/// copy where its mark says that it is still true.
std::optional<Facts> read_facts(Tx& tx, City const& city, Id<workforce::Worker> worker);

/// The same where only what stands in a span is asked for: the file itself is not copied.
struct WorkerDays {
    FactsPtr facts;
    std::vector<planner::Stop> stops; ///< ascending; at least those that touch the span
};
std::optional<WorkerDays> read_days(Tx& tx, City const& city, Id<workforce::Worker> worker,
                                    Span span);

/// The store's people through the process's Capacity; where the process has none, loaded for this
/// once.
Result<std::shared_ptr<City>> city_of(Tx& tx, Id<identity::Store> store, Use use,
                                      std::optional<Instant> until = {});
/// The process's roads; without a Capacity the estimate.
planner::Travel travel_of(Tx& tx);
/// After the commit this process reads the worker again.
void mark_after_commit(Tx& tx, Id<workforce::Worker> worker);

} // namespace hearth::dispatch
