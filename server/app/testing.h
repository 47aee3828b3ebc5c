/// A whole house in a test: real rooms, real database, false clock, random, and outer world.
/// Requests go through the same handler as the edge's, in this process.
#pragma once

#include "app/house.h"
#include "platform/db/fakes.h"
#include "platform/db/testing.h"
#include "platform/outgoing/fake.h"

#include <functional>
#include <memory>
#include <string>

namespace hearth::app {

/// An answer, its body read.
struct Answer {
    int status = 0;
    std::string body;
    std::vector<http::Header> headers;
    json::Value json; ///< null where the body is none

    std::string header(std::string_view name) const;
    /// Text or number at a path of member names and indices: "items/0/id". Empty where there is
    /// none.
    std::string at(std::string_view path) const;
    std::string code() const { return at("code"); }
};

struct Ask {
    std::string method;
    std::string path; ///< below /api/v1, with its query
    std::string body = {};
    std::string token = {};
    std::string key = {}; ///< Idempotency-Key; empty: one is made for a POST; "-": none is sent
    std::string if_match = {}; ///< the version
    std::string content_type = "application/json";
    std::vector<http::Header> headers = {};
};

/// Through the same handler as the edge's, waiting for the answer. For the company `test` where no
/// token says otherwise. An empty key sends none: TestHouse makes them.
Answer ask_house(House& house, Ask const& ask, std::string request_id = "test");

class TestHouse {
public:
    /// Opens it on the database's place; company "test" is there. `clock` and `random` may be
    /// shared.
    TestHouse(TestDatabase const& files, FakeClock& clock, SeededRandom& random,
              std::function<void(Config&)> const& adjust = {});
    ~TestHouse();

    Answer ask(Ask const& ask);
    Answer get(std::string path, std::string token = {}) {
        return ask({"GET", std::move(path), "", std::move(token)});
    }
    Answer post(std::string path, std::string body, std::string token = {}) {
        return ask({"POST", std::move(path), std::move(body), std::move(token)});
    }

    /// Seals, delivers, fires clocks until nothing is left to do at this moment.
    void settle();
    /// The process ends and another one opens the same data.
    void restart();
    void advance(Duration by);

    House& house() { return *house_; }
    db::Database& db() { return house_->database(); }
    FakeClock& clock() { return clock_; }
    outgoing::FakeOutgoing& outgoing() { return outgoing_; }
    db::Scope scope() const { return {TestDatabase::company(), Actor::system(), "test"}; }

    /// A staff member with these roles everywhere; their token.
    std::string sign_in_staff(std::string const& login, std::vector<std::string> const& roles);
    /// A token for a customer or worker who is there.
    std::string sign_in(ActorKind kind, Uuid who);

private:
    FakeClock& clock_;
    SeededRandom& random_;
    outgoing::FakeOutgoing outgoing_;
    TemporaryFolder blobs_;
    Config config_;
    std::unique_ptr<House> house_;
    int keys_ = 0;
};

} // namespace hearth::app
