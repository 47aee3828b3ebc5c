// The vectors of http_contract, against a whole house in this process: its own database, its real
// gateway. Their bodies A and B stand for two bodies that are valid where they are sent.
#include "tools/vectors/inputs.h"

#include "app/testing.h"
#include "app/testing_day.h"

#include <memory>

namespace hearth::vectors {
namespace {

using namespace hearth::app;

constexpr std::int64_t paid_fen = 100; // of each payment that is refunded from

struct World {
    FakeClock clock;
    SeededRandom random;
    TestDatabase files{Engine::Sqlite};
    TestHouse house{files, clock, random};
    TestCompany company;
    std::map<std::string, std::string> tokens; ///< by caller
    int orders = 0;

    World() {
        auto filled = house.db().write(house.scope(), [](Tx& tx) -> Result<TestCompany> {
            return fill_company(tx, {.stores = 1, .workers = 1, .families = 1});
        });
        company = must_be(std::move(filled));
    }

    template <typename T>
    static T must_be(Result<T> result) {
        if (!result) throw std::runtime_error("the house refused: " + result.error().code);
        return std::move(*result);
    }

    std::string const& token_of(std::string const& caller) {
        auto& token = tokens[caller];
        if (token.empty())
            token = house.sign_in_staff(caller, {"general_manager", "administrator"});
        return token;
    }

    std::string post(std::string const& path, std::string const& body, std::string const& member,
                     std::string const& token) {
        auto const answer = house.post(path, body, token);
        if (answer.status != 201) throw std::runtime_error(path + ": " + answer.body);
        return answer.at(member);
    }

    /// A quote and a day of its own for each order: a quote is ordered by once, and the worker is
    /// busy then.
    std::string order_body_of(std::string const& token) {
        auto const& family = company.families.front();
        auto const start = clock.now() + hours{24 * (2 + ++orders) + 1};
        auto const quote = post("/quotes", quote_body(company, family, start, 3), "id", token);
        return order_body(family, quote, start);
    }

    std::string payment_body(std::string const& token) {
        return R"({"order":")" + post("/orders", order_body_of(token), "id", token) +
               R"(","store":")" + to_text(company.stores.front()) +
               R"(","method":"cash","amount":)" + std::to_string(paid_fen) + "}";
    }

    std::string refund_body(std::string const& token) {
        auto const payment = post("/payments", payment_body(token), "id", token);
        return R"({"payment":")" + payment + R"(","amount":)" + std::to_string(paid_fen) +
               R"(,"reason":"goodwill"})";
    }

    std::string body_for(std::string const& path, std::string const& token) {
        if (path == "/orders") return order_body_of(token);
        if (path == "/payments") return payment_body(token);
        if (path == "/refunds") return refund_body(token);
        throw std::runtime_error("no body is known for " + path);
    }
};

World& world() {
    static World one;
    return one;
}

/// "/v1/orders" → "/orders"
std::string below_version(std::string const& path) {
    if (!path.starts_with("/v1/")) throw std::runtime_error("not of this API: " + path);
    return path.substr(3);
}

json::value run_sequence(Case const& one) {
    auto& house = world().house;
    std::map<std::string, std::string> bodies; ///< by path, caller and placeholder
    json::array steps;
    for (auto const& value : field(one.in, "steps").as_array()) {
        auto const& step = value.as_object();
        auto const path = below_version(text(step, "path"));
        auto const caller = text(step, "caller");
        auto const name = text(step, "body");
        auto const& token = world().token_of(caller);
        auto& body = bodies[path + " " + caller + " " + name];
        if (body.empty()) body = name == "INVALID" ? R"({"zzz":1})" : world().body_for(path, token);
        auto const answer =
            house.ask({text(step, "method"), path, body, token, text_or(step, "key", "-")});
        steps.push_back(json::object{{"status", answer.status},
                                     {"replayed", answer.header("Idempotent-Replayed") == "true"}});
    }
    return json::object{{"steps", std::move(steps)}};
}

json::value run_conditional(Case const& one) {
    auto& house = world().house;
    auto const& token = world().token_of("caller-1");
    auto const path = "/stores/" + to_text(world().company.stores.front());
    auto const read = house.get(path, token);
    auto const tag = read.header("ETag");
    if (read.status != 200 || tag.empty()) throw std::runtime_error("no store: " + read.body);
    Ask ask{text(one.in, "method"), path, "", token};
    auto const validator = text(one.in, "validator");
    if (ask.method == "GET") {
        ask.headers.push_back({"If-None-Match", tag});
    } else {
        ask.body = R"({"code":"XH01","name":"徐汇区店","zone":"Asia/Shanghai","city":"上海市",)"
                   R"("latitude":31.193,"longitude":121.44,"is_open":true})";
        if (validator == "current") ask.headers.push_back({"If-Match", tag});
        if (validator == "stale") ask.headers.push_back({"If-Match", "\"stale\""});
    }
    return json::object{{"status", house.ask(ask).status}};
}

} // namespace

void register_http_operations(Registry& registry) {
    registry.add("http_contract", "idempotency_sequence", run_sequence);
    registry.add("http_contract", "conditional", run_conditional);
}

} // namespace hearth::vectors
