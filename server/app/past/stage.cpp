#include "app/past/stage.h"

#include "base/ensure.h"
#include "base/zone.h"
#include "rooms/identity/identity.h"
#include "rooms/notify/notify.h"

#include <charconv>
#include <future>

namespace hearth::app::past {
namespace {

constexpr int most_rounds = 2'000; // of settling one moment
constexpr minutes most_idle{100};  // staff: shorter than they may stand idle
constexpr hours most_hours{11};    // and than they may be signed in
constexpr minutes together{10};
constexpr hours chores_every{4};
constexpr int most_events = 100'000;

/// Keeps the answer for whoever waits.
class Waiting final : public http::Responder {
public:
    void send(http::Response response) override { promise_.set_value(std::move(response)); }
    std::shared_ptr<http::Stream> open_stream(http::Response) override {
        throw Broken("the past opens no streams");
    }
    http::Response wait() { return promise_.get_future().get(); }

private:
    std::promise<http::Response> promise_;
};

json::Value const* step_into(json::Value const& value, std::string_view name) {
    auto const* const array = value.as<json::Array>();
    if (!array) return value.find(name);
    std::size_t index = 0;
    auto const read = std::from_chars(name.data(), name.data() + name.size(), index);
    if (read.ec != std::errc{} || index >= array->size()) return nullptr;
    return &(*array)[index];
}

json::Value const* find_at(json::Value const& value, std::string_view path) {
    auto const* found = &value;
    for (auto const name : split(path, '/')) {
        found = step_into(*found, name);
        if (!found) return nullptr;
    }
    return found;
}

/// Everybody has a phone of their own, and the office its line.
api::Client client_of(Caller who) {
    if (who.kind == ActorKind::Staff || who.kind == ActorKind::Anonymous)
        return {"192.0.2.1", "demo desk"};
    auto const text = to_text(who.id);
    return {"198.51.100." + std::to_string(who.id.bytes.back()), "demo phone " + text};
}

} // namespace

std::string text_at(json::Value const& value, std::string_view path) {
    auto const* const found = find_at(value, path);
    if (!found || found->is_null()) return {};
    auto const* const text = found->as<std::string>();
    return text ? *text : json::to_text(*found);
}

std::string Reply::at(std::string_view path) const {
    return text_at(json, path);
}

json::Array const& Reply::list(std::string_view path) const& {
    static json::Array const none;
    auto const* const found = find_at(json, path);
    auto const* const array = found ? found->as<json::Array>() : nullptr;
    return array ? *array : none;
}

Body& Body::put(std::string_view name, std::string_view json) {
    if (text_.size() > 1) text_ += ",";
    json::write_string(text_, name);
    text_ += ":";
    text_ += json;
    return *this;
}

Body& Body::say(std::string_view name, std::string_view text) {
    std::string quoted;
    json::write_string(quoted, text);
    return put(name, quoted);
}

Body& Body::number(std::string_view name, double value) {
    return put(name, number_text(value));
}

std::string Body::number_text(double value) {
    std::string text;
    json::write_number(text, value);
    return text;
}

Body& Body::flag(std::string_view name, bool value) {
    return put(name, value ? "true" : "false");
}

std::string list_text(std::vector<std::string> const& texts) {
    std::string list = "[";
    for (auto const& text : texts) {
        if (list.size() > 1) list += ",";
        json::write_string(list, text);
    }
    return list + "]";
}

Stage::Stage(House& house, MovedClock& clock, CompanyId company, std::uint64_t seed, Span span)
    : house_(house), clock_(clock), company_(company), begun_(span.from), until_(span.to),
      dice_(seed) {
    for (auto const& [id, code] : list_companies(house.database()))
        if (id == company) company_code_ = code;
    auto const read = this->read([&](Tx& tx) -> Result<void> {
        for (auto const& account : identity::list_accounts(tx))
            accounts_[account.login] = account.id.uuid;
        heard_ = events::last_number(tx);
        return {};
    });
    ensure(read.has_value(), "the company's accounts can be read");
}

Stage::~Stage() {
    auto const ended = house_.database().write(scope(), [&](Tx& tx) -> Result<void> {
        for (auto const& [who, session] : sessions_)
            identity::end_sessions_of(tx, who);
        return {};
    });
    ensure(ended.has_value(), "whoever played the past is signed out");
}

Caller Stage::staff(std::string const& login) {
    return {ActorKind::Staff, accounts_.at(login)};
}

/// They have signed in before: what is played is the work, not the sign-in.
std::string const& Stage::token_of(Caller who) {
    auto& session = sessions_[who.id];
    bool const is_stale = who.kind == ActorKind::Staff && (now() - session.used_at > most_idle ||
                                                           now() - session.begun_at > most_hours);
    session.used_at = now();
    if (!session.token.empty() && !is_stale) return session.token;
    auto const started = house_.database().write(scope(), [&](Tx& tx) -> Result<identity::Started> {
        return identity::start_session(tx, who.kind, who.id, client_of(who));
    });
    ensure(started.has_value(), "a session can begin");
    session = {started->token, now(), now()};
    return session.token;
}

Reply Stage::tell(std::string const& path, std::string const& body,
                  std::vector<http::Header> headers) {
    return send({}, {"POST", path, body, "", "application/json", std::move(headers)});
}

/// Whoever was signed out meanwhile signs in once more.
Reply Stage::send(Caller who, Wish const& wish) {
    auto reply = send_once(who, wish);
    if (reply.status == 401 && sessions_.erase(who.id) > 0) reply = send_once(who, wish);
    if (!reply.is_done()) note_refusal(wish, reply);
    return reply;
}

Reply Stage::send_once(Caller who, Wish const& wish) {
    http::Request request;
    auto const mark = wish.path.find('?');
    request.method = wish.method;
    request.target = "/api/v1" + wish.path;
    request.path = "/api/v1" + wish.path.substr(0, mark);
    if (mark != std::string::npos) request.query = wish.path.substr(mark + 1);
    request.body = wish.body;
    request.peer = client_of(who).peer;
    request.request_id = "past-" + std::to_string(++requests_);
    request.headers = wish.headers;
    request.headers.push_back({"Host", "localhost"});
    request.headers.push_back({"Hearth-Company", company_code_});
    if (!wish.body.empty()) request.headers.push_back({"Content-Type", wish.content_type});
    if (!wish.version.empty()) request.headers.push_back({"If-Match", "\"" + wish.version + "\""});
    request.headers.push_back({"User-Agent", client_of(who).user_agent});
    if (who.kind != ActorKind::Anonymous)
        request.headers.push_back({"Authorization", "Bearer " + token_of(who)});
    if (wish.method == "POST" && wish.headers.empty())
        request.headers.push_back({"Idempotency-Key", request.request_id});
    auto const waiting = std::make_shared<Waiting>();
    house_.handle(std::move(request), waiting);
    auto response = waiting->wait();
    finish_what_was_left();
    Reply reply{.status = response.status, .body = std::move(response.body)};
    if (auto parsed = json::parse(reply.body, {.depth = 32, .bytes = 64 << 20}))
        reply.json = std::move(*parsed);
    return reply;
}

/// A session's last use is written, and a copy of the workers' days read anew, beside the next
/// thing that happens. Here it is done before (the house of the past has one reader, so that what
/// is read waits in one line): else who is asked first would hang on the machine's load. It does
/// not make two runs equal yet: something still happens beside the requests.
void Stage::finish_what_was_left() {
    auto const done = house_.database().write(scope(), [](Tx&) -> Result<void> { return {}; });
    ensure(done.has_value(), "nothing can be written");
    auto const seen = read([](Tx&) -> Result<void> { return {}; });
    ensure(seen.has_value(), "nothing can be read");
}

/// Ids are left out, so that alike ones are counted together.
void Stage::note_refusal(Wish const& wish, Reply const& reply) {
    if (reply.status >= 500)
        throw Broken("the demonstration's past: " + wish.path + " " + reply.body);
    std::string path;
    auto const whole = wish.path.substr(0, wish.path.find('?'));
    for (auto const part : split(whole, '/'))
        if (!part.empty())
            path += "/" + (parse_uuid(part) ? std::string("{id}") : std::string(part));
    std::string fields;
    for (auto const& one : reply.list("errors"))
        fields += " " + json::to_text(one);
    ++refusals_[wish.method + " " + path + " " + std::to_string(reply.status) + " " +
                reply.at("code") + fields];
}

void Stage::at(Instant when, std::function<void()> what) {
    if (when < until_) actions_.push({std::max(when, now()), ++numbers_, std::move(what)});
}

void Stage::soon(int least, int most, std::function<void()> what) {
    in(minutes{dice_.between(least, most)} + seconds{dice_.below(60)}, std::move(what));
}

void Stage::by_day(int least, int most, std::function<void()> what) {
    constexpr int day_from = 500; // 8:20
    constexpr int day_to = 1'300;
    auto when = now() + minutes{dice_.between(least, most)} + seconds{dice_.below(60)};
    int const minute = local_minute(when, "Asia/Shanghai");
    if (minute < day_from || minute > day_to)
        when +=
            minutes{(minute < day_from ? day_from : day_from + 1'440) - minute + dice_.below(120)};
    at(when, std::move(what));
}

void Stage::settle() {
    for (int round = 0; round < most_rounds; ++round)
        if (house_.pump().step() + house_.keeper().step() + house_.send_out() == 0)
            return hear_events();
    throw Broken("the demonstration's past does not come to rest");
}

void Stage::hear_events() {
    auto const events = read([&](Tx& tx) -> Result<std::vector<LoggedEvent>> {
        return events::list_after(tx, heard_, most_events);
    });
    for (auto const& event : *events) {
        heard_ = event.number;
        auto const what = json::parse(event.payload);
        for (auto const& hear : hearers_)
            hear(event, what ? *what : json::Value{});
    }
}

std::optional<Instant> Stage::next_wake() {
    auto const found = read([&](Tx& tx) -> Result<std::optional<Instant>> {
        auto const [at] = tx.one<std::tuple<std::optional<Instant>>>(
            "SELECT min(wake_at) FROM platform_clock WHERE company = ?1");
        return at;
    });
    return *found;
}

/// What is due within some minutes is done together, in due order: each look at everything costs
/// more than the thing that is due.
void Stage::run() {
    settle();
    auto chores_at = now();
    while (now() < until_) {
        auto next = std::min(until_, chores_at);
        if (!actions_.empty()) next = std::min(next, actions_.top().at);
        auto const wake = next_wake();
        if (wake) next = std::min(next, std::max(*wake, now()) + together);
        clock_.move_to(next);
        if (wake && *wake <= now()) settle();
        if (now() >= chores_at) {
            house_.chores().step();
            chores_at += chores_every;
        }
        while (!actions_.empty() && actions_.top().at <= now()) {
            auto const action = actions_.top();
            actions_.pop();
            action.what();
        }
        settle();
    }
}

} // namespace hearth::app::past
