#include "rooms/identity/testing.h"

#include "base/zone.h"
#include "rooms/orders/testing.h"

#include <set>

#include "platform/record/record.h"
#include "rooms/series/testing.h"

#include <algorithm>
#include <thread>

namespace hearth::series {
namespace {

using Told = std::vector<std::string>;

class SeriesDesk : public SeriesTest {};

Told const four_tuesdays{"2026-11-24 placed", "2026-12-01 placed", "2026-12-08 placed",
                         "2026-12-15 placed"};

TEST_P(SeriesDesk, PlacesEachDayAsAnOrderOfItsOwn) { // BK-08
    auto const one = open_weekly();
    auto const days = rows(one.id);
    EXPECT_EQ(told(one.id), four_tuesdays) << "within four weeks of 2026-11-21";
    std::set<std::string> numbers;
    for (auto const& row : days) {
        auto const order = order_of(row);
        numbers.insert(order.number);
        auto const visits = read([&](Tx& tx) { return orders::list_visits(tx, order.id); });
        ASSERT_EQ(visits.size(), 1u);
        EXPECT_EQ(visits[0].starts_at, row.starts_at);
        auto const quote = read([&](Tx& tx) { return pricing::load_quote(tx, order.quote); });
        EXPECT_EQ(quote.start, row.starts_at) << "the price of that day";
    }
    EXPECT_EQ(numbers.size(), 4u);
}

TEST_P(SeriesDesk, GoesOnByItsClockAndDoesNothingTwice) { // BK-08
    auto const one = open_weekly();
    EXPECT_EQ(fire(), 0);
    for (int i = 0; i < 7; ++i) {
        pass(hours{24});
        EXPECT_EQ(fire(), 1);
        EXPECT_EQ(fire(), 0) << "one clock, one day";
    }
    EXPECT_EQ(told(one.id).back(), "2026-12-22 placed");
    EXPECT_EQ(count_orders(), 5);
    for (int i = 0; i < 3; ++i)
        write([&](Tx& tx) { return roll(tx, one.id); });
    EXPECT_EQ(count_orders(), 5);
    auto const open = read([&](Tx& tx) { return clocks::list_of(tx, one.id.uuid); });
    EXPECT_EQ(std::count_if(open.begin(), open.end(),
                            [](auto const& c) {
                                return c.kind == roll_clock && c.state == clocks::State::Running;
                            }),
              1);
}

TEST_P(SeriesDesk, LosesAndDoublesNothingWhenTheProcessDiesInBetween) { // BK-08 SY-05
    auto const one = open_weekly();
    pass(hours{24 * 8});
    // Dies after the orders were written and before the commit.
    EXPECT_THROW(write([&](Tx& tx) -> Result<void> {
                     (void)roll(tx, one.id);
                     throw std::runtime_error("the power is gone");
                 }),
                 std::runtime_error);
    EXPECT_EQ(count_orders(), 4) << "all or nothing";
    restart();
    make_pump();
    EXPECT_EQ(fire(), 1) << "the clock is still due";
    EXPECT_EQ(fire(), 0);
    EXPECT_EQ(told(one.id).back(), "2026-12-22 placed");
    EXPECT_EQ(count_orders(), 5);
}

TEST_P(SeriesDesk, IsRolledOnceByTwoServers) { // BK-08 SY-06
    if (GetParam() == Engine::Sqlite) GTEST_SKIP() << "one process by its lock";
    auto const one = open_weekly();
    pass(hours{24 * 15});
    auto second = open_second();
    second->services = &services();
    std::vector<std::thread> threads;
    for (auto* database : {&db(), second.get()})
        threads.emplace_back([&, database] {
            for (int i = 0; i < 3; ++i)
                try {
                    (void)database->write(scope(), [&](Tx& tx) { return roll(tx, one.id); });
                } catch (std::exception const&) { // the other was there first
                }
        });
    for (auto& thread : threads)
        thread.join();
    EXPECT_EQ(count_orders(), 6);
    EXPECT_EQ(rows(one.id).size(), 6u);
}

TEST_P(SeriesDesk, KeepsADayForWhichNobodyIsFreeWithACallback) { // BK-08 BK-10
    take_all_but({"2026-12-08"});
    auto const one = open_weekly();
    EXPECT_EQ(told(one.id), (Told{"2026-11-24 placed", "2026-12-01 placed", "2026-12-08 unsettled",
                                  "2026-12-15 placed"}));
    EXPECT_EQ(rows(one.id)[2].why, Why::NobodyFree);
    EXPECT_TRUE(has_callback(one.id));
    auto const list = call("GET", "/unsettled-series-days", "", {.token = agent});
    EXPECT_NE(list.body.find("2026-12-08"), std::string::npos) << list.body;
    EXPECT_NE(list.body.find("nobody_free"), std::string::npos);
    // The office has called, nothing is settled: the next roll promises anew.
    write([&](Tx& tx) {
        return intake::finish_callback(tx, *load(tx, one.id)->callback,
                                       intake::CallbackResult::Reached, {});
    });
    EXPECT_FALSE(has_callback(one.id));
    write([&](Tx& tx) { return roll(tx, one.id); });
    EXPECT_TRUE(has_callback(one.id)) << "no unsettled day without a clock";
    take_all_but({});
    write([&](Tx& tx) { return roll(tx, one.id); });
    EXPECT_EQ(told(one.id), four_tuesdays);
    EXPECT_FALSE(has_callback(one.id)) << "no clock without an end";
}

TEST_P(SeriesDesk, AsksBeforeAHigherPriceHolds) { // BK-08 LC-01
    auto const one = open_weekly();
    raise_prices(10);
    pass(hours{24 * 8});
    fire();
    auto const last = rows(one.id).back();
    EXPECT_EQ(last.state, State::Unsettled);
    EXPECT_EQ(last.why, Why::PriceRaised);
    ASSERT_TRUE(last.agreed && last.asked);
    EXPECT_GT(*last.asked, *last.agreed);
    EXPECT_TRUE(has_callback(one.id));
    auto const before = order_of(rows(one.id)[1]).price;
    auto const steps = preview_of(one.id, {.kind = EditKind::Agree});
    ASSERT_EQ(steps.size(), 1u);
    EXPECT_EQ(steps[0].price_after, last.asked);
    change(one.id, {.kind = EditKind::Agree});
    auto const agreed = rows(one.id).back();
    EXPECT_EQ(agreed.state, State::Placed);
    EXPECT_EQ(order_of(agreed).price, *last.asked);
    EXPECT_EQ(order_of(rows(one.id)[1]).price, before) << "what was placed keeps its price";
    EXPECT_FALSE(has_callback(one.id));
    pass(hours{24 * 7});
    fire();
    EXPECT_EQ(rows(one.id).back().state, State::Placed) << "agreed once, not asked again";
}

TEST_P(SeriesDesk, TakesALowerPriceAndARiseWithinTheTolerance) { // BK-08
    write([&](Tx& tx) { settings::save(tx, Habits{.tolerance_percent = 10}, store_id); });
    auto const one = open_weekly();
    raise_prices(8);
    pass(hours{24 * 8});
    fire();
    EXPECT_EQ(rows(one.id).back().state, State::Placed);
    raise_prices(-50);
    pass(hours{24 * 7});
    fire();
    EXPECT_EQ(rows(one.id).back().state, State::Placed);
    EXPECT_LT(order_of(rows(one.id).back()).price, order_of(rows(one.id)[0]).price);
}

TEST_P(SeriesDesk, KnowsWhenOneOfItsOrdersIsCalledOffElsewhere) { // BK-08
    auto const one = open_weekly();
    auto const order = *rows(one.id)[1].order;
    write([&](Tx& tx) { return orders::cancel(tx, order, Money{}, "客户来电"); });
    hear();
    EXPECT_EQ(told(one.id)[1], "2026-12-01 called_off");
    write([&](Tx& tx) { return roll(tx, one.id); });
    EXPECT_EQ(count_orders(), 4) << "not placed again";
}

TEST_P(SeriesDesk, TakesBadInputBackWithTheFieldNamed) { // BK-08
    auto const quote = quote_at(start);
    auto const send = [&](std::string const& rest) {
        return call("POST", "/series",
                    R"({"address":")" + to_text(address) + R"(","quote":")" + to_text(quote.id) +
                        "\"," + rest + "}",
                    {.token = mine});
    };
    auto const names = [](identity::Answer const& answer, std::string const& pointer) {
        return answer.status == 422 && answer.body.find(pointer) != std::string::npos;
    };
    EXPECT_TRUE(names(send(R"("pattern":{"kind":"weekly"})"), "/pattern/weekdays"));
    EXPECT_TRUE(names(send(R"("pattern":{"kind":"weekly","weekdays":[3]})"), "/pattern"));
    EXPECT_TRUE(names(send(R"("pattern":{"kind":"weekly","weekdays":[8]})"), "/pattern/weekdays"));
    EXPECT_TRUE(
        names(send(R"("pattern":{"kind":"every_days","every_days":7},"visits":0)"), "/visits"));
    EXPECT_TRUE(names(
        send(R"("pattern":{"kind":"every_days","every_days":7},"until":"2026-11-01")"), "/until"));
    EXPECT_TRUE(names(send(R"("customer":")" + to_text(customer) +
                           R"(","pattern":{"kind":"every_days","every_days":7})"),
                      "/customer"));
    EXPECT_EQ(count_orders(), 0);
    auto const made = send(R"("pattern":{"kind":"weekly","weekdays":[2]},"holidays":"skip")");
    ASSERT_EQ(made.status, 201) << made.body;
    EXPECT_EQ(count_orders(), 4);
}

