#include "base/zone.h"
#include "rooms/pricing/pricing.h"

#include <gtest/gtest.h>
#include <numeric>
#include <rapidcheck/gtest.h>

namespace hearth::pricing {
namespace {

using catalog::Choices;
using catalog::whole;

catalog::Item item() {
    catalog::Item item;
    item.code = "deep";
    item.name = {"深度保洁", "Deep cleaning"};
    item.service.emplace();
    auto& service = *item.service;
    service.unit = catalog::Unit::SquareMetre;
    service.least = Quantity{50};
    service.most = whole(400);
    service.step = Quantity{50};
    service.usual = whole(90);
    service.crew = {1, 3, whole(100)};
    service.duration = {0, 60, 60, 30, true};
    service.options = {{"hood", {"油烟机", "Hood"}, 3, 0, {}, {}},
                       {"wax", {"打蜡", "Wax"}, 1, 0, {}, {}},
                       {"unpriced", {"其他", "Other"}, 1, 0, {}, {}}};
    return item;
}

BookDraft book() {
    BookDraft book;
    book.rules.urgency = {{120, 2000}, {240, 1000}};
    book.rules.peaks = {{"evening", {"晚间", "Evening"}, {1, 2, 3, 4, 5}, 1140, 1440, 1500}};
    book.rules.weekend = 500;
    book.rules.statutory_holiday = 10'000;
    book.rules.holiday_off = 3'000;
    book.rules.distance = {{10'000, Money{2'000}}, {20'000, Money{4'000}}};
    book.rules.farthest_m = 40'000;
    ItemPrice prices;
    prices.item = "deep";
    prices.base = Money{3'000};
    prices.per_unit = Money{333};
    prices.tiers = {{whole(120), Money{250}}};
    prices.minimum = Money{20'000};
    prices.options = {{"hood", OptionBasis::Each, Money{16'800}},
                      {"wax", OptionBasis::PerUnit, Money{155}}};
    prices.per_extra_worker = Money{5'000};
    book.items = {prices};
    return book;
}

Ask ask(Quantity quantity, char const* start = nullptr,
        char const* asked = "2026-11-20T09:00:00+08:00") {
    Ask ask{.quantity = quantity, .asked_at = *parse_instant(asked), .zone = "Asia/Shanghai"};
    if (start) ask.start = *parse_instant(start);
    return ask;
}

TEST(Price, FollowsTheBookLineByLine) { // PY-02, BK-04
    struct Case {
        char const* what;
        Quantity quantity;
        Choices options;
        char const* start; ///< Shanghai; asked on Friday 2026-11-20 at 09:00
        std::int64_t distance_m;
        std::int64_t fen;
    };
    Case const cases[] = {
        // 30.00 + 90 × 3.33 = 329.70
        {"plain", whole(90), {}, nullptr, 0, 32'970},
        // 30.00 + 20 × 3.33 = 96.60 → minimum 200
        {"minimum", whole(20), {}, nullptr, 0, 20'000},
        // 30.00 + 120 × 3.33 + 30 × 2.50 = 504.60, one worker more: + 50
        {"tier and crew", whole(150), {}, nullptr, 0, 55'460},
        // 329.70 + 2 × 168
        {"options each", whole(90), {{"hood", 2}}, nullptr, 0, 66'570},
        // 329.70 + 90 × 1.55
        {"option by unit", whole(90), {{"wax", 1}}, nullptr, 0, 46'920},
        // Wednesday 10:00, far ahead
        {"ordinary day", whole(90), {}, "2026-11-25T10:00:00+08:00", 0, 32'970},
        // 119 min ahead: + 20 % = 395.64
        {"very urgent", whole(90), {}, "2026-11-20T10:59:00+08:00", 0, 39'564},
        // 120 min is not less than 120: + 10 % = 362.67
        {"urgent", whole(90), {}, "2026-11-20T11:00:00+08:00", 0, 36'267},
        // 240 min: nothing
        {"in time", whole(90), {}, "2026-11-20T13:00:00+08:00", 0, 32'970},
        // Wednesday 18:59 and 19:00: + 15 % = 379.155 → 379.16
        {"before peak", whole(90), {}, "2026-11-25T18:59:00+08:00", 0, 32'970},
        {"peak", whole(90), {}, "2026-11-25T19:00:00+08:00", 0, 37'916},
        // Saturday: + 5 % = 346.185 → 346.19; 23:59 UTC of Friday is Saturday here
        {"weekend", whole(90), {}, "2026-11-28T10:00:00+08:00", 0, 34'619},
        {"weekend by zone", whole(90), {}, "2026-11-27T23:59:00Z", 0, 34'619},
        // National day 2026-10-01 (asked before it in another row's clock): see below
        // Distance: 10 km is not beyond 10 km
        {"near", whole(90), {}, nullptr, 10'000, 32'970},
        {"far", whole(90), {}, nullptr, 10'100, 34'970},
        {"farther", whole(90), {}, nullptr, 40'000, 36'970},
        // Percentages stand side by side: 329.70 × (1 + 15 % + 20 %) would be urgent in the peak;
        // here minimum 200 × 1.05 = 210 on a Saturday
        {"minimum and weekend", whole(20), {}, "2026-11-28T10:00:00+08:00", 0, 21'000},
    };
    for (auto const& one : cases) {
        auto wish = ask(one.quantity, one.start);
        wish.options = one.options;
        if (one.distance_m > 0) wish.distance_m = one.distance_m;
        auto const priced = price(book(), item(), wish);
        ASSERT_TRUE(priced) << one.what;
        EXPECT_EQ(priced->total.fen(), one.fen) << one.what;
    }
}

TEST(Price, KnowsHolidaysMakeupDaysAndYearsWithoutNotice) {
    struct Case {
        char const* start;
        std::int64_t fen; ///< of 200.00
        bool is_assumed;
    };
    Case const cases[] = {
        {"2026-10-01T10:00:00+08:00", 40'000, false}, // National Day, by law: + 100 %
        {"2026-10-04T10:00:00+08:00", 26'000, false}, // off, not by law, a Sunday too: + 30 %
        {"2026-10-10T10:00:00+08:00", 20'000, false}, // a Saturday that is worked
        {"2026-10-11T10:00:00+08:00", 21'000, false}, // an ordinary Sunday
        {"2028-05-01T10:00:00+08:00", 20'000, true},  // a Monday; the notice is not out
        {"2028-05-06T10:00:00+08:00", 21'000, true},  // a Saturday
    };
    for (auto const& one : cases) {
        auto const priced =
            price(book(), item(), ask(whole(20), one.start, "2026-09-01T09:00:00+08:00"));
        ASSERT_TRUE(priced) << one.start;
        EXPECT_EQ(priced->total.fen(), one.fen) << one.start;
        EXPECT_EQ(priced->is_calendar_assumed, one.is_assumed) << one.start;
    }
}

TEST(Price, CountsEachDayOfADailyService) {
    auto daily = item();
    daily.service->unit = catalog::Unit::Day;
    daily.service->crew = {};
    auto prices = book();
    prices.items[0].base = prices.items[0].minimum = Money{0};
    prices.items[0].tiers.clear();
    prices.items[0].per_unit = Money{30'000};
    // Friday, Saturday, Sunday: 900 × (0 + 5 + 5) ÷ 3 % = 30 more
    auto const three = price(prices, daily, ask(whole(3), "2026-11-27T10:00:00+08:00"));
    ASSERT_TRUE(three);
    EXPECT_EQ(three->work.visits, 3);
    EXPECT_EQ(three->total.fen(), 93'000);
    // The same as an engagement: its days are its price.
    daily.service->form = catalog::Form::Engagement;
    EXPECT_EQ(price(prices, daily, ask(whole(3), "2026-11-27T10:00:00+08:00"))->total.fen(),
              90'000);
}

TEST(Price, RefusesWhatIsNotPricedOrTooFar) {
    auto const refused = [](BookDraft const& from, Ask const& wish) {
        auto const priced = price(from, item(), wish);
        return priced ? "" : priced.error().code;
    };
    auto empty = book();
    empty.items.clear();
    EXPECT_EQ(refused(empty, ask(whole(90))), "pricing.item_not_priced");
    auto option = ask(whole(90));
    option.options = {{"unpriced", 1}};
    EXPECT_EQ(refused(book(), option), "pricing.option_not_priced");
    auto far = ask(whole(90));
    far.distance_m = 40'100;
    EXPECT_EQ(refused(book(), far), "pricing.too_far");
    EXPECT_EQ(refused(book(), ask(whole(500))), "platform.invalid");
}

TEST(Price, ShowsAChosenOptionThatCostsNothing) { // LC-01
    auto free = book();
    free.items[0].options[0].amount = Money{0};
    auto wish = ask(whole(90));
    wish.options = {{"hood", 1}};
    auto const priced = price(free, item(), wish);
    ASSERT_TRUE(priced);
    EXPECT_EQ(priced->lines.back().kind, LineKind::Option);
    EXPECT_EQ(priced->total.fen(), 32'970);
}

Ask any_ask() {
    auto wish = ask(Quantity{*rc::gen::inRange<std::int64_t>(1, 801) * 50});
    if (*rc::gen::arbitrary<bool>())
        wish.options.push_back({"hood", *rc::gen::inRange<std::int64_t>(1, 4)});
    if (*rc::gen::arbitrary<bool>()) wish.options.push_back({"wax", 1});
    wish.start = wish.asked_at + minutes{*rc::gen::inRange(1, 100'000)};
    wish.distance_m = *rc::gen::inRange<std::int64_t>(0, 40'001);
    return wish;
}

BookDraft any_book() {
    auto any = book();
    auto const money = [] { return Money{*rc::gen::inRange<std::int64_t>(0, 100'000)}; };
    auto const points = [] { return BasisPoints{*rc::gen::inRange<std::int64_t>(0, 10'001)}; };
    any.items[0].base = money();
    any.items[0].per_unit = money();
    any.items[0].minimum = money();
    any.rules.weekend = points();
    any.rules.peaks[0].basis_points = points();
    any.rules.urgency[0].basis_points = points();
    return any;
}

RC_GTEST_PROP(Price, IsTheSameFenForTheSameInputs, ()) { // PY-02
    auto const wish = any_ask();
    auto const from = any_book();
    auto const once = price(from, item(), wish);
    auto const again = price(from, item(), wish);
    RC_ASSERT(once.has_value() && again.has_value());
    RC_ASSERT(once->total == again->total);
}

RC_GTEST_PROP(Price, IsTheSumOfItsLines, ()) {
    auto const priced = price(any_book(), item(), any_ask());
    RC_ASSERT(priced.has_value());
    Money sum;
    for (auto const& line : priced->lines)
        sum += line.amount;
    RC_ASSERT(sum == priced->total);
}

RC_GTEST_PROP(Price, OfALineIsWithinOneFenOfItsExactAmount, ()) {
    auto const priced = price(any_book(), item(), any_ask());
    RC_ASSERT(priced.has_value());
    for (auto const& line : priced->lines) {
        if (line.kind != LineKind::Units && line.kind != LineKind::Option) continue;
        auto const exact = line.unit_price.fen() * line.quantity.hundredths; // hundredths of a fen
        RC_ASSERT(std::abs(line.amount.fen() * 100 - exact) <= 100);
    }
}

RC_GTEST_PROP(Price, IsNeverLessForMoreOrSooner, ()) {
    auto wish = any_ask();
    wish.options.clear();
    auto const from = any_book();
    auto more = wish;
    more.quantity.hundredths = std::min<std::int64_t>(40'000, wish.quantity.hundredths + 50);
    RC_ASSERT(price(from, item(), wish)->total <= price(from, item(), more)->total);
}

} // namespace
} // namespace hearth::pricing
