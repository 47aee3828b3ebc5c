// LC-08: a standing booking at the end of its term, by its clock.
#include "rooms/identity/testing.h"

#include "base/zone.h"
#include "rooms/orders/testing.h"

#include <set>

#include "rooms/series/testing.h"

namespace hearth::series {
namespace {

class SeriesRenewal : public SeriesTest {
protected:
    void SetUp() override {
        SeriesTest::SetUp();
        hear_renewals_by([this](Tx&, SeriesId, int) { return heard_; });
    }
    void TearDown() override {
        hear_renewals_by({});
        SeriesTest::TearDown();
    }
    /// Tuesdays from 2026-11-24, so many times.
    Series open_visits(int visits, bool renews) {
        auto const quote = quote_at(start);
        return write([&](Tx& tx) {
            return open(tx, {.customer = customer,
                             .address = address,
                             .quote = quote.id,
                             .pattern = weekly(2),
                             .visits = visits,
                             .renews = renews});
        });
    }
    /// Both clocks, until the local day has come.
    void pass_to(char const* until) {
        clocks::Keeper keeper(db(), {{std::string(roll_clock), hear_clock},
                                     {std::string(renewal_clock), hear_renewal_clock}});
        auto const end = at_local(day(until), 23 * 60, "Asia/Shanghai");
        while (clock().now() < end) {
            clock().advance(std::min<Duration>(hours{6}, end - clock().now()));
            while (keeper.step() > 0) {
            }
        }
    }
    std::optional<Renewal> renewal(SeriesId id) {
        return read([&](Tx& tx) { return load_file(tx, id)->renewal; });
    }
    std::vector<std::string> steps(SeriesId id) {
        hear();
        return read([&](Tx& tx) {
            std::vector<std::string> all;
            for (auto const& event : events::list_about(tx, id.uuid, 200))
                if (event.kind == RenewalMoved::kind)
                    all.push_back(to_text(json::from_text<RenewalMoved>(event.payload).step));
                else if (event.kind == RenewalDue::kind)
                    all.push_back("told");
            return all;
        });
    }
    using Steps = std::vector<std::string>;

