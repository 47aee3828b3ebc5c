/// Pricing: what a service costs, and why. Books of prices are data: by store, city or company,
/// each version written once, in force once published and on its days. A quote is made by a pure
/// engine from a book, a wish and a moment: the same inputs give the same fen (PY-02). A quote
/// never changes; a changed wish is a new quote. Nobody's profile enters a price (LC-03), and
/// nothing is charged that the quote or the public list does not show (LC-01).
#pragma once

#include "platform/room.h"
#include "rooms/identity/identity.h"
#include "rooms/pricing/model.h"

#include <functional>

namespace hearth::pricing {

/// The breakdown. Exact inside, rounded once on the total, half away from zero; the lines carry the
/// rounding among them, each within one fen of its exact amount. Refused: Invalid for a wish that
/// the item does not allow ("/quantity", "/options/<n>"); Conflict `pricing.item_not_priced`,
/// `pricing.option_not_priced`, `pricing.too_far`.
Result<Priced> price(BookDraft const& book, catalog::Item const& item, Ask const& ask);

/// The published book in force on the store's day: the store's own, else its city's, else the
/// company's; of several the one that started last. Conflict `pricing.no_book`.
Result<PriceBook> load_book_for(Tx& tx, identity::Store const& store, Day day);
Result<PriceBook> load_book(Tx& tx, Id<PriceBook> id);
Result<PriceBook> load_book_version(Tx& tx, Id<PriceBook> id, std::int64_t version);
std::vector<PriceBook> list_books(Tx& tx);
Result<PriceBook> add_book(Tx& tx, BookDraft const& draft);
/// PreconditionFailed where `version` is not the newest.
Result<PriceBook> save_book(Tx& tx, Id<PriceBook> id, std::int64_t version, BookDraft const& draft);
/// Puts that version in force on its days. Conflict `pricing.already_published`.
Result<PriceBook> publish_book(Tx& tx, Id<PriceBook> id, std::int64_t version);

/// Straight line in metres, to the full 100: fair for fees, too coarse to find a home by.
std::int64_t distance_from(identity::Store const& store, Latitude latitude, Longitude longitude);

/// Prices now and writes the quote. Refused as price(), for a start that is not ahead (Invalid
/// `pricing.start_past`), an item that is not on sale (Conflict `pricing.item_not_offered`), an
/// unknown store or item (NotFound).
Result<Quote> quote(Tx& tx, QuoteRequest const& request);

/// Prices anew what was quoted before (BK-11). AsAgreed keeps the book version of the first quote.
enum class Terms { AsAgreed, Current };
Result<Quote> requote(Tx& tx, Id<Quote> before, QuoteRequest const& request, Terms terms);

/// NotFound `pricing.quote_not_found`.
Result<Quote> load_quote(Tx& tx, Id<Quote> id);
/// The same without its lines, for placing an order.
Result<QuoteHead> load_quote_head(Tx& tx, Id<Quote> id);
/// The quote, if it can still be ordered by; Conflict `pricing.quote_expired`.
Result<Quote> load_valid_quote(Tx& tx, Id<Quote> id);

/// The price of the service itself: without what day, hour and distance add. What deals are
/// compared by, and what percentages are of, less what was taken off it.
Money service_price(std::vector<Line> const& lines);
/// The same thing sold: item apart, how much and with which options, in one text.
std::string wish_key(Quantity quantity, catalog::Choices const& options);

/// Who knows our sales stands above and says what a reduction may be compared with (LC-02): the
/// service price of the same wish at the same place before that moment.
struct Comparing {
    Id<identity::Store> store;
    Id<catalog::Item> item;
    std::string wish;
    Instant before;
};
struct Sold {
    Money service;
    Basis basis = Basis::Lowest;
    std::int64_t deals = 0;
    int days = 0;
    std::string source;
};
using Comparer = std::function<std::optional<Sold>(Tx&, Comparing const&)>;
void compare_by(Comparer comparer); ///< before the first job; an empty one clears it
/// Nothing without a reduction, without a sale, or where that was not dearer than this. A reduction
/// begins on its first day, and not before the book that has it was published.
std::optional<Comparison> compare(Tx& tx, identity::Store const& store, PriceBook const& book,
                                  Id<catalog::Item> item, Ask const& ask, Priced const& priced);

/// The offer anew, less what staff gives away on it; the reason stands on the line (LC-03). One
/// that stood there goes. Invalid pricing.discount_too_high above the price; Conflict
/// pricing.quote_past once its start is over. Rights and approval are the caller's.
Result<Quote> discount(Tx& tx, Id<Quote> before, Money amount, catalog::Name const& reason,
                       Code const& code);

/// What an extra of the quoted item costs on site (VS-06), by the quote's own book version.
Result<Money> price_extra(Tx& tx, Id<Quote> quote, catalog::Choice const& extra);

struct QuoteIssued {
    static constexpr std::string_view kind = "pricing.quote_issued";
    Id<Quote> quote;
    Id<identity::Store> store;
    std::optional<Id<customers::Customer>> customer;
    Id<catalog::Item> item;
    Money total;
    Uuid subject() const { return quote.uuid; }
    Audience audience() const { return {.store = store, .customer = customer}; }
};
BOOST_DESCRIBE_STRUCT(QuoteIssued, (), (quote, store, customer, item, total))

struct BookPublished {
    static constexpr std::string_view kind = "pricing.book_published";
    Id<PriceBook> book;
    std::int64_t version = 0;
    Day valid_from;
    Uuid subject() const { return book.uuid; }
    Audience audience() const { return {}; }
};
BOOST_DESCRIBE_STRUCT(BookPublished, (), (book, version, valid_from))

/// A published book of the whole company with a price for every service of the catalogue's
/// demonstration; adds nothing where there is a book already.
Result<void> add_demonstration(Tx& tx);

void install(Room& room);

} // namespace hearth::pricing
