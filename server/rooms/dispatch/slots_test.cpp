#include "rooms/identity/testing.h" // before rapidcheck's
#include "rooms/orders/place.h"

#include "base/zone.h"
#include "platform/events/testing.h"
#include "rooms/dispatch/testing.h"

#include <algorithm>

namespace hearth::dispatch {
namespace {

using Strings = std::vector<std::string>;

class DispatchSlots : public WithTown<identity::PeopleTest> {
protected:
    void SetUp() override {
        WithTown::SetUp();
        build();
        orders::reserve_with(reserve);
    }
};

// One worker, 8 to 18 o'clock, 3 h of cleaning with 15 min after it, half an hour for lunch that
// begins between 11:00 and 13:30: the last start is 14:30, and from 10:30 to … the lunch fits
// before or after.
TEST_P(DispatchSlots, OffersWhatSomebodyCanServe) { // DP-02, BK-05
    EXPECT_EQ(open_starts("2026-11-23"), Strings{});
    add_worker();
    capacity_.clear(); // no pump runs here
    auto const open = open_starts("2026-11-23");
    EXPECT_EQ(open.front(), "08:00");
    EXPECT_EQ(open.back(), "14:30");
    EXPECT_TRUE(std::is_sorted(open.begin(), open.end()));
    EXPECT_EQ(open_starts("2026-11-23", pair_item_), Strings{}); // a crew of two needs a leader
}

TEST_P(DispatchSlots, KeepsFullStartsVisible) {
    add_worker();
    capacity_.clear();
    auto const slots =
        read([&](Tx& tx) { return find_slots(tx, wish(), *parse_day("2026-11-23"), 2); });
    ASSERT_EQ(slots.days.size(), 2u);
    EXPECT_EQ(slots.duration_min, 180);
    auto const& starts = slots.days[0].starts;
    EXPECT_EQ(starts.front().start, at("2026-11-23T08:00"));
    EXPECT_EQ(starts.back().start, at("2026-11-23T19:00"));
    EXPECT_FALSE(starts.back().is_available);
}

TEST_P(DispatchSlots, SeesTheNextMomentWhatThisProcessBooked) {
    add_worker();
    capacity_.clear();
    ASSERT_FALSE(open_starts("2026-11-23").empty());
    place_at(at("2026-11-23T09:00"));
    // 9:00 to 12:15 is taken; the road from the same door takes nothing, and so does the way back.
    auto const open = open_starts("2026-11-23");
    EXPECT_EQ(std::count(open.begin(), open.end(), "09:00"), 0);
    EXPECT_EQ(std::count(open.begin(), open.end(), "12:00"), 0);
    EXPECT_EQ(open, (Strings{"13:00", "13:30", "14:00", "14:30"}));
}

TEST_P(DispatchSlots, LearnsWhatOtherProcessesBookedFromTheLog) {
    add_worker();
    capacity_.clear();
    events::Pump pump(db(), {}, [&](LoggedEvent const& event) { capacity_.tell(event); });
    events::run_to_end(pump);
    ASSERT_FALSE(open_starts("2026-11-23").empty());
    services().capacity = nullptr; // as if another process wrote
    place_at(at("2026-11-23T09:00"));
    services().capacity = &capacity_;
    auto const stale = open_starts("2026-11-23");
    EXPECT_EQ(std::count(stale.begin(), stale.end(), "09:00"), 1);
    events::run_to_end(pump);
    EXPECT_EQ(open_starts("2026-11-23"), (Strings{"13:00", "13:30", "14:00", "14:30"}));
}

TEST_P(DispatchSlots, PromisesANewDayFromItsFirstMoment) { // DP-02
    add_worker();
    Capacity live(db()); // reads a new day in the background
    services().capacity = &live;
    ASSERT_FALSE(open_starts("2026-11-23").empty());
    clock().advance(hours{24});
    std::string const zone = "Asia/Shanghai";
    auto const last = std::chrono::sys_days{local_day(clock().now(), zone)} +
                      std::chrono::days{PlanningSettings{}.horizon_days};
    EXPECT_EQ(read([&](Tx& tx) { return find_slots(tx, wish(), {}, 7); }).last_day, Day{last});
    auto const order = place_at(at_local(Day{last}, 10 * 60, zone));
    EXPECT_EQ(crew_of(order.id).size(), 1U);
    db().drain();
    services().capacity = &capacity_;
}

TEST_P(DispatchSlots, FollowsHoursPapersAndNewPeople) {
    capacity_.clear();
    events::Pump pump(db(), {}, [&](LoggedEvent const& event) { capacity_.tell(event); });
    events::run_to_end(pump);
    EXPECT_EQ(open_starts("2026-11-23"), Strings{});
    auto const worker = add_worker();
    events::run_to_end(pump);
    EXPECT_EQ(open_starts("2026-11-23").front(), "08:00");
    write([&](Tx& tx) {
        auto const leave = workforce::ask_leave(tx, worker, workforce::LeaveKind::Annual,
                                                {at("2026-11-23T00:00"), at("2026-11-23T12:00")});
        return workforce::decide_leave(tx, leave->id, workforce::LeaveState::Approved);
    });
    events::run_to_end(pump);
    EXPECT_EQ(open_starts("2026-11-23").front(), "12:00");
    clock().advance(minutes{1}); // the newest word counts
    write([&](Tx& tx) {
        auto failed = make_paper(worker, catalog::PaperKind::Health, *parse_day("2027-01-01"));
        failed.result = workforce::PaperResult::Failed;
        return workforce::add_paper(tx, failed);
    });
    events::run_to_end(pump);
    EXPECT_EQ(open_starts("2026-11-23"), Strings{}); // WF-01
}

TEST_P(DispatchSlots, MarksStartsOfTheUsualWorker) {
    auto const worker = add_worker();
    add_worker({.latitude = 31.25});
    capacity_.clear();
    write([&](Tx& tx) {
        customers::save_leaning(tx, customer_, worker, customers::LeaningKind::Favourite);
    });
    set_mode(Mode::Manual);
    auto mine = wish();
    mine.customer = customer_;
    write([&](Tx& tx) {
        auto const taken = reserve_time(tx, {.id = tx.new_id<Booking>(),
                                             .store = store_.id,
                                             .worker = worker,
                                             .visit = tx.new_id<orders::Visit>(),
                                             .busy_from = at("2026-11-23T09:00"),
                                             .busy_to = at("2026-11-23T13:00"),
                                             .latitude = 31.231,
                                             .longitude = 121.474});
        EXPECT_TRUE(taken);
    });
    auto const slots =
        read([&](Tx& tx) { return find_slots(tx, mine, *parse_day("2026-11-23"), 1); });
    for (auto const& one : slots.days[0].starts) {
        if (one.start == at("2026-11-23T09:00")) {
            EXPECT_TRUE(one.is_available && !one.has_usual);
        }
        if (one.start == at("2026-11-23T14:00")) {
            EXPECT_TRUE(one.is_available && one.has_usual);
        }
    }
}

TEST_P(DispatchSlots, SaysWhyNotInWordsWithNumbers) { // BE-07
    add_worker({.health_to = *parse_day("2026-11-24")});
    capacity_.clear();
    auto const why = [&](std::string const& start) {
        return read([&](Tx& tx) { return explain_start(tx, wish(), at(start)); });
    };
    EXPECT_TRUE(why("2026-11-23T09:00").is_available);
    auto const late = why("2026-11-23T15:00"); // 15:00 + 3 h + 15 min
    ASSERT_TRUE(late.nearest);
    EXPECT_EQ(late.nearest->text, "比下班晚 15 分钟");
    EXPECT_EQ(late.worker_number, "W0001");
    auto const expired = why("2026-11-25T09:00");
    ASSERT_EQ(expired.counts.size(), 1u);
    EXPECT_EQ(expired.counts[0].text, "证件到期");
    EXPECT_FALSE(expired.nearest); // whose paper ran out is not near
}

TEST_P(DispatchSlots, ChoosesTheStoreOfTheAreaElseTheNearest) {
    auto const far = write([&](Tx& tx) {
        return identity::save_store(tx, {.code = "HD02",
                                         .name = "浦东店",
                                         .city = "上海",
                                         .district = "浦东",
                                         .latitude = 31.24,
                                         .longitude = 121.6});
    });
    read([&](Tx& tx) {
        EXPECT_EQ(*choose_store(tx, {31.23, 121.47, "上海", "浦东"}), far.id);
        EXPECT_EQ(*choose_store(tx, {31.23, 121.48}), store_.id);
        EXPECT_EQ(*choose_store(tx, {31.24, 121.58}), far.id);
    });
}

HEARTH_BOTH_ENGINES(DispatchSlots);

} // namespace
} // namespace hearth::dispatch
