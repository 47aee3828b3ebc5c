// What a reduced price may be compared with (LC-02).
#include "base/zone.h"
#include "rooms/pricing/store.h"

#include <algorithm>

namespace hearth::pricing {
namespace {

Comparer& comparer() {
    static Comparer one;
    return one;
}

bool is_of_service(LineKind kind) {
    switch (kind) {
    case LineKind::Base:
    case LineKind::Units:
    case LineKind::Option:
    case LineKind::Minimum:
    case LineKind::Crew:
    case LineKind::Reduction:
    case LineKind::Discount:
        return true;
    default:
        return false;
    }
}

} // namespace

void compare_by(Comparer one) {
    comparer() = std::move(one);
}

Money service_price(std::vector<Line> const& lines) {
    Money sum;
    for (auto const& line : lines)
        if (is_of_service(line.kind)) sum = sum + line.amount;
    return sum;
}

std::string wish_key(Quantity quantity, catalog::Choices const& options) {
    std::vector<std::string> chosen;
    for (auto const& one : options)
        chosen.push_back(std::string(one.code) + ":" + std::to_string(one.count.value));
    std::sort(chosen.begin(), chosen.end());
    auto key = std::to_string(quantity.hundredths);
    for (auto const& one : chosen)
        key += " " + one;
    return key;
}

std::optional<Comparison> compare(Tx& tx, identity::Store const& store, PriceBook const& book,
                                  Id<catalog::Item> item, Ask const& ask, Priced const& priced) {
    if (!priced.reduction || !comparer()) return {};
    auto const published = store::find_publication(tx, book.id, book.version);
    auto const first = at_local(priced.reduction->from, 0, store.zone);
    auto const sold = comparer()(tx, {.store = store.id,
                                      .item = item,
                                      .wish = wish_key(ask.quantity, ask.options),
                                      .before = published ? std::max(first, *published) : first});
    auto const service = service_price(priced.lines);
    if (!sold || sold->service <= service) return {};
    // What day, hour and distance add is the same on both sides.
    return Comparison{priced.total + (sold->service - service),
                      sold->basis,
                      sold->deals,
                      sold->days,
                      priced.reduction->from,
                      sold->source};
}

} // namespace hearth::pricing