    std::optional<Instant> heard_;
};

// 8 Tuesdays from 2026-11-24: the last is 2027-01-12; the date 2027-01-06; told 2026-12-30.
TEST_P(SeriesRenewal, GoesOnForAsManyVisitsAfterANoticeThatHeld) { // LC-08
    auto const one = open_visits(8, true);
    pass_to("2026-12-29");
    EXPECT_EQ(steps(one.id), Steps{"agreed"});
    pass_to("2026-12-30");
    EXPECT_EQ(steps(one.id), (Steps{"agreed", "told"}));
    EXPECT_EQ(renewal(one.id)->notice_days, 5);
    EXPECT_EQ(renewal(one.id)->renews_on, day("2027-01-06"));
    ASSERT_TRUE(renewal(one.id)->price);
    heard_ = clock().now();
    pass_to("2027-01-05");
    EXPECT_EQ(told(one.id).back(), "2027-01-12 placed") << "nothing of the next term yet";
    pass_to("2027-01-06");
    EXPECT_EQ(steps(one.id), (Steps{"agreed", "told", "renewed"}));
    auto const terms = read([&](Tx& tx) { return list_terms(tx, one.id); });
    ASSERT_EQ(terms.size(), 2u);
    EXPECT_EQ(terms[1].from, day("2027-01-19"));
    EXPECT_EQ(terms[1].visits, 8);
    EXPECT_EQ(terms[1].agreed_by, terms[0].agreed_by) << "under her word, not the clock's";
    EXPECT_EQ(told(one.id).back(), "2027-02-02 placed") << "four weeks ahead";
    EXPECT_TRUE(renewal(one.id)->is_agreed()) << "and from term to term";
    EXPECT_EQ(renewal(one.id)->state, RenewalState::Waiting);
}

TEST_P(SeriesRenewal, EndsWhereTheNoticeNeverLeftTheHouse) { // LC-08
    auto const one = open_visits(8, true);
    pass_to("2027-01-14");
    EXPECT_EQ(steps(one.id), (Steps{"agreed", "told", "lapsed"}));
    EXPECT_EQ(told(one.id).back(), "2027-01-12 placed");
    EXPECT_EQ(renewal(one.id)->state, RenewalState::Lapsed);
}

TEST_P(SeriesRenewal, WaitsForANoticeThatCameLateAndNotPastTheEnd) { // LC-08
    auto const one = open_visits(8, true);
    pass_to("2027-01-05");
    heard_ = clock().now(); // 2027-01-05 23:00: five days are over on the 10th
    pass_to("2027-01-09");
    EXPECT_EQ(renewal(one.id)->state, RenewalState::Told);
    pass_to("2027-01-11");
    EXPECT_EQ(renewal(one.id)->state, RenewalState::Waiting) << "renewed: the next one waits";
    EXPECT_EQ(renewal(one.id)->from, day("2027-01-19"));
}

TEST_P(SeriesRenewal, IsEndedInOneStepAndWhatWasAgreedStays) { // LC-08
    auto const one = open_visits(8, true);
    pass_to("2026-12-30");
    heard_ = clock().now();
    auto const before = told(one.id);
    write([&](Tx& tx) { return end_renewal(tx, one.id, {}); });
    EXPECT_EQ(told(one.id), before) << "nothing is called off";
    pass_to("2027-01-20");
    EXPECT_EQ(steps(one.id), (Steps{"agreed", "told", "ended"}));
    EXPECT_EQ(told(one.id).back(), "2027-01-12 placed");
    auto const open = read([&](Tx& tx) { return clocks::list_of(tx, one.id.uuid); });
    for (auto const& clock : open)
        EXPECT_NE(clock.state, clocks::State::Running) << clock.kind;
}

TEST_P(SeriesRenewal, TakesTheOfficesWordForANoticeByTelephone) { // LC-08
    auto const one = open_visits(8, true);
    pass_to("2026-12-28");
    write([&](Tx& tx) { return note_renewal_heard(tx, one.id, Word::Phone); });
    EXPECT_EQ(renewal(one.id)->heard_word, Word::Phone);
    pass_to("2027-01-07");
    EXPECT_EQ(steps(one.id), (Steps{"agreed", "told", "heard", "renewed"}));
}

TEST_P(SeriesRenewal, DoesNotTouchABookingWithoutAWord) { // LC-08
    auto const one = open_visits(8, false);
    EXPECT_FALSE(renewal(one.id));
    heard_ = clock().now();
    pass_to("2027-01-20");
    EXPECT_EQ(told(one.id).back(), "2027-01-12 placed");
    EXPECT_EQ(steps(one.id), Steps{});
}

TEST_P(SeriesRenewal, GivesAnOpenEndedOneATermThatStopsWithoutAWord) { // LC-08
    auto const one = open_weekly();
    ASSERT_TRUE(renewal(one.id));
    EXPECT_EQ(renewal(one.id)->until, day("2027-11-23")) << "twelve months";
    EXPECT_FALSE(renewal(one.id)->is_agreed());
    write([&](Tx& tx) { return agree_renewal(tx, one.id, {}); });
    EXPECT_TRUE(renewal(one.id)->is_agreed());
    EXPECT_EQ(renewal(one.id)->until, day("2027-11-23")) << "the same term";
}

TEST_P(SeriesRenewal, NeedsANewWordWhereTheEndIsChanged) { // LC-08
    auto const one = open_visits(8, true);
    Edit edit{.kind = EditKind::ChangeLater, .day = day("2026-12-15")};
    edit.until = day("2027-03-30");
    change(one.id, edit);
    EXPECT_EQ(renewal(one.id)->state, RenewalState::Ended);
    write([&](Tx& tx) { return agree_renewal(tx, one.id, Word::Phone); });
    EXPECT_EQ(renewal(one.id)->agreed_word, Word::Phone);
}

TEST_P(SeriesRenewal, KeepsItsWordWhereOnlyTheHourIsChanged) { // LC-08
    auto const one = open_visits(8, true);
    Edit edit{.kind = EditKind::ChangeLater, .day = day("2026-12-15")};
    edit.start_min = Whole<0, 1439>{14 * 60};
    change(one.id, edit);
    EXPECT_TRUE(renewal(one.id)->is_open() && renewal(one.id)->is_agreed());
}

TEST_P(SeriesRenewal, LeavesADearerPriceToTheRuleOfPrices) { // LC-08 BK-08
    auto const one = open_visits(8, true);
    pass_to("2026-12-30");
    heard_ = clock().now();
    raise_prices(20);
    pass_to("2027-01-06");
    auto const days = rows(one.id);
    EXPECT_EQ(days.back().state, State::Unsettled)
        << "renewed, but not at a price nobody agreed to";
    EXPECT_EQ(days.back().why, Why::PriceRaised);
}

HEARTH_BOTH_ENGINES(SeriesRenewal);

} // namespace
} // namespace hearth::series
