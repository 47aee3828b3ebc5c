/// For tests of rooms with people in them: a process with keys and permissions, and the rooms' real
/// routes behind the real gateway, called without a network.
#pragma once

#include "platform/db/testing.h" // before rapidcheck's

#include "platform/api/gateway.h"
#include "platform/services.h"
#include "platform/vault/fields.h"
#include "platform/vault/seeded_random.h"
#include "rooms/identity/identity.h"

#include <future>

namespace hearth::identity {

/// What came back.
struct Answer {
    int status = 0;
    std::string body;
    std::string code; ///< of a problem
    std::vector<http::Header> headers;
    std::string header(std::string_view name) const {
        for (auto const& one : headers)
            if (one.name == name) return one.value;
        return {};
    }
    /// A text member of the answer; empty without one.
    std::string text(std::string_view name) const {
        auto const value = json::parse(body);
        auto const* const member = value ? value->find(name) : nullptr;
        auto const* const found = member ? member->as<std::string>() : nullptr;
        return found ? *found : "";
    }
};

/// Who calls, and how.
struct Call {
    std::string token = {};
    std::string if_match = {};
    std::string peer = "192.0.2.1";
};

struct TestRoom {
    char const* name;
    void (*install)(Room&);
};

class PeopleTest : public StoreTest {
protected:
    explicit PeopleTest(std::vector<TestRoom> const& rooms = {{"identity", identity::install}}) {
        for (auto const& [name, install] : rooms) {
            routes_.enter(name);
            Room room{name, routes_};
            install(room);
            for (auto const& permission : room.permissions)
                services_.permissions.push_back(permission.name);
            rooms_.push_back(std::move(room));
        }
        services_.keys = &keeper_;
        services_.rights = make_rights_memory();
        services_.public_url = "https://home.example";
        db().services = &services_;
    }
    void SetUp() override { open_gateway(); }
    void TearDown() override { gateway_.reset(); }

    void open_gateway() {
        api::Hooks hooks;
        hooks.company_of = [this](http::Request const&) { return company(); };
        hooks.actor_of = [this](Tx& tx, std::string_view token) {
            return find_actor(tx, token,
                              [this](CompanyId, Id<Session> id) { stale_.push_back(id); });
        };
        gateway_ = std::make_unique<api::Gateway>(routes_, db(), hooks, clock(),
                                                  api::GatewayOptions{.requests_per_minute = 0});
    }
    /// The process ends and another takes over the same data.
    void restart() {
        gateway_.reset();
        reopen();
        db().services = &services_;
        open_gateway();
    }
    Services& services() { return services_; }
    std::vector<Chore> chores() const {
        std::vector<Chore> all;
        for (auto const& room : rooms_)
            all.insert(all.end(), room.chores.begin(), room.chores.end());
        return all;
    }
    void run_chore(std::string const& name) {
        for (auto const& chore : chores())
            if (chore.name == name) return write([&](Tx& tx) { return chore.run(tx); });
        FAIL() << "no chore " << name;
    }
    std::vector<Id<Session>>& stale() { return stale_; }

    Answer call(std::string const& method, std::string const& path, std::string body = {},
                Call const& how = {}) {
        http::Request request{.method = method, .body = std::move(body), .peer = how.peer};
        auto const query = path.find('?');
        request.target = "/api/v1" + path;
        request.path = "/api/v1" + path.substr(0, query);
        if (query != path.npos) request.query = path.substr(query + 1);
        request.request_id = "test";
        request.headers = {{"Content-Type", "application/json"},
                           {"User-Agent", "test"},
                           {"Idempotency-Key", std::to_string(++keys_)}};
        if (!how.token.empty()) request.headers.push_back({"Authorization", "Bearer " + how.token});
        if (!how.if_match.empty()) request.headers.push_back({"If-Match", how.if_match});
        auto const waiting = std::make_shared<Waiting>();
        auto answered = waiting->answered.get_future();
        gateway_->handle(std::move(request), waiting);
        return answered.get();
    }

    /// A session of somebody with that role.
    std::string sign_in_as(std::string const& role, std::optional<Id<Store>> store = {}) {
        return write([&](Tx& tx) {
            Grant grant{role};
            if (store) grant = {role, Scope::Store, store->uuid};
            auto const account = create_account(
                tx, {.login = role + std::to_string(++keys_), .name = "测试", .grants = {grant}});
            (void)set_password(tx, account->id, "no hash fits this");
            return start_session(tx, ActorKind::Staff, account->id.uuid, {}).token;
        });
    }
    Id<Store> add_store(std::string const& code) {
        return write([&](Tx& tx) {
            return save_store(tx, {.code = code, .name = "门店" + code, .city = "上海"})->id;
        });
    }
    /// The newest code that waits to be delivered.
    std::string sent_code() {
        return read([&](Tx& tx) -> std::string {
            auto const messages = list_code_messages(tx, 1'000);
            return messages.empty() ? "" : messages.back().code;
        });
    }
    static std::string other_code(std::string code) {
        code[0] = code[0] == '9' ? '0' : static_cast<char>(code[0] + 1);
        return code;
    }

private:
    struct Waiting final : http::Responder {
        std::promise<Answer> answered;
        void send(http::Response response) override {
            Answer answer{response.status, std::move(response.body), "",
                          std::move(response.headers)};
            if (answer.status >= 400) answer.code = answer.text("code");
            answered.set_value(std::move(answer));
        }
        std::shared_ptr<http::Stream> open_stream(http::Response) override { return nullptr; }
    };

    vault::Keeper keeper_{std::string(32, 'k')};
    Services services_;
    api::Routes routes_;
    std::vector<Room> rooms_;
    std::vector<Id<Session>> stale_;
    std::unique_ptr<api::Gateway> gateway_;
    int keys_ = 0;
};

} // namespace hearth::identity
