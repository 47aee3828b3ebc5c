// What is sent wrong: every route names the field and what would be right, in the caller's
// language, and nothing has an effect.
#include "app/contract_testing.h"

#include <algorithm>

namespace hearth::app {
namespace {

class Refusals : public ContractTest {
protected:
    /// Sent by somebody who may, so that only the content is wrong.
    Answer send(api::Route const& route, std::string body, std::string const& locale = "en",
                std::string const& content_type = "application/json") {
        auto const caller = who_may(route);
        auto& token = tokens_[caller.name];
        if (token.empty()) token = sign_in(caller);
        Ask wish{route.method, path_of(route), std::move(body), token};
        wish.if_match = "1";
        wish.content_type = content_type;
        wish.headers.push_back({"Accept-Language", locale});
        return ask(wish);
    }
    static api::Route const& route_named(std::string const& name) {
        for (auto const& route : routes())
            if (route->name == name) return *route;
        throw std::runtime_error("no route " + name);
    }
    static std::vector<api::Route const*> routes_with_body() {
        std::vector<api::Route const*> all;
        for (auto const& route : routes())
            if (route->shape.body) all.push_back(route.get());
        return all;
    }
    static bool names(Answer const& answer, std::string const& pointer) {
        for (auto const& one : pointers_of(answer))
            if (one == pointer || one.starts_with(pointer + "/")) return true;
        return false;
    }

private:
    std::map<std::string, std::string> tokens_;
};

/// A value of another type than the schema's; nothing where every value is one of its.
std::optional<std::string> wrong_value(std::string const& type) {
    if (type == "string") return "7";
    if (type == "boolean") return "\"yes\"";
    if (type == "integer" || type == "number") return "\"seven\"";
    if (type == "array" || type == "object") return "7";
    return {};
}

void expect_problem(Answer const& answer, int status, std::string const& where) {
    EXPECT_EQ(answer.status, status) << where << " " << answer.body;
    EXPECT_EQ(answer.header("Content-Type"), "application/problem+json") << where;
    EXPECT_EQ(answer.at("status"), std::to_string(status)) << where;
    for (auto const* const member : {"type", "title", "detail", "instance", "code", "request_id"})
        EXPECT_FALSE(answer.at(member).empty()) << where << " " << member;
    // A key without its words would come out as itself.
    EXPECT_EQ(answer.at("detail").find("platform."), std::string::npos) << answer.body;
}

} // namespace

TEST_P(Refusals, EveryRouteNamesAFieldItDoesNotKnow) {
    for (auto const* const route : routes_with_body()) {
        auto const answer = send(*route, R"({"zzz":1})");
        expect_problem(answer, 422, route->name);
        EXPECT_TRUE(names(answer, "/zzz")) << route->name << " " << answer.body;
    }
}

TEST_P(Refusals, EveryRouteNamesEveryFieldThatMustBeThere) {
    for (auto const* const route : routes_with_body()) {
        auto const* const required = resolve(*route->shape.body).find("required");
        if (!required) continue;
        auto const answer = send(*route, "{}");
        expect_problem(answer, 422, route->name);
        for (auto const& name : *required->as<json::Array>())
            EXPECT_TRUE(names(answer, "/" + *name.as<std::string>()))
                << route->name << " " << answer.body;
    }
}

TEST_P(Refusals, EveryRouteNamesEveryFieldOfTheWrongType) {
    for (auto const* const route : routes_with_body()) {
        auto const* const members = resolve(*route->shape.body).find("properties");
        if (!members) continue;
        std::string body;
        std::vector<std::string> wrong;
        for (auto const& [name, schema] : *members->as<json::Object>()) {
            auto const value = wrong_value(type_of(schema));
            if (!value) continue;
            body += (body.empty() ? "{\"" : ",\"") + name + "\":" + *value;
            wrong.push_back("/" + name);
        }
        if (wrong.empty()) continue;
        auto const answer = send(*route, body + "}");
        expect_problem(answer, 422, route->name);
        for (auto const& pointer : wrong)
            EXPECT_TRUE(names(answer, pointer)) << route->name << " " << pointer << answer.body;
    }
}

TEST_P(Refusals, EveryRouteRefusesWhatIsNoObjectOrNoJson) {
    std::string const deep = "{\"a\":" + std::string(40, '[') + std::string(40, ']') + "}";
    std::string const large = "{\"a\":\"" + std::string(300 * 1024, 'x') + "\"}";
    for (auto const* const route : routes_with_body()) {
        expect_problem(send(*route, "[]"), 422, route->name);
        expect_problem(send(*route, "{\"a\":"), 400, route->name);
        expect_problem(send(*route, "{} {}"), 400, route->name);
        expect_problem(send(*route, deep), 400, route->name);
        expect_problem(send(*route, large), 413, route->name);
        expect_problem(send(*route, "a=1", "en", "application/x-www-form-urlencoded"), 400,
                       route->name);
        auto const twice = send(*route, R"({"a":1,"a":2})");
        expect_problem(twice, 422, route->name);
        EXPECT_TRUE(names(twice, "/a")) << twice.body;
    }
}

TEST_P(Refusals, APathThatCannotBeAnIdNamesNothing) {
    for (auto const& route : routes()) {
        if (route->path.find("{id}") == std::string::npos || route->mode == api::Mode::Raw)
            continue;
        auto const* const id = route->shape.path.find("properties")->find("id");
        if (!id || !id->find("format")) continue;
        for (std::string const bad : {"1", "%00", "01900000-0000-7000-8000-00000000000g"}) {
            auto const caller = who_may(*route);
            Ask wish{route->method, path_of(*route, bad), "", sign_in(caller)};
            wish.if_match = "1";
            auto const answer = ask(wish);
            if (route->shape.body)
                EXPECT_GE(answer.status, 400) << route->name;
            else
                EXPECT_EQ(answer.status, 404) << route->name << " " << answer.body;
            EXPECT_LT(answer.status, 500) << route->name;
        }
    }
}

TEST_P(Refusals, EveryPostThatHasAnEffectWantsItsKey) {
    for (auto const& route : routes()) {
        if (!route->needs_key) continue;
        Ask wish{route->method, path_of(*route), "{}", sign_in(who_may(*route)), "-"};
        auto const answer = ask(wish);
        expect_problem(answer, 400, route->name);
        EXPECT_EQ(answer.code(), "platform.key_required") << route->name;
        wish.key = "with a space";
        EXPECT_EQ(ask(wish).code(), "platform.key_malformed") << route->name;
        wish.key = std::string(256, 'k');
        EXPECT_EQ(ask(wish).code(), "platform.key_malformed") << route->name;
    }
}

TEST_P(Refusals, EveryUpdateWantsTheVersionThatWasRead) {
    // Where the content is wrong too, either may be named first.
    auto const is_named = [](int status, int wanted, api::Route const& route) {
        return status == wanted || (route.shape.body && status == 422);
    };
    for (auto const& route : routes()) {
        if (!route->shape.takes_if_match) continue;
        Ask wish{route->method, path_of(*route), route->shape.body ? "{}" : "",
                 sign_in(who_may(*route))};
        auto const without = ask(wish);
        EXPECT_TRUE(is_named(without.status, 428, *route)) << route->name << without.body;
        wish.headers.push_back({"If-Match", "nonsense"});
        auto const nonsense = ask(wish);
        EXPECT_TRUE(is_named(nonsense.status, 400, *route)) << route->name << nonsense.body;
    }
}

TEST_P(Refusals, AnUnknownPartOfAQueryIsNamed) {
    for (auto const& route : routes()) {
        if (route->method != "GET" || route->mode == api::Mode::Raw) continue;
        auto const* const members = route->shape.query.find("properties");
        if (!members) continue; // takes no query
        auto const token = sign_in(who_may(*route));
        auto const answer = house().get(path_of(*route) + "?zzz=1", token);
        EXPECT_EQ(answer.status, 422) << route->name << " " << answer.body;
        EXPECT_TRUE(names(answer, "/query/zzz")) << route->name << " " << answer.body;
        auto const broken = house().get(path_of(*route) + "?a=%zz", token);
        EXPECT_EQ(broken.code(), "platform.bad_query") << route->name << " " << broken.body;
    }
}

TEST_P(Refusals, TheSentencesComeInTheCallersLanguage) {
    auto const& route = route_named("add_own_address");
    auto const chinese = send(route, R"({"zzz":1,"latitude":"x"})", "zh-CN");
    auto const english = send(route, R"({"zzz":1,"latitude":"x"})", "en-GB,en;q=0.9");
    expect_problem(chinese, 422, "zh-CN");
    expect_problem(english, 422, "en");
    EXPECT_EQ(chinese.header("Content-Language"), "zh-CN");
    EXPECT_EQ(english.header("Content-Language"), "en");
    EXPECT_EQ(pointers_of(chinese), pointers_of(english));
    EXPECT_EQ(chinese.at("title"), "有内容需要修改");
    auto const detail_of = [](Answer const& answer, std::string const& pointer) {
        auto const pointers = pointers_of(answer);
        auto const at = std::find(pointers.begin(), pointers.end(), pointer) - pointers.begin();
        return answer.at("errors/" + std::to_string(at) + "/detail");
    };
    EXPECT_EQ(detail_of(chinese, "/latitude"), "应为数字。");
    EXPECT_EQ(detail_of(english, "/city"), "This field is required.") << english.body;
    // An unknown field says which there are.
    EXPECT_NE(detail_of(english, "/zzz").find("city"), std::string::npos);
    EXPECT_NE(detail_of(chinese, "/zzz").find("city"), std::string::npos);
}

TEST_P(Refusals, WhatIsNowhereIsAProblemToo) {
    expect_problem(house().get("/nothing/of/the/kind"), 404, "no such route");
    auto const wrong = house().ask({"DELETE", "/items"});
    expect_problem(wrong, 404, "no such method");
    EXPECT_EQ(wrong.code(), "platform.method_not_allowed");
}

HEARTH_BOTH_ENGINES(Refusals);

} // namespace hearth::app
