#include "app/testing.h"

#include "rooms/identity/identity.h"

#include <charconv>
#include <future>

namespace hearth::app {
namespace {

/// Keeps the answer for whoever waits.
class Waiting final : public http::Responder {
public:
    void send(http::Response response) override { promise_.set_value(std::move(response)); }
    std::shared_ptr<http::Stream> open_stream(http::Response) override {
        throw std::logic_error("a test of streams uses the edge");
    }
    http::Response wait() { return promise_.get_future().get(); }

private:
    std::promise<http::Response> promise_;
};

json::Value const* step_into(json::Value const& value, std::string_view name) {
    if (auto const* const array = value.as<json::Array>()) {
        std::size_t index = 0;
        auto const read = std::from_chars(name.data(), name.data() + name.size(), index);
        if (read.ec != std::errc{} || index >= array->size()) return nullptr;
        return &(*array)[index];
    }
    return value.find(name);
}

Config config_of(TestDatabase const& files) {
    Config config;
    config.security.requests_per_minute = 0;
    config.security.password_memory_kib = 64; // a test asks who is let in, not how dear guessing is
    config.server.port = 0;                   // a free one, where a test starts the edge
    if (files.engine() == Engine::Postgres) {
        config.database.engine = "postgres";
        config.database.conninfo = files.place();
        config.database.connections = 4;
    } else {
        config.database.folder = files.place();
    }
    return config;
}

} // namespace

std::string Answer::header(std::string_view name) const {
    for (auto const& header : headers)
        if (header.name == name) return header.value;
    return {};
}

std::string Answer::at(std::string_view path) const {
    auto const* value = &json;
    for (auto const name : split(path, '/')) {
        value = step_into(*value, name);
        if (!value) return {};
    }
    if (auto const* const text = value->as<std::string>()) return *text;
    if (value->is_null()) return {};
    return json::to_text(*value);
}

TestHouse::TestHouse(TestDatabase const& files, FakeClock& clock, SeededRandom& random,
                     std::function<void(Config&)> const& adjust)
    : clock_(clock), random_(random), config_(config_of(files)) {
    if (config_.database.engine == "postgres") config_.database.folder = blobs_.path();
    if (adjust) adjust(config_);
    restart();
}

void TestHouse::restart() {
    house_.reset();
    house_ =
        std::make_unique<House>(config_, Seams{clock_, random_, outgoing_}, std::string(32, 'k'));
}

TestHouse::~TestHouse() {
    house_->stop();
}

Answer ask_house(House& house, Ask const& ask, std::string request_id) {
    http::Request request;
    auto const mark = ask.path.find('?');
    request.method = ask.method;
    request.target = "/api/v1" + ask.path;
    request.path = "/api/v1" + ask.path.substr(0, mark);
    if (mark != std::string::npos) request.query = ask.path.substr(mark + 1);
    request.body = ask.body;
    request.peer = "127.0.0.1";
    request.request_id = std::move(request_id);
    request.headers = ask.headers;
    request.headers.push_back({"Host", "localhost"});
    request.headers.push_back({"Hearth-Company", "test"});
    if (!ask.body.empty()) request.headers.push_back({"Content-Type", ask.content_type});
    if (!ask.token.empty()) request.headers.push_back({"Authorization", "Bearer " + ask.token});
    if (!ask.if_match.empty()) request.headers.push_back({"If-Match", "\"" + ask.if_match + "\""});
    if (!ask.key.empty() && ask.key != "-") request.headers.push_back({"Idempotency-Key", ask.key});

    auto const waiting = std::make_shared<Waiting>();
    house.handle(std::move(request), waiting);
    auto response = waiting->wait();
    Answer answer{response.status, std::move(response.body), std::move(response.headers), {}};
    if (auto parsed = json::parse(answer.body, {.depth = 32, .bytes = 64 << 20}))
        answer.json = std::move(*parsed);
    return answer;
}

Answer TestHouse::ask(Ask const& ask) {
    auto keyed = ask;
    auto const number = std::to_string(++keys_);
    if (ask.key.empty() && ask.method == "POST") keyed.key = "key-" + number;
    return ask_house(*house_, keyed, "test-" + number);
}

void TestHouse::settle() {
    while (house_->pump().step() + house_->keeper().step() > 0) {
    }
}

void TestHouse::advance(Duration by) {
    clock_.advance(by);
    settle();
}

std::string TestHouse::sign_in(ActorKind kind, Uuid who) {
    auto const started = db().write(scope(), [&](Tx& tx) -> Result<identity::Started> {
        return identity::start_session(tx, kind, who, api::Client{"127.0.0.1", "test"});
    });
    return started->token;
}

std::string TestHouse::sign_in_staff(std::string const& login,
                                     std::vector<std::string> const& roles) {
    auto const account = db().write(scope(), [&](Tx& tx) -> Result<identity::Account> {
        identity::NewAccount draft{login, login};
        for (auto const& role : roles)
            draft.grants.push_back({role});
        return identity::create_account(tx, draft);
    });
    return sign_in(ActorKind::Staff, account->id.uuid);
}

} // namespace hearth::app
