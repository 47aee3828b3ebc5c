#include "rooms/pricing/extras.h"

#include <gtest/gtest.h>

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
    service.least = whole(10);
    service.most = whole(400);
    service.step = whole(1);
    service.usual = whole(90);
    service.duration = {0, 60, 60, 30, true};
    service.options = {{"hood", {"油烟机", "Hood"}, 3, 0, {}, {}},
                       {"wax", {"打蜡", "Wax"}, 1, 0, {}, {}},
                       {"morning", {"早班", "Morning"}, 1, 0, Code("shift"), {}},
                       {"night", {"晚班", "Night"}, 1, 0, Code("shift"), {}},
                       {"unpriced", {"其他", "Other"}, 1, 0, {}, {}}};
    return item;
}

BookDraft book() {
    BookDraft book;
    book.rules.weekend = 500;
    ItemPrice prices;
    prices.item = "deep";
    prices.per_unit = Money{300};
    prices.minimum = Money{20'000};
    prices.options = {{"hood", OptionBasis::Each, Money{16'800}},
                      {"wax", OptionBasis::PerUnit, Money{155}},
                      {"morning", OptionBasis::Each, Money{1'000}},
                      {"night", OptionBasis::Each, Money{5'000}}};
    book.items = {prices};
    return book;
}

std::map<std::string, std::int64_t> amounts(catalog::Quantity quantity, Choices options = {},
                                            char const* start = nullptr) {
    Ask ask{.quantity = quantity,
            .options = std::move(options),
            .asked_at = *parse_instant("2026-11-20T09:00:00+08:00"),
            .zone = "Asia/Shanghai"};
    if (start) ask.start = *parse_instant(start);
    std::map<std::string, std::int64_t> found;
    for (auto const& one : price_extras(book(), item(), ask))
        found[std::string(one.code)] = one.amount.fen();
    return found;
}

using Amounts = std::map<std::string, std::int64_t>;

TEST(PriceExtras, AreWhatTheTotalWouldGrowBy) { // LC-01, PY-02
    // 90 m²: wax 90 × 1.55; what has no price is not offered
    EXPECT_EQ(amounts(whole(90)),
              (Amounts{{"hood", 16'800}, {"wax", 13'950}, {"morning", 1'000}, {"night", 5'000}}));
    // On a Saturday everything costs 5 % more
    EXPECT_EQ(amounts(whole(90), {}, "2026-11-28T10:00:00+08:00"),
              (Amounts{{"hood", 17'640}, {"wax", 14'648}, {"morning", 1'050}, {"night", 5'250}}));
}

TEST(PriceExtras, CountWhatTheLeastPriceSwallows) { // 20 m² × 3.00 = 60.00, at least 200.00
    // 60 + 168 = 228: only 28 more; 60 + 31 and 60 + 50 stay below the least
    EXPECT_EQ(amounts(whole(20)),
              (Amounts{{"hood", 2'800}, {"wax", 0}, {"morning", 0}, {"night", 0}}));
}

TEST(PriceExtras, OfAChosenOneAreWhatItMadeOfTheTotal) {
    EXPECT_EQ(amounts(whole(90), {{"wax", 1}}).at("wax"), 13'950);
    EXPECT_EQ(amounts(whole(90), {{"hood", 3}}).at("hood"), 16'800) << "the third of three";
    // Of a group only one: the other is reckoned in its place, not beside it
    auto const chosen = amounts(whole(90), {{"morning", 1}});
    EXPECT_EQ(chosen.at("morning"), 1'000);
    EXPECT_EQ(chosen.at("night"), 5'000);
}

TEST(PriceExtras, EachIsTheDifferenceOfTwoPrices) { // the sum in words: with it less without it
    Ask ask{.quantity = whole(130),
            .options = {{"hood", 1}},
            .asked_at = *parse_instant("2026-11-20T09:00:00+08:00"),
            .zone = "Asia/Shanghai"};
    auto const before = price(book(), item(), ask);
    ASSERT_TRUE(before);
    for (auto const& extra : price_extras(book(), item(), ask)) {
        auto one_more = ask;
        if (extra.code == "hood")
            one_more.options = {{"hood", 2}};
        else
            one_more.options.push_back({extra.code, 1});
        auto const after = price(book(), item(), one_more);
        ASSERT_TRUE(after);
        EXPECT_EQ(extra.amount, after->total - before->total) << std::string(extra.code);
    }
}

} // namespace
} // namespace hearth::pricing
