/// Who lives in the world and what they do: families who book, call off, accept and rate; workers
/// who answer, go, work and sometimes have no signal; an office that finds somebody, takes money
/// and keeps promises, not always in time.
#pragma once

#include "rooms/dispatch/dispatch.h"
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
    /// The company and its people; plans the days.
    void move_in();

    /// What callers were told is done: by id.
    std::map<std::string, Deal> const& deals() const { return deals_; }
    std::map<std::string, std::int64_t> const& payments() const { return payments_; }
    std::set<std::string> const& signatures() const { return signatures_; }
    /// Starts two families wanted at once: how often, and how often one of them was turned away.
    int races() const { return races_; }
    int lost_races() const { return lost_races_; }

private:
    // people.cpp
    void plan_day(Instant midnight);
    void hear(LoggedEvent const& event);
    Person const& staff(std::string const& role);
    bool sign_in(Person& person, std::string const& session);
    Instant at_hour(Instant midnight, int from_min, int to_min);

    // families.cpp
    void book(int family, int tries);
    std::string choose_start(int family);
    Answer place(int family, std::string const& start);
    void remember(int family, Answer const& placed);
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
    void pay(std::string const& order, std::string const& store, std::int64_t amount);
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
