// Another time for one day of a standing booking: what is shown, held and reserved is the same
// (BE-09, BK-11).
#include "app/testing_standing.h"

#include "base/zone.h"

#include <algorithm>

namespace hearth::app::standins_slots_test {
namespace {

class StandInSlots : public StandingTest {
protected:
    std::string order() { return to_text(*days()[1].order); }
    static std::string local(Instant start) {
        auto text = to_local_text(start, "Asia/Shanghai") + ":00+08:00"; // "2026-12-01 14:00"
        text[10] = 'T';
        return text;
    }
    /// "2026-12-01T14:00:00+08:00" of the day that moves, or of one after it.
    std::string at(std::string const& clock, int later = 0) {
        auto const day = std::chrono::sys_days{days()[1].planned} + std::chrono::days{later};
        return to_text(Day{day}) + "T" + clock + ":00+08:00";
    }
    std::string wish() const {
        return "item=" + to_text(company.cleaning) +
               "&quantity=3&address=" + to_text(company.families[0].address);
    }
    std::string about(bool is_move) { return is_move ? "&order=" + order() : ""; }
    /// The free starts of that day.
    std::vector<std::string> free_on(std::string const& day, bool is_move) {
        auto const found =
            get("/slots?" + wish() + "&from=" + day + "&days=1" + about(is_move), families[0]);
        EXPECT_EQ(found.status, 200) << found.body;
        std::vector<std::string> starts;
        for (int i = 0; !found.at("days/0/starts/" + std::to_string(i) + "/start").empty(); ++i) {
            auto const one = "days/0/starts/" + std::to_string(i);
            if (found.at(one + "/is_available") == "true")
                starts.push_back(local(*parse_instant(found.at(one + "/start"))));
        }
        return starts;
    }
    static bool has(std::vector<std::string> const& starts, std::string const& one) {
        return std::find(starts.begin(), starts.end(), one) != starts.end();
    }
    Answer hold(std::string const& start, bool is_move) {
        auto const more = is_move ? R"(,"order":")" + order() + "\"" : std::string();
        return post("/holds",
                    R"({"item":")" + to_text(company.cleaning) + R"(","quantity":3,"address":")" +
                        to_text(company.families[0].address) + R"(","start":")" + start + "\"" +
                        more + "}",
                    families[0]);
    }
    Answer move_to(std::string const& start, std::string const& hold) {
        auto const& family = company.families[0];
        auto const quote =
            post("/quotes", quote_body(company, family, *parse_instant(start), 3), families[0]);
        EXPECT_EQ(quote.status, 201) << quote.body;
        auto const version = get("/orders/" + order(), families[0]).at("version");
        return put("/orders/" + order(),
                   R"({"quote":")" + quote.at("id") + R"(","start":")" + start +
                       R"(","address":")" + to_text(family.address) + R"(","hold":")" + hold +
                       R"(","reason":"家里有事"})",
                   families[0], version);
    }
    std::string planned_day() { return to_text(days()[1].planned); }
};

} // namespace

TEST_P(StandInSlots, AreThoseOfTheAgreedAlone) { // BE-09 BE-07
    agree();
    go_on_leave(0, day_of(1));
    go_on_leave(1, day_of(1));
    // Only who was refused is there: a stranger's order has times, this one has none.
    EXPECT_TRUE(has(free_on(planned_day(), false), at("14:00")));
    EXPECT_TRUE(free_on(planned_day(), true).empty());
    auto const path = "/slots/why?" + wish() + "&start=" + planned_day() + "T06:00:00Z";
    EXPECT_EQ(get(path, families[0]).at("is_available"), "true");
    EXPECT_EQ(get(path + about(true), families[0]).at("is_available"), "false");
    auto const taken = hold(at("14:00"), true);
    EXPECT_EQ(taken.status, 409) << taken.body;
    EXPECT_EQ(taken.code(), "dispatch.slot_taken");
    EXPECT_EQ(hold(at("14:00"), false).status, 201) << "a new order may have her";

    // The day after, one of the agreed comes: what is held is what reserving then takes.
    EXPECT_TRUE(
        has(free_on(to_text(Day{std::chrono::sys_days{days()[1].planned} + std::chrono::days{1}}),
                    true),
            at("14:00", 1)));
    auto const held = hold(at("14:00", 1), true);
    ASSERT_EQ(held.status, 201) << held.body;
    auto const moved = move_to(at("14:00", 1), held.at("id"));
    ASSERT_EQ(moved.status, 200) << moved.body;
    settle();
    ASSERT_EQ(crew_of(1).size(), 1u);
    EXPECT_NE(crew_of(1).front(), company.workers[2].id);
}

TEST_P(StandInSlots, HaveTheDaysOwnTimeFree) { // BE-09 BK-11
    agree();
    go_on_leave(1, day_of(1));
    ASSERT_EQ(crew_of(1).front(), company.workers[0].id);
    // From 09:00 to 10:00: only the usual worker may come, and it is her own visit that is there.
    auto const starts = free_on(planned_day(), true);
    EXPECT_TRUE(has(starts, at("09:00"))) << "where it is now";
    EXPECT_TRUE(has(starts, at("10:00")));
    EXPECT_TRUE(has(starts, at("14:00")));
    auto const held = hold(at("10:00"), true);
    ASSERT_EQ(held.status, 201) << held.body;
    auto const moved = move_to(at("10:00"), held.at("id"));
    ASSERT_EQ(moved.status, 200) << moved.body;
    settle();
    ASSERT_EQ(crew_of(1).size(), 1u);
    EXPECT_EQ(crew_of(1).front(), company.workers[0].id);
    EXPECT_EQ(local(*parse_instant(moved.at("visits/0/starts_at"))), at("10:00"));
    EXPECT_EQ(post("/holds/" + held.at("id") + "/extension", "", families[0]).status, 404)
        << "the hold went into the change";
    EXPECT_TRUE(has(free_on(planned_day(), true), at("09:00"))) << "nothing of it is left";
}

TEST_P(StandInSlots, AreNobodyElsesBusiness) { // BE-09 SY-01
    auto const ask = [&](std::string const& token) {
        auto const slots = get("/slots?item=" + to_text(company.cleaning) +
                                   "&latitude=31.2&longitude=121.4" + about(true),
                               token);
        auto const why = get("/slots/why?item=" + to_text(company.cleaning) +
                                 "&latitude=31.2&longitude=121.4&start=" + planned_day() +
                                 "T06:00:00Z" + about(true),
                             token);
        auto const held = post("/holds",
                               R"({"item":")" + to_text(company.cleaning) +
                                   R"(","latitude":31.2,"longitude":121.4,"start":")" +
                                   at("14:00") + R"(","order":")" + order() + "\"}",
                               token);
        return std::vector{slots.status, why.status, held.status};
    };
    EXPECT_EQ(ask(families[1]), (std::vector{404, 404, 404}));
    EXPECT_EQ(ask(""), (std::vector{404, 404, 404}));
    auto const auditor = ask(staff({"auditor"}));
    EXPECT_EQ(auditor, (std::vector{200, 200, 404})) << "who may read keeps no time";
    auto const office = ask(staff({"agent"}));
    EXPECT_EQ(std::vector(office.begin(), office.begin() + 2), (std::vector{200, 200}));
    // Somebody else's home is not a place for this order either.
    EXPECT_EQ(get("/slots?item=" + to_text(company.cleaning) +
                      "&address=" + to_text(company.families[1].address) + about(true),
                  staff({"agent"}))
                  .code(),
              "customers.address_not_found");
}

HEARTH_BOTH_ENGINES(StandInSlots);

} // namespace hearth::app::standins_slots_test
