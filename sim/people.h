/// Who lives in the world and what they do: families who book, call off, accept and rate; workers
/// who answer, go, work and sometimes have no signal; an office that finds somebody, takes money
/// and keeps promises, not always in time.
#pragma once

#include "rooms/dispatch/dispatch.h"
#include "rooms/identity/identity.h"
#include "sim/world.h"

#include <set>

namespace hearth::sim {

/// One order somebody was told is placed.
struct Deal {
    int family = 0;
    std::string order;
    std::string visit;
    std::string store;
    Instant starts_at;
};

class People {
public:
    explicit People(World& world);
    /// The company and its people, who do nothing yet.
    void settle_down();
    /// The same, and plans their days.
    void move_in();
    TestCompany const& company() const { return company_; }

    /// What callers were told is done: by id.
    std::map<std::string, Deal> const& deals() const { return deals_; }
    std::map<std::string, std::int64_t> const& payments() const { return payments_; }
    std::set<std::string> const& signatures() const { return signatures_; }
    /// Starts two families wanted at once: how often, and how often one of them was turned away.
    int races() const { return races_; }
    int lost_races() const { return lost_races_; }

    // ---- for who acts beside them (actors.h)
    /// Somebody of the office with that role, signed in: "agent", or of one store alone:
    /// "store_manager@0".
    Person const& staff(std::string const& role);
    /// Signed in, or nobody where no code comes.
    Person const* family(int index);
    Person const* worker(Uuid id);
    int count_families() const { return static_cast<int>(families_.size()); }
    int family_of(Uuid customer) const;
    /// One of the starts that are offered; empty where everything is full.
    std::string choose_start(int family);
    std::string quote_body(int family, std::string const& start) const;
    void remember(int family, Answer const& placed);
    void pay(std::string const& order, std::string const& store, std::int64_t amount);

private:
    // people.cpp
    void plan_day(Instant midnight);
    void hear(LoggedEvent const& event);
    Result<void> give_names(Tx& tx);
    identity::Grant grant_of(std::string const& role) const;
    bool sign_in(Person& person, std::string const& session);
    Instant at_hour(Instant midnight, int from_min, int to_min);

    // families.cpp
    void book(int family, int tries);
    std::string wish_of(int family, std::string const& start) const;
    Answer place(int family, std::string const& start);
    void expect_refused_well(Answer const& answer);
    void race(int one, int other);
    void call_off(std::string const& order);
    void accept(std::string const& order, std::string const& visit);
    void say_word(Deal const& deal, std::string const& role);
    void rate(std::string const& order);

    // workers.cpp
    struct Work;
    void answer_offer(int worker, std::string const& assignment, int fate, int tries);
    void plan_work(int worker, std::string const& visit, Span busy);
    void set_out(std::shared_ptr<Work> const& work);
    void begin_work(std::shared_ptr<Work> const& work);
    void finish_work(std::shared_ptr<Work> const& work);
    void report(Work& work, std::string const& kind, std::string const& more = "");
    void send_batch(Work& work);
    void photograph(Work const& work, std::string const& step, std::string const& purpose);
    void ask_leave(int worker);

    // office.cpp
    void find_somebody(std::string const& order, bool is_last_chance);
    void try_candidates(Deal const& deal);
    void take_money(std::string const& order);
    void give_back(std::string const& payment);
    void make_calls();
    void inquire(int number);
    void answer_inquiry(std::string const& inquiry);
    void serve_routing(std::string const& routing, std::string const& inquiry);

    World& world_;
    TestCompany company_;
    std::vector<Person> families_;
    std::vector<Person> workers_;
    std::map<std::string, Person> staff_;
    std::map<std::string, Deal> deals_;
    std::map<std::string, std::int64_t> payments_;
    std::set<std::string> signatures_;
    int races_ = 0;
    int lost_races_ = 0;
    int inquiries_ = 0;
};

} // namespace hearth::sim
