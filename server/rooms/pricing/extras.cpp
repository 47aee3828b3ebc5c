#include "rooms/pricing/extras.h"

#include <algorithm>

namespace hearth::pricing {
namespace {

std::int64_t count_of(catalog::Choices const& choices, Code const& code) {
    for (auto const& choice : choices)
        if (choice.code == code) return choice.count;
    return 0;
}

/// The wish with that option so often, and with nothing else of its group.
Ask with(catalog::Service const& service, Ask ask, catalog::Option const& option,
         std::int64_t count) {
    catalog::Choices kept;
    for (auto const& choice : ask.options) {
        bool const is_rival =
            option.group && std::ranges::any_of(service.options, [&](catalog::Option const& other) {
                return other.code == choice.code && other.group == option.group;
            });
        if (choice.code != option.code && !is_rival) kept.push_back(choice);
    }
    if (count > 0) kept.push_back({option.code, count});
    ask.options = std::move(kept);
    return ask;
}

OptionPrice const* find_price(BookDraft const& book, Code const& item, Code const& option) {
    for (auto const& prices : book.items) {
        if (prices.item != item) continue;
        for (auto const& one : prices.options)
            if (one.code == option) return &one;
    }
    return nullptr;
}

} // namespace

std::vector<Extra> price_extras(BookDraft const& book, catalog::Item const& item, Ask const& ask) {
    std::vector<Extra> extras;
    if (!item.service) return extras;
    auto const& service = *item.service;
    for (auto const& option : service.options) {
        auto const* const listed = find_price(book, item.code, option.code);
        if (!listed) continue;
        std::int64_t const most = option.most;
        auto const before = std::min(count_of(ask.options, option.code), most - 1);
        auto const without = price(book, item, with(service, ask, option, before));
        auto const one_more = price(book, item, with(service, ask, option, before + 1));
        if (!without || !one_more) continue;
        extras.push_back(
            {option.code, listed->basis, listed->amount, one_more->total - without->total});
    }
    return extras;
}

} // namespace hearth::pricing
