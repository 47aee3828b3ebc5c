#include "rooms/pricing/rules.h"

#include <algorithm>
#include <set>

namespace hearth::pricing {
namespace {

using Fields = std::vector<FieldError>;

std::string at(std::string const& list, std::size_t index, char const* member) {
    return list + "/" + std::to_string(index) + "/" + member;
}

void check_options(Fields& fields, std::string const& pointer, ItemPrice const& price,
                   catalog::Service const& service) {
    std::set<std::string> seen;
    for (std::size_t i = 0; i < price.options.size(); ++i) {
        auto const& code = price.options[i].code;
        bool const is_known =
            std::any_of(service.options.begin(), service.options.end(),
                        [&](catalog::Option const& option) { return option.code == code; });
        if (!is_known)
            fields.push_back({at(pointer, i, "code"), "catalog.option_unknown", {}});
        else if (!seen.insert(code).second)
            fields.push_back({at(pointer, i, "code"), "catalog.code_twice", {}});
    }
}

void check_items(Fields& fields, BookDraft const& draft, std::vector<catalog::Item> const& items) {
    std::set<std::string> seen;
    for (std::size_t i = 0; i < draft.items.size(); ++i) {
        auto const& price = draft.items[i];
        auto const it = std::find_if(items.begin(), items.end(), [&](catalog::Item const& item) {
            return item.service && item.code == price.item;
        });
        if (it == items.end()) {
            fields.push_back({at("/items", i, "item"), "catalog.item_not_found", {}});
            continue;
        }
        if (!seen.insert(price.item).second)
            fields.push_back({at("/items", i, "item"), "catalog.code_twice", {}});
        for (std::size_t t = 0; t < price.tiers.size(); ++t)
            if (price.tiers[t].from <= (t == 0 ? Quantity{0} : price.tiers[t - 1].from))
                fields.push_back(
                    {at(at("/items", i, "tiers"), t, "from"), "pricing.must_ascend", {}});
        if (price.reduction && price.reduction->until < price.reduction->from)
            fields.push_back(
                {at("/items", i, "reduction") + "/until", "pricing.end_before_start", {}});
        check_options(fields, at("/items", i, "options"), price, *it->service);
    }
}

void check_rules(Fields& fields, Rules const& rules) {
    for (std::size_t i = 1; i < rules.urgency.size(); ++i)
        if (rules.urgency[i].within_min <= rules.urgency[i - 1].within_min)
            fields.push_back({at("/rules/urgency", i, "within_min"), "pricing.must_ascend", {}});
    for (std::size_t i = 1; i < rules.distance.size(); ++i)
        if (rules.distance[i].beyond_m <= rules.distance[i - 1].beyond_m)
            fields.push_back({at("/rules/distance", i, "beyond_m"), "pricing.must_ascend", {}});
    for (std::size_t i = 0; i < rules.peaks.size(); ++i)
        if (rules.peaks[i].to_min <= rules.peaks[i].from_min)
            fields.push_back({at("/rules/peaks", i, "to_min"), "pricing.end_before_start", {}});
}

} // namespace

Result<void> check_book(BookDraft const& draft, std::vector<catalog::Item> const& items) {
    Fields fields;
    if (draft.store && draft.city) fields.push_back({"/city", "pricing.store_or_city", {}});
    if (draft.valid_until && *draft.valid_until < draft.valid_from)
        fields.push_back({"/valid_until", "pricing.end_before_start", {}});
    check_rules(fields, draft.rules);
    check_items(fields, draft, items);
    if (fields.empty()) return {};
    return Error{Refusal::Invalid, "platform.invalid", {}, std::move(fields)};
}

} // namespace hearth::pricing
