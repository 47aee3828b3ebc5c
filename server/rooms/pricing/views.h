/// What callers see of prices: lines with their words in the caller's language.
#pragma once

#include "rooms/pricing/extras.h"

namespace hearth::pricing {

struct LineView {
    LineKind kind;
    Text<1, 200> label;              ///< 日常保洁
    std::optional<Text<1, 300>> why; ///< 开始时间不足 4 小时，加收 20%
    std::optional<Code> code;
    Quantity quantity;
    Money unit_price;
    std::int64_t basis_points = 0;
    Money amount;
};
BOOST_DESCRIBE_STRUCT(LineView, (),
                      (kind, label, why, code, quantity, unit_price, basis_points, amount))

std::vector<LineView> to_views(std::vector<Line> const& lines, std::string const& locale);

/// What may stand struck through beside a reduced price, and where it comes from (LC-02).
struct CompareView {
    Money total;
    Basis basis = Basis::Lowest;
    std::int64_t deals = 0;
    int days = 0;
    Day before;
    std::string why; ///< 优惠开始前 7 日内同一门店同样服务的最低成交价，共 3 单
    std::string source; ///< the rule it follows
};
BOOST_DESCRIBE_STRUCT(CompareView, (), (total, basis, deals, days, before, why, source))

std::optional<CompareView> to_view(std::optional<Comparison> const& compared,
                                   std::string const& locale);

/// Everything a guest needs to know before ordering (LC-01).
struct PriceView {
    Money total;
    std::vector<LineView> lines;
    std::vector<Extra> extras; ///< what each option would add, before it is chosen
    catalog::Work work;
    bool is_calendar_assumed = false;
    bool needs_start = false;   ///< hours and days may still change it
    bool needs_address = false; ///< so may the distance
    std::optional<CompareView> compared;
};
BOOST_DESCRIBE_STRUCT(PriceView, (),
                      (total, lines, extras, work, is_calendar_assumed, needs_start, needs_address,
                       compared))

struct QuoteView {
    Id<Quote> id;
    Id<identity::Store> store;
    std::optional<Id<customers::Customer>> customer;
    Id<catalog::Item> item;
    std::int64_t item_version = 0;
    catalog::Name item_name;
    Quantity quantity;
    catalog::Choices options;
    Instant start;
    catalog::Work work;
    Money total;
    std::vector<LineView> lines;
    bool is_calendar_assumed = false;
    Instant issued_at;
    Instant valid_until;
    std::optional<Id<Quote>> replaces;
    std::optional<CompareView> compared;
};
BOOST_DESCRIBE_STRUCT(QuoteView, (),
                      (id, store, customer, item, item_version, item_name, quantity, options, start,
                       work, total, lines, is_calendar_assumed, issued_at, valid_until, replaces,
                       compared))

QuoteView to_view(Quote const& quote, catalog::Item const& item, std::string const& locale);

} // namespace hearth::pricing
