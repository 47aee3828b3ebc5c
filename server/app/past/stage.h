/// Where the demonstration's past is played: a whole house on a clock of the past, asked through
/// its own routes as the faces ask it. Things are done at their time, in order; between, the
/// house's own clocks, listeners, messages and chores run at theirs. Nothing here knows what is
/// played (actors.h).
#pragma once

#include "app/house.h"
#include "app/invented.h"
#include "base/clock.h"

#include <atomic>
#include <functional>
#include <map>
#include <queue>
#include <vector>

namespace hearth::app::past {

/// Shows what it was set to, and never goes back.
class MovedClock final : public Clock {
public:
    explicit MovedClock(Instant at) : at_(at) {}
    Instant now() override { return at_.load(); }
    void move_to(Instant at) { at_ = std::max(at, at_.load()); }

private:
    std::atomic<Instant> at_;
};

/// A JSON object, written member by member.
class Body {
public:
    Body& say(std::string_view name, std::string_view text);
    Body& number(std::string_view name, double value);
    Body& flag(std::string_view name, bool value);
    /// What is JSON already.
    Body& put(std::string_view name, std::string_view json);
    std::string text() const { return text_ + "}"; }
    static std::string number_text(double value);

private:
    std::string text_ = "{";
};
/// ["a","b"]
std::string list_text(std::vector<std::string> const& texts);

struct Reply {
    int status = 0;
    json::Value json = {};
    std::string body = {};

    bool is_done() const { return status < 300; }
    /// Text or number at a path of member names and indices, "items/0/id"; empty where there is
    /// none.
    std::string at(std::string_view path) const;
    /// The members of a list at a path; none where there is no list.
    json::Array const& list(std::string_view path) const&;
    json::Array list(std::string_view path) && { return std::as_const(*this).list(path); }
};
std::string text_at(json::Value const& value, std::string_view path);

/// Who asks; nobody has signed in where the token is empty.
struct Caller {
    ActorKind kind = ActorKind::Anonymous;
    Uuid id = {};
};

class Stage {
public:
    Stage(House& house, MovedClock& clock, CompanyId company, std::uint64_t seed, Span span);
    /// Signs everybody out: nobody was here but the house.
    ~Stage();

    // ---- asking
    Reply get(Caller who, std::string const& path) { return send(who, {"GET", path, ""}); }
    Reply post(Caller who, std::string const& path, std::string const& body = "") {
        return send(who, {"POST", path, body});
    }
    Reply put(Caller who, std::string const& path, std::string const& body,
              std::string const& version = "") {
        return send(who, {"PUT", path, body, version});
    }
    Reply remove(Caller who, std::string const& path) { return send(who, {"DELETE", path, ""}); }
    Reply post_picture(Caller who, std::string const& path, std::string const& png) {
        return send(who, {"POST", path, png, "", "image/png"});
    }
    /// As somebody of the office, by their sign-in name.
    Caller staff(std::string const& login);
    /// One of the provider's: no session, its own headers, no key.
    Reply tell(std::string const& path, std::string const& body, std::vector<http::Header> headers);

    // ---- time
    Instant now() { return clock_.now(); }
    Instant begun() const { return begun_; }
    Instant until() const { return until_; }
    /// Dropped where it lies after the end.
    void at(Instant when, std::function<void()> what);
    void in(Duration wait, std::function<void()> what) { at(now() + wait, std::move(what)); }
    /// Some minutes from now.
    void soon(int least, int most, std::function<void()> what);
    /// The same, put off to the morning where it would be night.
    void by_day(int least, int most, std::function<void()> what);
    /// Plays everything until the end.
    void run();
    /// Events, clocks and messages of this moment, until nothing is left.
    void settle();
    /// Every sealed event once, in order.
    void on_event(std::function<void(LoggedEvent const&, json::Value const&)> hear) {
        hearers_.push_back(std::move(hear));
    }

    // ---- what lies under
    Dice& dice() { return dice_; }
    bool chance(int percent) { return dice_.below(100) < percent; }
    template <typename F>
    auto read(F&& work) {
        return house_.database().read(scope(), std::forward<F>(work));
    }
    /// What was refused: "POST /orders 409 code", each kind with how often.
    std::map<std::string, int> const& refusals() const { return refusals_; }
    int requests() const { return requests_; }

private:
    struct Wish {
        std::string method;
        std::string path;
        std::string body;
        std::string version = {};
        std::string content_type = "application/json";
        std::vector<http::Header> headers = {};
    };
    struct Session {
        std::string token;
        Instant begun_at = {};
        Instant used_at = {};
    };
    struct Action {
        Instant at;
        long number;
        std::function<void()> what;
        bool operator<(Action const& other) const {
            return std::tie(other.at, other.number) < std::tie(at, number);
        }
    };
    db::Scope scope() const { return {company_, Actor::system(), "demo"}; }
    Reply send(Caller who, Wish const& wish);
    Reply send_once(Caller who, Wish const& wish);
    void finish_what_was_left();
    std::string const& token_of(Caller who);
    void note_refusal(Wish const& wish, Reply const& reply);
    void hear_events();
    std::optional<Instant> next_wake();

    House& house_;
    MovedClock& clock_;
    CompanyId company_;
    std::string company_code_;
    Instant begun_;
    Instant until_;
    Dice dice_;
    std::priority_queue<Action> actions_;
    std::map<Uuid, Session> sessions_;
    std::map<std::string, Uuid> accounts_;
    std::vector<std::function<void(LoggedEvent const&, json::Value const&)>> hearers_;
    std::int64_t heard_ = 0;
    std::map<std::string, int> refusals_;
    int requests_ = 0;
    long numbers_ = 0;
};

} // namespace hearth::app::past
