#include "platform/db/testing.h"
#include "rooms/catalog/catalog.h"

#include <algorithm>

namespace hearth::catalog {
namespace {

using namespace std::chrono;

class CatalogDemonstration : public StoreTest {
protected:
    void SetUp() override { write(add_demonstration); }
};

TEST_P(CatalogDemonstration, HoldsEveryServiceOfTheTrade) {
    read([&](Tx& tx) {
        auto const items = list_items(tx);
        auto const services =
            std::count_if(items.begin(), items.end(), [](Item const& i) { return i.service; });
        EXPECT_EQ(services, 19);
        EXPECT_EQ(items.size(), 25u);
        EXPECT_EQ(list_standards(tx).size(), 18u);
        for (auto const* needle : {"rcbj", "sdbj", "xjkh", "cbl", "ktqx", "zdg", "smzf", "lrph",
                                   "yuesao", "yes", "srgj"})
            EXPECT_TRUE(std::any_of(items.begin(), items.end(), [&](Item const& item) {
                return item.service && is_found_by(item, needle);
            })) << needle;
    });
}

TEST_P(CatalogDemonstration, GivesEveryServiceAStandardACoverAndAWish) { // QA-01, WF-06
    read([&](Tx& tx) {
        for (auto const& item : list_items(tx)) {
            if (!item.service) continue;
            auto const& service = *item.service;
            ASSERT_TRUE(service.standard) << item.code;
            auto const standard = load_standard_on(tx, *service.standard, 2026y / 11 / 21);
            ASSERT_TRUE(standard) << item.code;
            EXPECT_GE(standard->steps.size(), 6u) << item.code;
            EXPECT_GE(standard->points.size(), 2u) << item.code;
            EXPECT_EQ(service.general_standards.size(), 2u) << item.code;
            EXPECT_TRUE(service.needs_cover) << item.code;
            EXPECT_TRUE(check_wish(service, service.usual, {})) << item.code;
            auto const work = work_of(service, service.usual, {});
            EXPECT_GE(work.minutes, 60) << item.code;
            EXPECT_LE(work.minutes, 720) << item.code;
            // Bodily care and mothers want the stricter health check (LH-09).
            if (item.parent == find_item(tx, "mother_child")->id) {
                EXPECT_EQ(service.health, HealthGrade::MotherInfant) << item.code;
            }
        }
    });
}

TEST_P(CatalogDemonstration, LeavesAloneWhatIsThere) {
    auto const before = read([](Tx& tx) { return find_item(tx, "hourly_helper").value(); });
    auto draft = static_cast<ItemDraft>(before);
    draft.name = {"小时工", "Hour helper"};
    write([&](Tx& tx) { return save_item(tx, before.id, before.version, draft); });
    write(add_demonstration);
    read([&](Tx& tx) {
        EXPECT_EQ(find_item(tx, "hourly_helper")->name.zh, "小时工");
        EXPECT_EQ(list_items(tx).size(), 25u);
    });
}

HEARTH_BOTH_ENGINES(CatalogDemonstration);

} // namespace
} // namespace hearth::catalog
