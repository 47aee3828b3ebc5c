/// What the tests of the contract share: one real house, the callers of every kind, and made-up
/// values for the parameters of any route, taken from its own description.
#pragma once

#include "app/testing.h"
#include "rooms/customers/customers.h"
#include "rooms/identity/identity.h"

#include <map>

namespace hearth::app {

/// Who calls: what they are and with which token.
struct Caller {
    std::string name; ///< "anonymous", "customer", "worker", or the name of a role
    ActorKind kind;
    std::vector<std::string> roles = {};
};

class ContractTest : public testing::TestWithParam<Engine> {
protected:
    /// One house an engine for all tests of the suite: each leaves it usable.
    struct World {
        explicit World(Engine engine) : files(engine) {}
        FakeClock clock;
        SeededRandom random;
        TestDatabase files;
        TestHouse house{files, clock, random};
        std::map<std::string, Id<identity::Account>> accounts;
        Id<customers::Customer> customer;
        bool is_filled = false; ///< by who needs more than a customer
    };
    void SetUp() override {
        auto& world = worlds_[GetParam()];
        world_ = world.get();
        if (world_) return;
        world = std::make_unique<World>(GetParam());
        world_ = world.get();
        add_customer();
    }
    static void TearDownTestSuite() { worlds_.clear(); }

    static TestHouse& house() { return world_->house; }
    static std::vector<std::unique_ptr<api::Route>> const& routes() {
        return house().house().rooms().routes.all();
    }
    static json::Schemas const& schemas() { return house().house().rooms().routes.schemas(); }

    /// Asks; where it was too soon for that route, a minute later once more.
    static Answer ask(Ask const& ask) {
        auto answer = house().ask(ask);
        if (answer.status != 429) return answer;
        world_->clock.advance(minutes{1});
        return house().ask(ask);
    }

    template <typename F>
    static auto write(db::Scope scope, F&& work) {
        using R = std::invoke_result_t<F&, Tx&>;
        auto result = house().db().write(scope, [&](Tx& tx) -> Result<R> { return work(tx); });
        if (!result) throw std::runtime_error("refused: " + result.error().code);
        return std::move(*result);
    }
    static db::Scope other_scope() {
        return {TestDatabase::other_company(), Actor::system(), "test"};
    }

    /// Every kind of person there is: no one, a customer, a worker, and one for each default role.
    static std::vector<Caller> callers();
    /// A fresh session of that caller; empty for anonymous.
    static std::string sign_in(Caller const& caller) { return sign_in(caller, house().scope()); }
    static std::string sign_in(Caller const& caller, db::Scope const& scope);
    /// What the rights of that session are.
    static Actor actor_of(std::string const& token);
    /// Somebody who may call the route.
    static Caller who_may(api::Route const& route);

    /// The route's path with made-up values that can be read: ids that nobody has.
    static std::string path_of(api::Route const& route, std::string const& id = nobody);
    static constexpr char nobody[] = "01900000-0000-7000-8000-00000000dead";

    /// The schema itself where it refers to a named one.
    static json::Value const& resolve(json::Value const& schema);
    static std::string type_of(json::Value const& schema);

    static inline World* world_ = nullptr; ///< of the running test's engine

private:
    static void add_customer();
    static inline std::map<Engine, std::unique_ptr<World>> worlds_;
};

/// The pointers of the problem's errors.
std::vector<std::string> pointers_of(Answer const& answer);

} // namespace hearth::app
