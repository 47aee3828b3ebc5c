#include "planner/slots.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <fstream>
#include <rapidcheck/gtest.h>
#include <sstream>

namespace hearth::planner {
namespace {

using namespace std::chrono_literals;
namespace json = boost::json;

Instant utc(std::string const& text) {
    auto const part = [&](std::size_t at, std::size_t size) {
        return std::stoi(text.substr(at, size));
    };
    auto const day = std::chrono::year{part(0, 4)} / part(5, 2) / part(8, 2);
    return std::chrono::sys_days{day} + std::chrono::hours{part(11, 2)} +
           std::chrono::minutes{part(14, 2)} + std::chrono::seconds{part(17, 2)};
}

Instant utc_of(json::value const& text) {
    return utc(json::value_to<std::string>(text));
}

std::chrono::minutes minutes(json::object const& in, char const* name) {
    auto const* value = in.if_contains(name);
    return std::chrono::minutes{value ? value->to_number<std::int64_t>() : 0};
}

Zone zone(std::string const& name) {
    if (name == "UTC") return Zone{0s};
    if (name == "Asia/Kolkata") return Zone{5h + 30min};
    if (name == "Europe/Brussels") return Zone{2h}; // the one case lies in summer
    throw std::runtime_error("a zone this test does not know: " + name);
}

SlotWorker worker(json::object const& in) {
    SlotWorker result;
    for (auto const& shift : in.at("shifts").as_array()) {
        result.shifts.push_back({utc_of(shift.at(0)), utc_of(shift.at(1))});
    }
    if (auto const* busy = in.if_contains("busy")) {
        for (auto const& span : busy->as_array()) {
            auto const& object = span.as_object();
            result.busy.push_back({{utc_of(object.at("from")), utc_of(object.at("to"))},
                                   minutes(object, "before_min"),
                                   minutes(object, "after_min")});
        }
    }
    return result;
}

SlotQuery query(json::object const& in) {
    SlotQuery result;
    result.zone = zone(json::value_to<std::string>(in.at("tz")));
    result.now = utc_of(in.at("now"));
    result.notice = minutes(in, "notice_min");
    result.grid = minutes(in, "grid_min");
    result.length = minutes(in, "length_min");
    result.before = minutes(in, "before_min");
    result.after = minutes(in, "after_min");
    auto const mode = json::value_to<std::string>(in.at("mode"));
    result.crew = mode == "all"               ? SlotCrew::All
                  : mode == "leader_plus_any" ? SlotCrew::LeaderPlusAny
                                              : SlotCrew::Any;
    for (auto const& [name, value] : in.at("workers").as_object()) {
        if (in.contains("leader") && in.at("leader") == name) result.leader = result.workers.size();
        result.workers.push_back(worker(value.as_object()));
    }
    return result;
}

TEST(Slots, AgreeWithEveryCaseOfTheVectors) { // DP-02, conventions on slots
    std::ifstream file{HEARTH_SOURCE_DIR "/tests/data/vectors/slots.json"};
    std::stringstream text;
    text << file.rdbuf();
    auto const all = json::parse(text.str());
    std::size_t seen = 0;
    for (auto const& item : all.at("cases").as_array()) {
        ASSERT_EQ(item.at("op"), "slots");
        std::vector<Instant> expected;
        for (auto const& start : item.at("out").at("starts").as_array()) {
            expected.push_back(utc_of(start));
        }
        EXPECT_EQ(slots(query(item.at("in").as_object())), expected) << item.at("id");
        ++seen;
    }
    EXPECT_EQ(seen, 41U);
}

SlotQuery morning() {
    SlotQuery query;
    query.now = utc("2026-03-02T00:00:00Z");
    query.length = 60min;
    query.workers = {{{{utc("2026-03-02T09:00:00Z"), utc("2026-03-02T12:00:00Z")}}, {}}};
    return query;
}

TEST(Slots, OfferAStartExactlyAtTheEndOfTheNotice) {
    auto query = morning();
    query.notice = 10h;
    EXPECT_EQ(slots(query).front(), utc("2026-03-02T10:00:00Z"));
    query.notice = 10h + 1s;
    EXPECT_EQ(slots(query).front(), utc("2026-03-02T10:30:00Z"));
}

TEST(Slots, KeepTheAfterBufferOfTheFirstAndTheBeforeBufferOfTheNext) {
    auto query = morning();
    query.before = 15min;
    query.after = 10min;
    // Busy to 09:30, 20 min after it, 15 min before ours: 10:05 at the earliest.
    query.workers[0].busy = {
        {{utc("2026-03-02T09:00:00Z"), utc("2026-03-02T09:30:00Z")}, 0min, 20min}};
    EXPECT_EQ(slots(query), std::vector{utc("2026-03-02T10:30:00Z")});
}

TEST(Slots, RunAcrossShiftsThatTouch) {
    auto query = morning();
    query.workers[0].shifts.push_back({utc("2026-03-02T12:00:00Z"), utc("2026-03-02T12:30:00Z")});
    EXPECT_EQ(slots(query).back(), utc("2026-03-02T11:30:00Z"));
}

TEST(Slots, OfferNothingForAnImpossibleQuery) {
    auto query = morning();
    query.grid = 0min;
    EXPECT_TRUE(slots(query).empty());
    query = morning();
    query.length = -1min;
    EXPECT_TRUE(slots(query).empty());
    query = morning();
    query.workers.clear();
    query.crew = SlotCrew::All;
    EXPECT_TRUE(slots(query).empty());
}

TEST(NearestStarts, AnswerAConflictWithTheThreeNearest) {
    auto const at = [](int hour) { return Instant{std::chrono::hours{hour}}; };
    std::vector const starts{at(8), at(9), at(12), at(14), at(15)};
    EXPECT_EQ(nearest_starts(starts, at(13)), (std::vector{at(12), at(14), at(15)}));
    EXPECT_EQ(nearest_starts({at(8)}, at(13)), std::vector{at(8)});
}

RC_GTEST_PROP(Slots, LieOnTheGridWithinTheShiftAndTouchNoBusySpan, ()) {
    auto query = morning();
    query.grid = std::chrono::minutes{*rc::gen::element(15, 30, 60)};
    query.length = std::chrono::minutes{*rc::gen::inRange(1, 120)};
    auto const from = utc("2026-03-02T09:00:00Z") + std::chrono::minutes{*rc::gen::inRange(0, 180)};
    auto const busy = Span{from, from + std::chrono::minutes{*rc::gen::inRange(1, 90)}};
    query.workers[0].busy = {{busy, 0min, 0min}};
    for (auto const start : slots(query)) {
        RC_ASSERT(start.time_since_epoch() % query.grid == 0us);
        RC_ASSERT(start >= query.workers[0].shifts[0].from);
        RC_ASSERT(start + query.length <= query.workers[0].shifts[0].to);
        RC_ASSERT(start + query.length <= busy.from || start >= busy.to);
    }
}

} // namespace
} // namespace hearth::planner