TEST_P(SeriesDesk, KeepsWhatWasShownOfCallingOffBeforeItWasMade) { // AS-01 LC-04
    auto const quote = quote_at(start);
    auto const send = [&](std::string const& token, std::string const& more) {
        return call("POST", "/series",
                    R"({"address":")" + to_text(address) + R"(","quote":")" + to_text(quote.id) +
                        R"(","pattern":{"kind":"weekly","weekdays":[2]})" + more + "}",
                    {.token = token});
    };
    auto const seen = [](int hours) {
        return R"(,"terms":{"free_hours":)" + std::to_string(hours) +
               R"(,"fee_percent":10,"words":"取消规则：每一次下单后 48 小时内取消免费。"})";
    };
    auto const for_them = R"(,"customer":")" + to_text(customer) + "\"";
    auto const by_staff = send(agent, for_them + seen(48));
    EXPECT_EQ(by_staff.status, 422) << by_staff.body;
    EXPECT_NE(by_staff.body.find("orders.terms_of_the_customer"), std::string::npos);
    auto const moved = send(mine, seen(72));
    EXPECT_EQ(moved.status, 409) << moved.body;
    EXPECT_EQ(moved.text("code"), "orders.terms_moved");
    EXPECT_EQ(count_orders(), 0) << "nothing is booked on words that no longer hold";

    auto const made = send(mine, seen(48));
    ASSERT_EQ(made.status, 201) << made.body;
    auto const file = call("GET", "/series/" + made.text("id"), "", {.token = agent});
    EXPECT_NE(file.body.find("取消规则：每一次下单后 48 小时内取消免费。"), std::string::npos)
        << file.body;
    EXPECT_NE(file.body.find("series.terms_agreed"), std::string::npos) << "in its history";
    // It goes with the record of each of its days (LC-12).
    auto const id = *parse_uuid(made.text("id"));
    auto const days = rows(SeriesId{id});
    ASSERT_GE(days.size(), 4u);
    for (auto const& day : days) {
        auto const sections = read([&](Tx& tx) -> Result<std::vector<personal::Section>> {
            return record::gather(tx, day.order->uuid, record::Persons::Full);
        });
        EXPECT_TRUE(std::any_of(sections.begin(), sections.end(), [](auto const& one) {
            return one.name == "series_terms_word";
        })) << to_text(day.day);
    }
    auto const plain = open_weekly_of(quote_at(start + hours{24 * 35}));
    EXPECT_EQ(
        call("GET", "/series/" + to_text(plain.id), "", {.token = agent}).body.find("terms_seen"),
        std::string::npos)
        << "no row where nobody saw anything";
}

