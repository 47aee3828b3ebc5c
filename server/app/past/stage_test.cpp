#include "app/past/past.h"

#include "app/past/picture.h"

#include <gtest/gtest.h>

namespace hearth::app::past {
namespace {

TEST(DemoStage, BeginsAtAMidnightSoManyDaysBefore) {
    EXPECT_EQ(beginning({.days = 28}, *parse_instant("2026-11-24T11:20:00+08:00")),
              *parse_instant("2026-10-27T00:00:00+08:00"));
}

TEST(DemoStage, DrawsARoomThatIsBrighterAfterTheWork) {
    auto const before = draw_room(Shown::Before, 1);
    EXPECT_TRUE(before.starts_with("\x89PNG"));
    EXPECT_NE(before, draw_room(Shown::After, 1));
    EXPECT_EQ(before, draw_room(Shown::Before, 1));
}

TEST(DemoStage, ItsClockNeverGoesBack) {
    auto const at = *parse_instant("2026-11-24T11:20:00+08:00");
    MovedClock clock(at);
    clock.move_to(at - hours{1});
    EXPECT_EQ(clock.now(), at);
    clock.move_to(at + hours{1});
    EXPECT_EQ(clock.now(), at + hours{1});
}

TEST(DemoStage, WritesAndReadsJsonByPath) {
    auto const text = Body()
                          .say("words", "门\"铃")
                          .number("count", 2)
                          .flag("is_on", true)
                          .put("ids", list_text({"a", "b"}))
                          .text();
    EXPECT_EQ(text, R"({"words":"门\"铃","count":2,"is_on":true,"ids":["a","b"]})");
    Reply const reply{.json = *json::parse(text)};
    EXPECT_EQ(reply.at("ids/1"), "b");
    EXPECT_EQ(reply.at("ids/2"), "");
    EXPECT_EQ(reply.at("count"), "2");
    EXPECT_EQ(reply.list("ids").size(), 2u);
    EXPECT_TRUE(reply.list("nothing").empty());
}

} // namespace
} // namespace hearth::app::past
