#include "platform/clocks/story.h"

#include "platform/db/testing.h"

#include <gtest/gtest.h>

namespace hearth::clocks {
namespace {

constexpr char kind[] = "test.story";
Uuid const subject{{1}};

Instant at(std::string_view local) {
    return *parse_instant(std::string(local) + ":00+08:00");
}

BusinessCalendar office() {
    BusinessCalendar calendar;
    for (std::size_t day = 0; day < 5; ++day)
        calendar.weekly[day] = {{540, 1080}};
    return calendar;
}

class Story : public StoreTest {
protected:
    void SetUp() override { clock().set(at("2026-11-23T17:00")); } // a Monday
    Entry entry() {
        return read([&](Tx& tx) { return list_of(tx, subject); }).at(0);
    }
    void begin(std::string const& calendar = "always") {
        write([&](Tx& tx) {
            start(tx, {.kind = kind,
                       .subject = subject,
                       .ladder = {{"due", minutes{90}}, {"manager", hours{3}}},
                       .calendar = calendar});
        });
    }
    std::vector<Told> told(Instant until) {
        auto const clock = entry();
        return read([&](Tx& tx) { return tell(tx, clock, until); });
    }
};

TEST_P(Story, TellsEveryMinuteAsCountedClosedOrPausedWithTheReason) { // BE-11 CP-02
    write([&](Tx& tx) { save_calendar(tx, "office", office()); });
    begin("office");
    clock().set(at("2026-11-24T09:20"));
    write([&](Tx& tx) { pause(tx, kind, subject, "等客户发照片"); });
    clock().set(at("2026-11-24T10:00"));
    write([&](Tx& tx) { resume(tx, kind, subject); });
    clock().set(at("2026-11-24T10:30"));
    auto const story = told(clock().now());
    // Mo 17–18 counted, night closed, Tu 9:00–9:20 counted, paused till 10:00, counted till 10:30.
    std::vector<std::string> whats;
    for (auto const& one : story)
        whats.push_back(one.what);
    EXPECT_EQ(whats,
              (std::vector<std::string>{"counted", "closed", "counted", "paused", "counted"}));
    EXPECT_EQ(story[3].reason, "等客户发照片");
    EXPECT_EQ(counted(story), Duration(minutes{60 + 20 + 30}));
    EXPECT_EQ(story.front().span.from, at("2026-11-23T17:00"));
    EXPECT_EQ(story.back().span.to, at("2026-11-24T10:30"));
    for (std::size_t i = 1; i < story.size(); ++i)
        EXPECT_EQ(story[i].span.from, story[i - 1].span.to) << "no minute is missing";
    // 90 minutes were counted at 10:10, ten minutes after it went on.
    EXPECT_EQ(reached_at(story, minutes{90}), at("2026-11-24T10:10"));
    EXPECT_EQ(reached_at(story, hours{3}), std::nullopt);
    // The Keeper's own due time and the story agree.
    EXPECT_EQ(entry().due_at, at("2026-11-24T10:10"));
}

TEST_P(Story, EndsWithTheClockAndCanBeToldByAnotherCalendar) { // BE-15
    begin();
    clock().set(at("2026-11-24T09:30"));
    write([&](Tx& tx) { meet(tx, kind, subject); });
    clock().set(at("2026-11-30T09:00"));
    EXPECT_EQ(counted(told(clock().now())), Duration(hours{16} + minutes{30}));
    auto const known = entry();
    auto const by_hours = read([&](Tx& tx) { return tell(tx, known, office(), clock().now()); });
    EXPECT_EQ(counted(by_hours), Duration(minutes{60 + 30})) << "the night is closed";
}

TEST_P(Story, TalliesTheClocksOfAKind) { // BE-15
    auto const from = clock().now();
    begin();
    clock().advance(hours{2});
    auto const open = read([&](Tx& tx) { return tally(tx, {from, clock().now()}); });
    ASSERT_EQ(open.size(), 1u);
    EXPECT_EQ(open[0].kind, kind);
    EXPECT_EQ(open[0].overdue, 1) << "90 minutes are over";
    write([&](Tx& tx) { meet(tx, kind, subject); });
    auto const ended = read([&](Tx& tx) { return tally(tx, {from, clock().now()}); });
    EXPECT_EQ(ended.at(0).state, State::Lapsed);
    EXPECT_EQ(ended.at(0).overdue, 0);
    EXPECT_EQ(read([&](Tx& tx) {
                  return list_started(tx, kind, {from, clock().now()}, 10);
              }).size(),
              1u);
    EXPECT_TRUE(read([&](Tx& tx) {
                    return list_started(tx, kind, {from + seconds{1}, clock().now()}, 10);
                }).empty());
}

HEARTH_BOTH_ENGINES(Story);

} // namespace
} // namespace hearth::clocks