TEST_P(SeriesDesk, TellsItsNewestHistoryFirst) { // BK-08
    auto const one = open_weekly();
    for (int week = 0; week < 60; ++week) {
        pass(hours{24 * 7});
        fire();
    }
    auto const file = call("GET", "/series/" + to_text(one.id), "", {.token = agent});
    auto const last = to_text(rows(one.id).back().planned);
    auto const history = file.body.substr(file.body.find("\"history\""));
    EXPECT_NE(history.find(last), std::string::npos) << "the last day that was placed: " << last;
    EXPECT_LT(history.find(last), history.find(to_text(rows(one.id)[55].planned)));
    EXPECT_EQ(history.find("2026-12-01"), std::string::npos) << "the oldest are left out";
}

TEST_P(SeriesDesk, IsSeenByItsCustomerAndItsStoreOnly) { // BK-08 SY-07
    auto const one = open_weekly();
    auto const path = "/series/" + to_text(one.id);
    auto const stranger = sign_in_customer(add_customer("李四", "+8613900139000"));
    auto const elsewhere = sign_in_as("store_agent", add_store("PD02"));
    EXPECT_EQ(call("GET", path, "", {.token = mine}).status, 200);
    EXPECT_EQ(call("GET", path, "", {.token = agent}).status, 200);
    EXPECT_EQ(call("GET", path, "", {.token = stranger}).status, 404);
    EXPECT_EQ(call("GET", path, "", {.token = elsewhere}).status, 404);
    EXPECT_EQ(call("GET", "/series", "", {.token = stranger}).body, R"({"items":[]})");
    auto const edit = R"({"kind":"end"})";
    EXPECT_EQ(call("PUT", path, edit, {.token = stranger, .if_match = "\"1\""}).status, 404);
    EXPECT_EQ(call("PUT", path, edit, {.token = mine}).status, 428) << "If-Match";
    EXPECT_EQ(call("PUT", path, edit, {.token = mine, .if_match = "\"99\""}).status, 412);
    auto const of_order =
        call("GET", "/series?order=" + to_text(*rows(one.id)[2].order), "", {.token = agent});
    EXPECT_NE(of_order.body.find(to_text(one.id)), std::string::npos);
}

