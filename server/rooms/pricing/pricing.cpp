#include "rooms/pricing/pricing.h"

#include "base/zone.h"
#include "cn/coordinates.h"
#include "rooms/pricing/store.h"

#include <algorithm>
#include <cmath>

namespace hearth::pricing {
namespace {

Quote issue(Tx& tx, Quote const& made) {
    store::insert_quote(tx, made);
    tx.publish(QuoteIssued{made.id, made.store, made.customer, made.item, made.total});
    return made;
}

Line const* discount_of(Quote const& quote) {
    auto const it = std::find_if(quote.lines.begin(), quote.lines.end(),
                                 [](Line const& line) { return line.kind == LineKind::Discount; });
    return it == quote.lines.end() ? nullptr : &*it;
}

Result<Quote> make_quote(Tx& tx, QuoteRequest const& request, identity::Store const& store,
                         PriceBook const& book, std::optional<Id<Quote>> replaces,
                         Line const* agreed_discount = nullptr) {
    if (request.start <= tx.now()) return invalid_field("/start", "pricing.start_past");
    auto const item = TRY(catalog::load_item(tx, request.item));
    if (!catalog::is_offered(item, local_day(tx.now(), store.zone)))
        return Error{Refusal::Conflict, "pricing.item_not_offered"};
    std::optional<std::int64_t> distance_m;
    if (request.latitude && request.longitude)
        distance_m = distance_from(store, *request.latitude, *request.longitude);
    Ask const ask{request.quantity, request.options, request.start,
                  distance_m,       tx.now(),        store.zone};
    auto priced = TRY(price(book, item, ask));
    // What was given away on the same service stays given, never more than the price.
    if (agreed_discount) {
        auto line = *agreed_discount;
        line.amount = std::max(line.amount, -priced.total);
        priced.total = priced.total + line.amount;
        priced.lines.push_back(std::move(line));
    }
    auto const compared = compare(tx, store, book, item.id, ask, priced);
    // A quote for a visit that has begun would be worth nothing.
    auto const valid_until =
        std::min(tx.now() + minutes{book.rules.quote_valid_min}, request.start);
    Quote const made{tx.new_id<Quote>(),
                     store.id,
                     request.customer,
                     item.id,
                     item.version,
                     request.quantity,
                     request.options,
                     request.start,
                     distance_m,
                     book.id,
                     book.version,
                     priced.work.minutes,
                     priced.work.crew,
                     priced.work.visits,
                     priced.total,
                     priced.is_calendar_assumed,
                     tx.now(),
                     valid_until,
                     replaces,
                     std::move(priced.lines),
                     compared};
    return issue(tx, made);
}

void take_off_discount(Quote& quote) {
    std::erase_if(quote.lines, [&](Line const& line) {
        if (line.kind != LineKind::Discount) return false;
        quote.total = quote.total - line.amount;
        return true;
    });
}

} // namespace

std::int64_t distance_from(identity::Store const& store, Latitude latitude, Longitude longitude) {
    auto const metres = cn::distance_m(cn::Wgs84{store.longitude, store.latitude},
                                       cn::Wgs84{longitude.degrees, latitude.degrees});
    return std::llround(metres / 100) * 100;
}

Result<Quote> quote(Tx& tx, QuoteRequest const& request) {
    auto const store = TRY(identity::load_store(tx, request.store));
    auto const book = TRY(load_book_for(tx, store, local_day(tx.now(), store.zone)));
    return make_quote(tx, request, store, book, {});
}

Result<Quote> requote(Tx& tx, Id<Quote> before, QuoteRequest const& request, Terms terms) {
    auto const old = TRY(load_quote(tx, before));
    auto const store = TRY(identity::load_store(tx, request.store));
    // Another store's prices were never agreed.
    bool const is_agreed = terms == Terms::AsAgreed && store.id == old.store;
    auto const book = TRY(is_agreed ? load_book_version(tx, old.book, old.book_version)
                                    : load_book_for(tx, store, local_day(tx.now(), store.zone)));
    auto const* const kept = is_agreed && request.item == old.item ? discount_of(old) : nullptr;
    return make_quote(tx, request, store, book, before, kept);
}

Result<Quote> discount(Tx& tx, Id<Quote> before, Money amount, catalog::Name const& reason,
                       Code const& code) {
    auto made = TRY(load_quote(tx, before));
    if (made.start <= tx.now()) return Error{Refusal::Conflict, "pricing.quote_past"};
    take_off_discount(made);
    if (amount > made.total) return invalid_field("/amount", "pricing.discount_too_high");
    made.lines.push_back({.kind = LineKind::Discount,
                          .name = reason,
                          .code = code,
                          .quantity = catalog::whole(1),
                          .unit_price = -amount,
                          .amount = -amount});
    made.total = made.total - amount;
    auto const book = TRY(load_book_version(tx, made.book, made.book_version));
    made.id = tx.new_id<Quote>();
    made.issued_at = tx.now();
    made.valid_until = std::min(tx.now() + minutes{book.rules.quote_valid_min}, made.start);
    made.replaces = before;
    return issue(tx, made);
}

Result<Quote> load_quote(Tx& tx, Id<Quote> id) {
    auto found = store::find_quote(tx, id);
    if (!found) return Error{Refusal::NotFound, "pricing.quote_not_found"};
    return std::move(*found);
}

Result<QuoteHead> load_quote_head(Tx& tx, Id<Quote> id) {
    auto found = store::find_quote_head(tx, id);
    if (!found) return Error{Refusal::NotFound, "pricing.quote_not_found"};
    return std::move(*found);
}

Result<Quote> load_valid_quote(Tx& tx, Id<Quote> id) {
    auto found = TRY(load_quote(tx, id));
    if (tx.now() >= found.valid_until) return Error{Refusal::Conflict, "pricing.quote_expired"};
    return found;
}

Result<Money> price_extra(Tx& tx, Id<Quote> id, catalog::Choice const& extra) {
    auto const quoted = TRY(load_quote(tx, id));
    auto const item = TRY(catalog::load_item_version(tx, quoted.item, quoted.item_version));
    TRY(catalog::check_wish(*item.service, quoted.quantity, {extra}));
    auto const book = TRY(load_book_version(tx, quoted.book, quoted.book_version));
    for (auto const& prices : book.items) {
        if (prices.item != item.code) continue;
        for (auto const& option : prices.options) {
            if (option.code != extra.code) continue;
            auto const each = option.amount.money * extra.count.value;
            return option.basis == OptionBasis::PerUnit
                       ? each.times(quoted.quantity.hundredths, 100)
                       : each;
        }
    }
    return Error{Refusal::Conflict, "pricing.option_not_priced", {{"option", extra.code}}};
}

} // namespace hearth::pricing
