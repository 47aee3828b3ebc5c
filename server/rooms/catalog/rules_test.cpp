#include "rooms/catalog/rules.h"

#include "rooms/catalog/catalog.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace hearth::catalog {
namespace {

using namespace std::chrono;

Service cleaning() {
    Service service;
    service.unit = Unit::SquareMetre;
    service.least = whole(40);
    service.most = whole(400);
    service.step = whole(10);
    service.usual = whole(90);
    service.duration = {30, 120, 120, 30, true};
    service.crew = {1, 4, whole(80)};
    service.skills = {{"cleaning", 2}};
    service.acceptance = {{AcceptanceRole::OnSite}, {AcceptanceRole::Customer}};
    service.options = {
        {"fridge", {"冰箱内部", "Inside of the fridge"}, 3, 30, {}, {}},
        {"wax", {"打蜡", "Waxing"}, 1, 60, Code("floor"), {{"wax", 3}, {"cleaning", 1}}},
        {"polish", {"抛光", "Polishing"}, 1, 90, Code("floor"), {{"cleaning", 4}}},
    };
    return service;
}

ItemDraft item_draft() {
    ItemDraft draft;
    draft.code = "deep";
    draft.name = {"深度保洁", "Deep cleaning"};
    draft.summary = {"全屋", "Whole home"};
    draft.icon = "sparkle";
    draft.service = cleaning();
    return draft;
}

TEST(WorkOf, DividesTheWorkAmongTheCrewAndRoundsUpToTheStep) {
    struct Case {
        int square_metres;
        Choices choices;
        int minutes;
        int crew;
    };
    // (30 min + 2 min × m² + options) ÷ crew, up to the half hour, at least 120
    Case const cases[] = {
        {40, {}, 120, 1},              // 110 → 120
        {50, {}, 150, 1},              // 130 → 150
        {60, {}, 150, 1},              // 150 exactly
        {80, {}, 210, 1},              // 190 → 210
        {90, {}, 120, 2},              // 210 ÷ 2 = 105 → 120
        {160, {}, 180, 2},             // 350 ÷ 2 = 175 → 180
        {170, {}, 150, 3},             // 370 ÷ 3 = 123.3 → 150
        {400, {}, 210, 4},             // 5 shares wanted, 4 at most: 830 ÷ 4 = 207.5 → 210
        {60, {{"fridge", 2}}, 210, 1}, // 150 + 60
        {60, {{"wax", 1}}, 210, 1},    // 150 + 60
    };
    for (auto const& one : cases) {
        auto const work = work_of(cleaning(), whole(one.square_metres), one.choices);
        EXPECT_EQ(work.minutes, one.minutes) << one.square_metres;
        EXPECT_EQ(work.crew, one.crew) << one.square_metres;
        EXPECT_EQ(work.visits, 1);
    }
}

TEST(WorkOf, CountsHoursForEachWorkerAndOneVisitADay) {
    auto hourly = cleaning();
    hourly.unit = Unit::Hour;
    hourly.duration = {0, 3600, 120, 30, false};
    hourly.crew = {2, 2, {}};
    EXPECT_EQ(work_of(hourly, Quantity{250}, {}).minutes, 150); // 2.5 h, for both

    auto daily = cleaning();
    daily.unit = Unit::Day;
    daily.duration = {480, 0, 480, 30, false};
    auto const work = work_of(daily, whole(5), {});
    EXPECT_EQ(work.minutes, 480);
    EXPECT_EQ(work.visits, 5);

    daily.form = Form::Engagement; // the contract counts the days
    EXPECT_EQ(work_of(daily, whole(26), {}).visits, 1);
}

TEST(CheckWish, NamesEachWrongField) { // BK-04
    struct Case {
        Quantity quantity;
        Choices choices;
        std::string pointer;
        std::string code;
    };
    Case const cases[] = {
        {whole(90), {}, "", ""},
        {whole(40), {{"fridge", 3}, {"wax", 1}}, "", ""},
        {whole(30), {}, "/quantity", "platform.out_of_range"},
        {whole(410), {}, "/quantity", "platform.out_of_range"},
        {whole(95), {}, "/quantity", "catalog.quantity_off_step"},
        {whole(90), {{"pool", 1}}, "/options/0/code", "catalog.option_unknown"},
        {whole(90), {{"fridge", 4}}, "/options/0/count", "platform.out_of_range"},
        {whole(90), {{"fridge", 1}, {"fridge", 1}}, "/options/1/code", "catalog.option_twice"},
        {whole(90), {{"wax", 1}, {"polish", 1}}, "/options/1/code", "catalog.option_excluded"},
    };
    for (auto const& one : cases) {
        auto const checked = check_wish(cleaning(), one.quantity, one.choices);
        EXPECT_EQ(checked.has_value(), one.code.empty()) << one.code;
        if (checked) continue;
        ASSERT_EQ(checked.error().fields.size(), 1u);
        EXPECT_EQ(checked.error().fields[0].pointer, one.pointer);
        EXPECT_EQ(checked.error().fields[0].code, one.code);
    }
}

TEST(NeedsOf, TakesTheStricterLevelOfItemAndOptions) { // DP-01
    auto const needs = needs_of(cleaning(), {{"wax", 1}});
    ASSERT_EQ(needs.skills.size(), 2u);
    EXPECT_EQ(needs.skills[0].level, 2); // cleaning: the item asks 2, waxing only 1
    EXPECT_EQ(needs.skills[1].code, "wax");
    EXPECT_EQ(needs_of(cleaning(), {{"polish", 1}}).skills[0].level, 4);
}

TEST(CheckItem, FindsEverythingWrongAtOnce) {
    EXPECT_TRUE(check_item(item_draft()));
    auto draft = item_draft();
    draft.offered_from = Day{2026y / 12 / 1};
    draft.offered_until = Day{2026y / 11 / 30};
    draft.service->usual = whole(95);
    draft.service->crew.most = 1;
    draft.service->crew.least = 2;
    draft.service->options[1].code = "fridge";
    draft.service->acceptance = {{AcceptanceRole::Customer}, {AcceptanceRole::OnSite}};
    auto const checked = check_item(draft);
    ASSERT_FALSE(checked);
    std::vector<std::string> pointers;
    for (auto const& field : checked.error().fields)
        pointers.push_back(field.pointer);
    EXPECT_EQ(pointers,
              (std::vector<std::string>{"/offered_until", "/service/usual", "/service/crew/most",
                                        "/service/options/1/code", "/service/acceptance/1/role",
                                        "/service/acceptance"})); // AC-01: the customer comes last
}

TEST(IsOffered, HoldsFromTheFirstToTheLastDayOfSale) {
    Item item{item_draft(), {}, 1};
    item.offered_from = Day{2026y / 12 / 1};
    item.offered_until = Day{2026y / 12 / 3};
    EXPECT_FALSE(is_offered(item, 2026y / 11 / 30));
    EXPECT_TRUE(is_offered(item, 2026y / 12 / 1));
    EXPECT_TRUE(is_offered(item, 2026y / 12 / 3));
    EXPECT_FALSE(is_offered(item, 2026y / 12 / 4));
    item.is_offered = false;
    EXPECT_FALSE(is_offered(item, 2026y / 12 / 2));
}

RC_GTEST_PROP(WorkOf, NeverShrinksWithMoreOfTheSameCrew, (bool is_shared)) {
    auto service = cleaning();
    service.duration.is_shared = is_shared;
    service.crew.most = 1;
    auto const less = *rc::gen::inRange<std::int64_t>(0, 90'000);
    auto const more = *rc::gen::inRange<std::int64_t>(less, 90'001);
    RC_ASSERT(work_of(service, Quantity{less}, {}).minutes <=
              work_of(service, Quantity{more}, {}).minutes);
}

RC_GTEST_PROP(WorkOf, IsEnoughForTheWorkAndOnTheStep, ()) {
    auto const service = cleaning();
    auto const quantity = Quantity{*rc::gen::inRange<std::int64_t>(4'000, 40'001)};
    auto const work = work_of(service, quantity, {});
    RC_ASSERT(work.minutes % 30 == 0);
    RC_ASSERT(work.minutes * work.crew * 100 * 60 >= 30 * 6000 + 120 * quantity.hundredths);
    RC_ASSERT(work.crew >= 1 && work.crew <= 4);
}

} // namespace
} // namespace hearth::catalog