TEST_P(SeriesDesk, ShowsTheNextFourDaysWithTheirPricesBefore) { // BK-08 LC-01
    auto const item = read([&](Tx& tx) { return *catalog::find_item(tx, item_code); });
    auto const answer =
        call("POST", "/series-preview",
             R"({"store":")" + to_text(store_id) + R"(","item":")" + to_text(item.id) +
                 R"(","quantity":3,"options":[],"start":"2026-11-24T09:00:00+08:00",)"
                 R"("pattern":{"kind":"fortnightly","weekdays":[2]}})");
    ASSERT_EQ(answer.status, 201) << answer.body;
    for (auto const* day : {"2026-11-24", "2026-12-08", "2026-12-22", "2027-01-05"})
        EXPECT_NE(answer.body.find(day), std::string::npos) << day;
    EXPECT_NE(answer.body.find(R"("is_calendar_assumed":true)"), std::string::npos)
        << "the notice for 2027 is not among the data";
    EXPECT_EQ(count_orders(), 0);
}

TEST_P(SeriesDesk, MakesTheWishedWorkerAFavourite) { // BK-08 DP-01
    auto const worker = write([&](Tx& tx) {
        return workforce::add_worker(
            tx, {.name = "李敏", .phone = "+8613700137000", .store = store_id});
    });
    auto const quote = quote_at(start);
    OpenSeries const wish{.customer = customer,
                          .address = address,
                          .quote = quote.id,
                          .pattern = weekly(2),
                          .worker = worker.id};
    write([&](Tx& tx) {
        customers::save_leaning(tx, customer, worker.id, customers::LeaningKind::Refused);
    });
    auto const refused = db().write(scope(), [&](Tx& tx) { return open(tx, wish); });
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().fields.at(0).pointer, "/worker");
    write([&](Tx& tx) { customers::forget_leaning(tx, customer, worker.id); });
    write([&](Tx& tx) { return open(tx, wish); });
    auto const leanings = read([&](Tx& tx) { return customers::list_leanings(tx, customer); });
    ASSERT_EQ(leanings.size(), 1u);
    EXPECT_EQ(leanings[0].kind, customers::LeaningKind::Favourite);
}

HEARTH_BOTH_ENGINES(SeriesDesk);

} // namespace
} // namespace hearth::series
