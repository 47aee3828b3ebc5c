/// Who plays the demonstration's past. Each does nothing but ask the house, as everybody does, and
/// is carried on by what they hear from it; what they say stands in texts.h.
#pragma once

#include "app/past/cast.h"

#include <memory>
#include <set>

namespace hearth::app::past {

class Actors {
public:
    Actors(Stage& stage, Cast& cast) : stage_(stage), cast_(cast) {}
    virtual ~Actors() = default;
    virtual void plan_day(Instant /*midnight*/) {}
    virtual void hear(LoggedEvent const&, json::Value const& /*what*/) {}
    /// What stands open when somebody first looks: done in the last minutes before.
    virtual void plan_last_hour() {}

protected:
    Family& family_of(Deal const& deal) {
        return cast_.families.at(static_cast<std::size_t>(deal.family));
    }
    Stage& stage_;
    Cast& cast_;
};

/// What is asked for.
struct Booking {
    int family = 0;
    std::string item; ///< code
    double quantity = 0;
    Instant wanted;
    std::string channel; ///< empty: the family itself, on the web
    std::string note;
};

/// They book, call off, accept what was done, and say how it was.
class Families : public Actors {
public:
    using Actors::Actors;
    void plan_day(Instant midnight) override;
    void plan_last_hour() override;
    void hear(LoggedEvent const& event, json::Value const& what) override;
    /// The start nearest to the wanted one; empty where there is none within three days.
    std::string find_start(Booking const& booking);
    /// The quote's id.
    std::string quote(Booking const& booking, std::string const& start);
    /// `before` sees the quote that the order is placed at, while it can still be changed.
    bool book(Booking const& booking,
              std::function<void(std::string const& quote)> const& before = {});

private:
    void plan_regulars(Instant midnight, int day);
    void plan_others(Instant midnight);
    void plan_rush(Instant midnight);
    void remember(json::Value const& placed);
    void call_off(std::string const& order);
    void accept(std::string const& order);
    bool say_word(Deal& deal, std::string const& role);
    void rate(std::string const& order);
    std::set<std::string> sent_back_;
};

/// They say yes, go, work, sometimes late, sometimes not well, and have it to do again.
class Crews : public Actors {
public:
    using Actors::Actors;
    void hear(LoggedEvent const& event, json::Value const& what) override;

private:
    struct Work;
    void answer(int worker, std::string const& assignment, int fate);
    void plan_work(std::string const& assignment);
    void set_out(Work& work);
    void begin(Work& work);
    void go_on(Work& work, std::size_t until);
    void propose_extra(Work& work);
    void finish(Work& work);
    void redo(std::string const& visit);
    std::string verdict_path(std::string const& visit) const;
    struct Asked {
        int worker;
        std::string visit;
        std::string order;
        Instant from;
        Instant to;
        bool is_leader;
    };
    std::map<std::string, Asked> asked_;
};

/// Somebody for every visit, the money, the calls after the work, the inquiries, the letters.
class Office : public Actors {
public:
    Office(Stage& stage, Cast& cast, Families& families)
        : Actors(stage, cast), families_(families) {}
    void plan_day(Instant midnight) override;
    void plan_last_hour() override;
    void hear(LoggedEvent const& event, json::Value const& what) override;

private:
    void find_somebody(std::string const& order, bool is_last_chance);
    void give_work(int worker);
    void take_money(std::string const& order);
    void give_back(std::string const& payment, std::string const& amount);
    void make_calls(int skip_percent);
    void make_call(json::Value const& call);
    void see_occasions();
    void print_letters();
    void inquire(int number);
    void serve(std::string const& inquiry, int number);
    void leave_at_store(int number);
    Family const& who_asks(int number);
    bool order_for(std::string const& inquiry_path, int number);
    void look_after(int family, Instant midnight);
    void reply_to_rating(std::string const& rating, bool is_good);
    void decide_approvals();
    Families& families_;
    int inquiries_ = 0;
};

/// Complaints, repairs, goods, orders called off at the desk: what went wrong, put right.
class Cases : public Actors {
public:
    using Actors::Actors;
    void plan_day(Instant midnight) override;
    void plan_last_hour() override;
    void hear(LoggedEvent const& event, json::Value const& what) override;

private:
    void complain(std::string const& order, int which);
    void carry_on(std::string const& complaint);
    void decide(std::string const& path, Reply const& file);
    void close(std::string const& path, Reply const& file);
    void want_repair(std::string const& order);
    void carry_repair(std::string const& repair);
    void sell(int number);
    void promise(int number);
    int complaints_ = 0;
    int repairs_ = 0;
    int sales_ = 0;
    int promises_ = 0;
};

/// Standing bookings with their usual workers, stand-ins, notes and keys of the home.
class Regulars : public Actors {
public:
    Regulars(Stage& stage, Cast& cast, Families& families)
        : Actors(stage, cast), families_(families) {}
    void plan_day(Instant midnight) override;
    void hear(LoggedEvent const& event, json::Value const& what) override;

private:
    void open(int number, Instant midnight);
    void settle_home(std::string const& series, int number);
    void go_on_leave(int worker);
    Families& families_;
    int day_ = 0;
};

/// Licences, requests about one's own data, discounts by staff.
class Papers : public Actors {
public:
    Papers(Stage& stage, Cast& cast, Families& families)
        : Actors(stage, cast), families_(families) {}
    void plan_day(Instant midnight) override;
    void plan_last_hour() override;

private:
    void show_licences();
    void give(std::string const& quote, int amount, char const* reason, char const* words);
    void ask(int family, char const* kind, char const* words);
    Families& families_;
};

/// The telephone, the chat, and a drill.
class Lines : public Actors {
public:
    using Actors::Actors;
    void plan_day(Instant midnight) override;
    void plan_last_hour() override;
    void hear(LoggedEvent const& event, json::Value const& what) override;

private:
    void open_line();
    void ring(bool is_answered, bool is_over);
    void tell(std::string const& type, std::string const& call, std::string const& caller);
    void chat(int number);
    void answer_chat(std::string const& chat, int number);
    void drill();
    void take_alarm(std::string const& incident);
    std::string line_;
    std::string secret_;
    int rung_ = 0;
    int told_ = 0;
    int chats_ = 0;
};

} // namespace hearth::app::past
