// BK-08, LC-01: a standing booking that has become dearer: the customer is asked before it holds.
#include "app/testing.h"
#include "app/testing_company.h"

#include "rooms/series/series.h"

namespace hearth::app::series_price_test {
namespace {

class SeriesPriceWord : public testing::TestWithParam<Engine> {
protected:
    void SetUp() override {
        auto const made = house.db().write(house.scope(), [](Tx& tx) -> Result<TestCompany> {
            return fill_company(tx, {.stores = 1, .workers = 1, .families = 1});
        });
        ASSERT_TRUE(made);
        company = *made;
    }
    void unsettled(std::string const& day, series::Why why, std::optional<Money> asked) {
        auto const done = house.db().write(house.scope(), [&](Tx& tx) -> Result<void> {
            tx.publish(series::OccurrenceUnsettled{booking, company.families[0].customer,
                                                   company.stores[0], *parse_day(day), why,
                                                   Money{15'000}, asked});
            return {};
        });
        ASSERT_TRUE(done);
        house.settle();
    }
    /// What the customer finds in the app.
    std::vector<std::string> told() {
        auto const token = house.sign_in(ActorKind::Customer, company.families[0].customer.uuid);
        auto const list = house.get("/messages", token);
        EXPECT_EQ(list.status, 200) << list.body;
        std::vector<std::string> texts;
        for (auto const& one : *list.json.find("items")->as<json::Array>())
            texts.push_back(*one.find("text")->as<std::string>());
        return texts;
    }

    FakeClock clock;
    SeededRandom random;
    TestDatabase files{GetParam()};
    TestHouse house{files, clock, random};
    TestCompany company;
    series::SeriesId const booking{make_uuid(clock.now(), random)};
};

} // namespace

TEST_P(SeriesPriceWord, IsToldWithBothFiguresAndOnceForARaise) { // BK-08 LC-01
    unsettled("2026-12-15", series::Why::PriceRaised, Money{16'500});
    auto const first = told();
    ASSERT_EQ(first.size(), 1u);
    EXPECT_NE(first[0].find("150.00"), std::string::npos) << first[0];
    EXPECT_NE(first[0].find("165.00"), std::string::npos);
    EXPECT_NE(first[0].find("2026-12-15"), std::string::npos);
    EXPECT_NE(first[0].find("/c/series/" + to_text(booking)), std::string::npos);
    unsettled("2026-12-22", series::Why::PriceRaised, Money{16'500});
    EXPECT_EQ(told().size(), 1u) << "the next day of the same raise";
    unsettled("2026-12-22", series::Why::PriceRaised, Money{18'000});
    EXPECT_EQ(told().size(), 2u) << "raised again";
}

TEST_P(SeriesPriceWord, OtherReasonsAreTheOfficesCallToMake) { // BK-10
    unsettled("2026-12-15", series::Why::NobodyFree, {});
    EXPECT_TRUE(told().empty());
}

HEARTH_BOTH_ENGINES(SeriesPriceWord);

} // namespace hearth::app::series_price_test
