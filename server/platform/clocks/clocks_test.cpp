#include "platform/clocks/clocks.h"

#include "base/zone.h"
#include "platform/clocks/calendar.h"
#include "platform/db/testing.h"

#include <gtest/gtest.h>

namespace hearth::clocks {
namespace {

constexpr char kind[] = "test.promise";
Uuid const order{{1}};

Instant at(std::string_view local) {
    return *parse_instant(std::string(local) + ":00+08:00");
}

/// Monday to Friday 9:00 to 18:00 with an hour for lunch on 2026-11-24.
BusinessCalendar office() {
    BusinessCalendar calendar;
    for (std::size_t day = 0; day < 5; ++day)
        calendar.weekly[day] = {{540, 1080}};
    calendar.breaks[*parse_day("2026-11-24")] = {{720, 780}};
    return calendar;
}

class Clocks : public StoreTest {
protected:
    void SetUp() override { clock().set(at("2026-11-23T09:00")); } // a Monday

    Id<ClockEntry> begin(std::vector<Rung> ladder, std::string calendar = "always",
                         Uuid subject = order) {
        return write([&](Tx& tx) {
            return start(tx, {.kind = kind,
                              .subject = subject,
                              .ladder = std::move(ladder),
                              .calendar = std::move(calendar)});
        });
    }
    Entry entry(Uuid subject = order) {
        return read([&](Tx& tx) { return list_of(tx, subject); }).at(0);
    }
    /// "due 10:00" for each firing, in order.
    std::vector<std::string> fired;
    std::map<std::string, Handler> handlers() {
        return {{kind, [this](Tx& tx, Firing const& firing) -> Result<void> {
                     auto const local = to_local_text(firing.due, "Asia/Shanghai");
                     tx.after_commit([this, text = firing.rung.name + " " + local.substr(11)] {
                         fired.push_back(text);
                     });
                     return {};
                 }}};
    }
    using Texts = std::vector<std::string>;
};

TEST_P(Clocks, FireEachRungOnceWhenItIsDue) { // ST-01
    begin({{"warn", minutes{30}, true}, {"due", hours{1}}, {"manager", hours{2}}});
    EXPECT_EQ(entry().due_at, at("2026-11-23T10:00"));
    Keeper keeper(db(), handlers());
    EXPECT_EQ(keeper.step(), 0);
    clock().set(at("2026-11-23T09:30") - Duration{1});
    EXPECT_EQ(keeper.step(), 0);
    clock().set(at("2026-11-23T09:30"));
    EXPECT_EQ(keeper.step(), 1);
    EXPECT_EQ(keeper.step(), 0);
    clock().set(at("2026-11-23T12:00"));
    EXPECT_EQ(keeper.step(), 2);
    EXPECT_EQ(fired, (Texts{"warn 09:30", "due 10:00", "manager 11:00"}));
    EXPECT_EQ(entry().state, State::Running); // overdue, until somebody keeps or stops it
    EXPECT_EQ(read([](Tx& tx) { return list_open(tx, {}, 10); }).size(), 1u);
}

TEST_P(Clocks, EndAsMetInTimeAndAsLapsedAfterwards) {
    auto const end_at = [&](std::string_view time, Uuid subject) {
        clock().set(at("2026-11-23T09:00"));
        begin({{"due", hours{1}}}, "always", subject);
        clock().set(at(time));
        EXPECT_EQ(write([&](Tx& tx) { return meet(tx, kind, subject); }), 1);
        EXPECT_EQ(write([&](Tx& tx) { return meet(tx, kind, subject); }), 0);
        EXPECT_EQ(entry(subject).ended_at, at(time));
        return entry(subject).state;
    };
    EXPECT_EQ(end_at("2026-11-23T10:00", Uuid{{1}}), State::Met);
    EXPECT_EQ(end_at("2026-11-23T10:01", Uuid{{2}}), State::Lapsed);
    begin({{"due", hours{1}}}, "always", Uuid{{3}});
    EXPECT_EQ(write([](Tx& tx) { return stop_all(tx, Uuid{{3}}); }), 1);
    EXPECT_EQ(entry(Uuid{{3}}).state, State::Stopped);
    clock().advance(hours{9});
    Keeper keeper(db(), handlers());
    EXPECT_EQ(keeper.step(), 0);
}

TEST_P(Clocks, CountOnlyTheHoursOfTheirCalendar) { // Conventions: business time
    write([](Tx& tx) { save_calendar(tx, "office", office()); });
    begin({{"due", hours{12}}}, "office"); // 9 h on Monday; 3 h on Tuesday until the break
    EXPECT_EQ(entry().due_at, at("2026-11-24T12:00"));
    begin({{"due", hours{13}}}, "office", Uuid{{2}});
    EXPECT_EQ(entry(Uuid{{2}}).due_at, at("2026-11-24T14:00"));
}

TEST_P(Clocks, AHolidayThatIsAddedMovesWhatIsOpen) {
    write([](Tx& tx) { save_calendar(tx, "office", office()); });
    begin({{"due", hours{12}}}, "office");
    auto calendar = office();
    calendar.holidays.insert(*parse_day("2026-11-24"));
    write([&](Tx& tx) { save_calendar(tx, "office", calendar); });
    EXPECT_EQ(entry().due_at, at("2026-11-25T12:00"));
    EXPECT_EQ(entry().next_at, at("2026-11-25T12:00"));
}

TEST_P(Clocks, CountNothingWhilePaused) {
    begin({{"due", hours{2}}});
    clock().set(at("2026-11-23T10:00"));
    auto const stop_counting = [](Tx& tx) { return pause(tx, kind, order, "waits for customer"); };
    EXPECT_EQ(write(stop_counting), 1);
    EXPECT_EQ(write(stop_counting), 0);
    EXPECT_EQ(entry().state, State::Paused);
    EXPECT_EQ(entry().next_at, std::nullopt);
    clock().set(at("2026-11-23T15:00"));
    Keeper keeper(db(), handlers());
    EXPECT_EQ(keeper.step(), 0);
    EXPECT_EQ(write([](Tx& tx) { return resume(tx, kind, order); }), 1);
    EXPECT_EQ(write([](Tx& tx) { return resume(tx, kind, order); }), 0);
    EXPECT_EQ(entry().due_at, at("2026-11-23T16:00"));
    clock().set(at("2026-11-23T16:00"));
    EXPECT_EQ(keeper.step(), 1);
    EXPECT_EQ(fired, (Texts{"due 16:00"}));
}

TEST_P(Clocks, WhatWasDueBeforeAPauseStillFires) {
    begin({{"warn", hours{1}, true}, {"due", hours{3}}});
    clock().set(at("2026-11-23T10:30"));
    write([](Tx& tx) { return pause(tx, kind, order, "late"); });
    Keeper keeper(db(), handlers());
    EXPECT_EQ(keeper.step(), 1);
    clock().set(at("2026-11-23T20:00"));
    EXPECT_EQ(keeper.step(), 0);
    EXPECT_EQ(fired, (Texts{"warn 10:00"}));
}

TEST_P(Clocks, ReplayEveryMinuteWithItsReason) {
    write([](Tx& tx) { save_calendar(tx, "office", office()); });
    auto const id = begin({{"due", hours{20}}}, "office");
    clock().set(at("2026-11-23T17:00"));
    write([](Tx& tx) { return pause(tx, kind, order, "waits"); });
    clock().set(at("2026-11-24T10:00"));
    write([](Tx& tx) { return resume(tx, kind, order); });
    auto const spans = read([&](Tx& tx) { return replay(tx, id, at("2026-11-24T14:00")); });
    std::vector<std::string> said;
    for (auto const& [span, what] : spans)
        said.push_back(what + " " + std::to_string((span.to - span.from) / minutes{1}));
    EXPECT_EQ(said,
              (Texts{"counted 480", "paused 1020", "counted 120", "closed 60", "counted 60"}));
}

TEST_P(Clocks, CatchUpInDueOrderAfterADaysOutage) { // SY-05
    for (int i = 0; i < 3; ++i) {
        clock().set(at("2026-11-23T09:00") + minutes{7 * i});
        begin({{"a", minutes{10}, true}, {"b", minutes{20}}}, "always",
              Uuid{{static_cast<std::uint8_t>(9 - i)}});
    }
    reopen();
    clock().set(at("2026-11-24T09:00"));
    Keeper keeper(db(), handlers());
    EXPECT_EQ(keeper.step(), 6);
    EXPECT_EQ(fired, (Texts{"a 09:10", "a 09:17", "b 09:20", "a 09:24", "b 09:27", "b 09:34"}));
}

TEST_P(Clocks, OneHandlerThatFailsHoldsUpNoOtherAndIsToldAgain) {
    bool is_broken = true;
    bool is_refusing = true;
    auto all = handlers();
    all["test.ill"] = [&](Tx& tx, Firing const&) -> Result<void> {
        tx.after_commit([&] { fired.push_back("told"); });
        if (is_broken) throw std::runtime_error("broken");
        if (is_refusing) return Error{Refusal::Unavailable, "test.no"};
        return {};
    };
    write([](Tx& tx) {
        start(tx, {.kind = "test.ill", .subject = order, .ladder = {{"due", {}}}});
    });
    begin({{"due", minutes{1}}}, "always", Uuid{{2}});
    clock().advance(minutes{5});
    Keeper keeper(db(), all);
    keeper.step();
    EXPECT_EQ(fired, (Texts{"due 09:01"}));
    is_broken = false;
    clock().advance(seconds{1});
    EXPECT_EQ(keeper.step(), 1); // refuses: the next time after 2 s
    is_refusing = false;
    clock().advance(seconds{1});
    EXPECT_EQ(keeper.step(), 0);
    clock().advance(seconds{1});
    EXPECT_EQ(keeper.step(), 1);
    EXPECT_EQ(fired, (Texts{"due 09:01", "told"}));
    EXPECT_EQ(keeper.step(), 0);
}

TEST_P(Clocks, AHandlerMayEndAnotherClockThatIsDueToo) {
    auto const all =
        std::map<std::string, Handler>{{kind, [this](Tx& tx, Firing const& firing) -> Result<void> {
                                            fired.push_back(firing.rung.name);
                                            meet(tx, kind, Uuid{{2}});
                                            return {};
                                        }}};
    begin({{"first", minutes{1}}});
    begin({{"second", minutes{2}}}, "always", Uuid{{2}});
    clock().advance(hours{1});
    Keeper keeper(db(), all);
    keeper.step();
    EXPECT_EQ(fired, (Texts{"first"}));
}

TEST_P(Clocks, CatchUpInDueOrderWithMoreThanOneBatch) { // at least 2,000 a second
    constexpr int count = 1000;
    write([&](Tx& tx) {
        for (int i = 0; i < count; ++i)
            start(tx, {.kind = kind,
                       .subject = tx.new_id<Event>().uuid,
                       .ladder = {{"due", seconds{count - i}}}});
    });
    clock().advance(hours{24});
    Keeper keeper(db(), handlers());
    auto const begin_at = std::chrono::steady_clock::now();
    EXPECT_EQ(keeper.step(), count);
    std::chrono::duration<double> const took = std::chrono::steady_clock::now() - begin_at;
    RecordProperty("clocks_per_second", static_cast<int>(count / took.count()));
    EXPECT_EQ(fired.size(), static_cast<std::size_t>(count));
    EXPECT_EQ(fired.front(), "due 09:00"); // 09:00:01
    EXPECT_TRUE(std::is_sorted(fired.begin(), fired.end()));
}
HEARTH_BOTH_ENGINES(Clocks);

TEST(CalendarText, IsReadAsItWasWritten) {
    auto calendar = office();
    calendar.zone = "America/New_York";
    calendar.holidays.insert(*parse_day("2026-12-25"));
    calendar.overrides[*parse_day("2026-12-24")] = {};
    calendar.overrides[*parse_day("2026-12-31")] = {{1320, 120}};
    calendar.makeup_workdays[*parse_day("2026-12-26")] = 4;
    EXPECT_EQ(parse_calendar(to_text(calendar)), calendar);
    EXPECT_THROW(parse_calendar("weekly 7 1-2"), db::DatabaseError);
    EXPECT_THROW(parse_calendar("weekly 1 1-"), db::DatabaseError);
    EXPECT_THROW(parse_calendar("nonsense"), db::DatabaseError);
}

} // namespace
} // namespace hearth::clocks
