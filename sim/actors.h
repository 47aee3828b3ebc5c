/// Those who make a company's day hard, each for themselves: customers who complain, buy, give back
/// and have things repaired, an office that is late with all of it, stores that sleep, people who
/// are not at home, calls for help, standing bookings, lines that are down. They do nothing but ask
/// the house, as everybody does, and are carried on by what they hear from it.
#pragma once

#include "sim/people.h"

namespace hearth::sim {

class Actors {
public:
    Actors(World& world, People& people) : world_(world), people_(people) {}
    virtual ~Actors() = default;
    virtual void plan_day(Instant) {}
    virtual void hear(LoggedEvent const&) {}

protected:
    /// Some time from now, in minutes.
    void soon(int from_min, int to_min, std::function<void()> what) {
        world_.in(minutes{world_.dice().between(from_min, to_min)} +
                      seconds{world_.dice().roll(60)},
                  std::move(what));
    }
    /// Done, or refused with one of these codes: somebody else was quicker.
    bool is_done(Answer const& answer, std::string const& what,
                 std::initializer_list<char const*> crossings = {});
    World& world_;
    People& people_;
};

/// CP-01…CP-08: customers complain, softly and hard and by every channel; the office answers, in
/// time or long after; some take it back, some are not content and are not reached.
class Complainers : public Actors {
public:
    using Actors::Actors;
    void hear(LoggedEvent const& event) override;

private:
    void complain(std::string const& order);
    void carry_on(std::string const& complaint);
    void decide(std::string const& complaint, Answer const& file);
    bool hear_worker(std::string const& path, Answer const& file);
    void close(std::string const& complaint, Answer const& file);
    void follow_up(std::string const& complaint, Answer const& file);
    int words_ = 0;
};

/// AS-01…AS-06: cancellations with a fee and a word to keep the customer, repairs, goods.
class AfterSales : public Actors {
public:
    using Actors::Actors;
    void plan_day(Instant midnight) override;
    void hear(LoggedEvent const& event) override;

private:
    void call_off(std::string const& order);
    void want_repair(std::string const& order);
    void carry_repair(std::string const& repair);
    void diagnose(std::string const& path);
    void agree(std::string const& path, Answer const& file);
    void sell(int family);
    void give_back(std::string const& sale);
    void decide_approvals();
};

/// ST-01…ST-04: stores that do not acknowledge, races between them, calls that somebody else
/// answers.
class Desk : public Actors {
public:
    using Actors::Actors;
    void plan_day(Instant midnight) override;
    void hear(LoggedEvent const& event) override;

private:
    void race(int number);
    void take_race(std::string const& race, int store);
    void pass_race(std::string const& race, int store);
    void call_back(std::string const& callback);
    int races_ = 0;
    std::map<std::string, std::string> winners_; ///< race → store
};

/// BK-01, PR-01: the telephone: calls whose events come twice, late, in any order and forged, and
/// numbers that are lent for a visit and taken back.
class Telephone : public Actors {
public:
    using Actors::Actors;
    void plan_day(Instant midnight) override;

private:
    void open_line();
    void ring();
    void tell(std::string const& id, std::string const& body);
    void forge(std::string const& call, std::string const& caller);
    Answer send(std::string const& id, std::int64_t at, std::string const& body,
                std::string const& signature);
    void check_calls();
    std::string line_;
    std::string secret_;
    int told_ = 0;
    int rung_ = 0;
    std::set<std::string> calls_; ///< that somebody made, by the provider's name
    Instant quiet_at_ = {};       ///< by then all of them have been told of
};

/// VS-09, BE-12: both sides call for help, some twice, some silently; who has to look is slow; a
/// worker who is asked whether all is well answers or does not.
class Emergencies : public Actors {
public:
    using Actors::Actors;
    void plan_day(Instant midnight) override;
    void hear(LoggedEvent const& event) override;

private:
    void tap(Person const& who, std::string const& side, std::string const& visit);
    void take(std::string const& incident, bool is_drill);
    void answer(std::string const& question, Uuid worker);
    int taps_ = 0;
};

/// BK-08, FU-01…FU-05: standing bookings and their changes, birthdays, care plans, calls that
/// nobody answers.
class Regulars : public Actors {
public:
    using Actors::Actors;
    void plan_day(Instant midnight) override;
    void hear(LoggedEvent const& event) override;

private:
    void book(int family);
    void end(std::string const& series, int family);
    void look_after(int family);
    void visit_key_customers();
};

/// LC-08: standing bookings that renew by themselves: families tick it, end it in one step, on the
/// day of the notice or before, and say yes again.
class Renewers : public Actors {
public:
    using Actors::Actors;
    void plan_day(Instant midnight) override;
    void hear(LoggedEvent const& event) override;

private:
    void book(int family);
    void end(std::string const& series, int family);
    void agree_again(std::string const& series, int family);
};

/// All of them; they begin when they are made.
class Troupe {
public:
    Troupe(World& world, People& people);

private:
    std::vector<std::unique_ptr<Actors>> all_;
};

} // namespace hearth::sim
