// "Only this one", "this and all later", pauses and ends (BK-08).
#include "rooms/identity/testing.h"

#include "base/zone.h"
#include "rooms/orders/testing.h"

#include "rooms/series/testing.h"

#include <map>

namespace hearth::series {
namespace {

using Told = std::vector<std::string>;

class SeriesEdits : public SeriesTest {};

Told const four_tuesdays{"2026-11-24 placed", "2026-12-01 placed", "2026-12-08 placed",
                         "2026-12-15 placed"};

TEST_P(SeriesEdits, SkipsOneByTheSameRuleAsAnyCancellation) { // BK-08 AS-01
    auto const one = open_weekly();
    pass(hours{49}); // free for 48 hours, ten percent afterwards
    Edit skip{.kind = EditKind::SkipThis, .day = day("2026-12-08")};
    auto const steps = preview_of(one.id, skip);
    ASSERT_EQ(steps.size(), 1u);
    EXPECT_EQ(steps[0].kind, StepKind::CalledOff);
    auto const order = order_of(rows(one.id)[2]);
    EXPECT_EQ(steps[0].fee, order.price.percent(10)) << "the engine's figure";
    auto const path = "/series/" + to_text(one.id);
    auto const version = [&] {
        return "\"" + std::to_string(read([&](Tx& tx) { return load(tx, one.id); }).version) + "\"";
    };
    auto const body = std::string(R"({"kind":"skip_this","day":"2026-12-08")");
    auto const without = call("PUT", path, body + "}", {.token = mine, .if_match = version()});
    EXPECT_EQ(without.status, 422) << "LC-04: the fee is shown and confirmed";
    EXPECT_NE(without.body.find("/fee"), std::string::npos);
    auto const wrong =
        call("PUT", path, body + R"(,"fee":1})", {.token = mine, .if_match = version()});
    EXPECT_EQ(wrong.code, "aftersales.figure_moved");
    auto const fee = std::to_string(steps[0].fee.fen());
    auto const done =
        call("PUT", path, body + ",\"fee\":" + fee + "}", {.token = mine, .if_match = version()});
    ASSERT_EQ(done.status, 200) << done.body;
    auto const open = read([&](Tx& tx) { return aftersales::find_cancellation(tx, order.id); });
    ASSERT_TRUE(open);
    EXPECT_EQ(open->decision->fee, order.price.percent(10));
    EXPECT_EQ(told(one.id)[2], "2026-12-08 skipped");
    fire();
    write([&](Tx& tx) { return roll(tx, one.id); });
    EXPECT_EQ(told(one.id)[2], "2026-12-08 skipped") << "and stays so";
    // The customer thinks better of it while it waits for the general manager.
    write([&](Tx& tx) { return aftersales::withdraw(tx, open->id); });
    hear();
    EXPECT_EQ(told(one.id)[2], "2026-12-08 placed");
}

TEST_P(SeriesEdits, ChangesOnlyTheOneThatIsMeant) { // BK-08 BK-11
    auto const one = open_weekly();
    auto const order = rows(one.id)[1].order;
    auto const later = *parse_instant("2026-12-02T14:00:00+08:00");
    change(one.id, {.kind = EditKind::ChangeThis, .day = day("2026-12-01"), .start = later});
    EXPECT_EQ(told(one.id), (Told{"2026-11-24 placed", "2026-12-02 placed", "2026-12-08 placed",
                                  "2026-12-15 placed"}));
    auto const moved = rows(one.id)[1];
    EXPECT_EQ(moved.order, order) << "the same order, changed";
    EXPECT_EQ(moved.planned, day("2026-12-01"));
    EXPECT_EQ(moved.starts_at, later);
    write([&](Tx& tx) { return roll(tx, one.id); });
    EXPECT_EQ(count_orders(), 4);
    EXPECT_EQ(code_of(one.id, {.kind = EditKind::ChangeThis,
                               .day = day("2026-12-01"),
                               .start = *parse_instant("2026-12-08T14:00:00+08:00")}),
              "series.day_taken");
    EXPECT_EQ(code_of(one.id, {.kind = EditKind::SkipThis, .day = day("2026-12-03")}),
              "series.no_such_day");
}

TEST_P(SeriesEdits, RefusesAChangeForWhichNobodyIsFreeAndKeepsTheOldTime) { // BK-08
    auto const one = open_weekly();
    take_all_but({"2026-12-02"});
    Edit const what{.kind = EditKind::ChangeThis,
                    .day = day("2026-12-01"),
                    .start = *parse_instant("2026-12-02T14:00:00+08:00")};
    auto const refused = db().write(
        scope(), [&](Tx& tx) { return edit(tx, one.id, load(tx, one.id)->version, what); });
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "dispatch.slot_taken");
    EXPECT_EQ(told(one.id), four_tuesdays);
}

TEST_P(SeriesEdits, MovesThisAndAllLaterToAnotherWeekday) { // BK-08
    auto const one = open_weekly();
    std::vector<Id<orders::Order>> before;
    for (auto const& row : rows(one.id))
        before.push_back(*row.order);
    Edit const thursdays{.kind = EditKind::ChangeLater,
                         .day = day("2026-12-08"),
                         .start_min = Whole<0, 1439>{14 * 60},
                         .pattern = weekly(4)};
    auto const steps = preview_of(one.id, thursdays);
    ASSERT_EQ(steps.size(), 2u);
    for (auto const& step : steps) {
        EXPECT_EQ(step.kind, StepKind::Changes) << "moved, not called off";
        EXPECT_EQ(step.fee, Money{});
    }
    change(one.id, thursdays);
    EXPECT_EQ(told(one.id), (Told{"2026-11-24 placed", "2026-12-01 placed", "2026-12-10 placed",
                                  "2026-12-17 placed"}));
    auto const after = rows(one.id);
    for (std::size_t i = 0; i < after.size(); ++i)
        EXPECT_EQ(*after[i].order, before[i]);
    EXPECT_EQ(after[2].starts_at, *parse_instant("2026-12-10T14:00:00+08:00"));
    pass(hours{24 * 10});
    fire();
    EXPECT_EQ(told(one.id).back(), "2026-12-24 placed");
    EXPECT_EQ(count_orders(), 5);
}

TEST_P(SeriesEdits, DoesLaterExactlyWhatThePreviewSaid) { // BK-08
    auto const one = open_weekly();
    Pattern fortnightly = weekly(2);
    fortnightly.kind = PatternKind::Fortnightly;
    Edit const rarer{
        .kind = EditKind::ChangeLater, .day = day("2026-12-01"), .pattern = fortnightly};
    std::map<StepKind, int> kinds;
    for (auto const& step : preview_of(one.id, rarer))
        ++kinds[step.kind];
    EXPECT_EQ(kinds[StepKind::Stays], 2);
    EXPECT_EQ(kinds[StepKind::CalledOff], 1);
    change(one.id, rarer);
    hear();
    EXPECT_EQ(told(one.id), (Told{"2026-11-24 placed", "2026-12-01 placed", "2026-12-08 skipped",
                                  "2026-12-15 placed"}));
    auto const gone = order_of(rows(one.id)[2]);
    EXPECT_EQ(gone.stage, orders::Stage::Cancelled) << "free within 48 hours: at once";
}

TEST_P(SeriesEdits, CountsTheVisitsThatCameWhenTheTermsChange) { // BK-08
    auto const quote = quote_at(start);
    auto const one = write([&](Tx& tx) {
        return open(tx, {.customer = customer,
                         .address = address,
                         .quote = quote.id,
                         .pattern = weekly(2),
                         .visits = 3});
    });
    EXPECT_EQ(rows(one.id).size(), 3u);
    change(one.id, {.kind = EditKind::ChangeLater,
                    .day = day("2026-12-01"),
                    .start_min = Whole<0, 1439>{10 * 60}});
    pass(hours{24 * 21});
    fire();
    EXPECT_EQ(count_orders(), 3) << "three in all";
}

TEST_P(SeriesEdits, PausesForTheFamilysHolidayAndComesBack) { // BK-08
    auto const one = open_weekly();
    change(one.id,
           {.kind = EditKind::Pause, .day = day("2026-11-30"), .until_day = day("2026-12-09")});
    hear();
    EXPECT_EQ(told(one.id), (Told{"2026-11-24 placed", "2026-12-01 skipped", "2026-12-08 skipped",
                                  "2026-12-15 placed"}));
    write([&](Tx& tx) { return roll(tx, one.id); });
    EXPECT_EQ(count_orders(), 4);
    change(one.id, {.kind = EditKind::Resume});
    EXPECT_EQ(told(one.id), four_tuesdays) << "placed anew";
    EXPECT_EQ(count_orders(), 6) << "two were called off";
}

TEST_P(SeriesEdits, EndsWithAllThatIsStillToCome) { // BK-08
    auto const one = open_weekly();
    change(one.id, {.kind = EditKind::End, .until_day = day("2026-12-05")});
    hear();
    EXPECT_EQ(told(one.id), (Told{"2026-11-24 placed", "2026-12-01 placed", "2026-12-08 skipped",
                                  "2026-12-15 skipped"}));
    pass(hours{24 * 30});
    fire();
    EXPECT_EQ(count_orders(), 4);
    EXPECT_EQ(code_of(one.id, {.kind = EditKind::Pause,
                               .day = day("2027-01-10"),
                               .until_day = day("2027-01-20")}),
              "series.ended");
}

TEST_P(SeriesEdits, WishesForSomebodyElseAndAnotherHomeFromADayOn) { // BK-08 DP-01
    auto const one = open_weekly();
    auto const worker = write([&](Tx& tx) {
        return workforce::add_worker(
            tx, {.name = "李敏", .phone = "+8613700137000", .store = store_id});
    });
    Edit wish{.kind = EditKind::ChangeLater, .day = day("2026-12-01"), .worker = worker.id};
    auto const path = "/series/" + to_text(one.id);
    auto const try_it = [&](Edit const& what) {
        return db().write(
            scope(), [&](Tx& tx) { return edit(tx, one.id, load(tx, one.id)->version, what); });
    };
    auto const refused = try_it(wish);
    ASSERT_FALSE(refused) << "has not begun here";
    EXPECT_EQ(refused.error().fields.at(0).code, "series.worker_not_here");
    write([&](Tx& tx) -> Result<void> {
        TRY(workforce::add_paper(tx, {.worker = worker.id,
                                      .kind = catalog::PaperKind::Identity,
                                      .issuer = "上海",
                                      .issued_on = day("2026-01-01"),
                                      .valid_to = day("2030-01-01")}));
        auto active = TRY(workforce::load_worker(tx, worker.id));
        active.state = workforce::State::Active;
        TRY(workforce::save_worker(tx, active));
        return {};
    });
    EXPECT_EQ(call("GET", path + "/choices", "", {.token = mine}).body.find("李敏"),
              std::string::npos)
        << "nobody the customer has not met";
    EXPECT_NE(call("GET", path + "/choices", "", {.token = agent}).body.find("李敏"),
              std::string::npos);
    change(one.id, wish);
    auto const shown = call("GET", path, "", {.token = mine});
    EXPECT_NE(shown.body.find(R"("worker_name":"李敏")"), std::string::npos) << shown.body;
    auto const known = call("GET", path + "/choices", "", {.token = mine});
    EXPECT_NE(known.body.find("李敏"), std::string::npos) << "a favourite by now";

    change(one.id, {.kind = EditKind::ChangeLater,
                    .day = day("2026-12-08"),
                    .address = add_address(customer),
                    .is_any_worker = true});
    read([&](Tx& tx) {
        auto const terms = list_terms(tx, one.id);
        EXPECT_FALSE(terms.back().worker);
        EXPECT_NE(terms.back().address, terms.front().address);
        EXPECT_EQ(orders::load(tx, *list_occurrences(tx, one.id)[2].order)->address,
                  terms.back().address);
    });
}

TEST_P(SeriesEdits, ShowsEachDayToComeWithItsAgreedPrice) { // BK-08 LC-01
    auto const one = open_weekly();
    raise_prices(20); // holds for nobody who has agreed before
    auto const shown = call("GET", "/series/" + to_text(one.id), "", {.token = mine}).body;
    auto const agreed = order_of(rows(one.id)[0]).price;
    int priced = 0;
    auto const word = "\"price\":" + std::to_string(agreed.fen());
    for (auto at = shown.find(word); at != shown.npos; at = shown.find(word, at + 1))
        ++priced;
    EXPECT_EQ(priced, 12) << "four are placed, eight to come: " << shown;
}

TEST_P(SeriesEdits, BecomesDearerByTheOfficesHandOnlyWithTheCustomersWord) { // BK-11 LC-01
    auto const one = open_weekly();
    auto const path = "/series/" + to_text(one.id);
    auto const more = std::string(R"({"kind":"change_later","day":"2026-12-01","quantity":4)");
    auto const tag = [&] {
        return "\"" + std::to_string(read([&](Tx& tx) { return load(tx, one.id); }).version) + "\"";
    };
    auto const shown = call("POST", path + "/preview", more + "}", {.token = agent});
    EXPECT_NE(shown.body.find(R"("needs_word":true)"), std::string::npos) << shown.body;
    auto const own = call("POST", path + "/preview", more + "}", {.token = mine});
    EXPECT_NE(own.body.find(R"("needs_word":false)"), std::string::npos) << own.body;
    EXPECT_EQ(call("PUT", path, more + "}", {.token = agent, .if_match = tag()}).code,
              "series.dearer_needs_word");
    auto const done =
        call("PUT", path, more + R"(,"word":"phone"})", {.token = agent, .if_match = tag()});
    EXPECT_EQ(done.status, 200) << done.body;
}

HEARTH_BOTH_ENGINES(SeriesEdits);

} // namespace
} // namespace hearth::series
