/// Rows of pricing.
#pragma once

#include "rooms/pricing/pricing.h"

namespace hearth::pricing::store {

std::optional<PriceBook> find_book(Tx& tx, Id<PriceBook> id);
std::optional<PriceBook> find_book_version(Tx& tx, Id<PriceBook> id, std::int64_t version);
/// Of the store, else the city, else the company; then the latest start; then the newest.
std::optional<PriceBook> find_book_in_force(Tx& tx, Id<identity::Store> store,
                                            std::string_view city, Day day);
std::vector<PriceBook> list_books(Tx& tx);
void insert_book(Tx& tx, PriceBook const& book);
/// Rows changed: 0 where the version has moved on.
std::int64_t update_book(Tx& tx, PriceBook const& book);
db::Violation insert_publication(Tx& tx, Id<PriceBook> id, std::int64_t version);

std::optional<Instant> find_publication(Tx& tx, Id<PriceBook> id, std::int64_t version);
void insert_quote(Tx& tx, Quote const& quote);
std::optional<Quote> find_quote(Tx& tx, Id<Quote> id);
std::optional<QuoteHead> find_quote_head(Tx& tx, Id<Quote> id);

} // namespace hearth::pricing::store
