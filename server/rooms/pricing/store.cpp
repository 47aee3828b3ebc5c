#include "rooms/pricing/store.h"

#include "platform/json/memo.h"

namespace hearth::pricing::store {
namespace {

struct BookRow {
    Id<PriceBook> id;
    std::int64_t version = 0;
    std::string content;
    bool is_published = false;
};
BOOST_DESCRIBE_STRUCT(BookRow, (), (id, version, content, is_published))

PriceBook to_book(BookRow const& row) {
    PriceBook book{*json::remembered<BookDraft>(row.content), row.id, row.version};
    book.is_published = row.is_published;
    return book;
}

std::optional<PriceBook> to_book(std::optional<BookRow> const& row) {
    if (!row) return {};
    return to_book(*row);
}

void keep_version(Tx& tx, PriceBook const& book) {
    std::optional<std::string> city;
    if (book.city) city = *book.city;
    tx.run("INSERT INTO pricing_book_version (company_id, book_id, version, store_id, city, "
           "valid_from, valid_until, content, saved_at, saved_by) "
           "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
           book.id, book.version, book.store, city, book.valid_from, book.valid_until,
           json::to_text(static_cast<BookDraft const&>(book)), tx.now(), tx.actor().id);
}

/// pricing_quote without its JSON columns, in their order.
struct QuoteRow {
    Id<Quote> id;
    Id<identity::Store> store;
    std::optional<Id<customers::Customer>> customer;
    Id<catalog::Item> item;
    std::int64_t item_version = 0;
    Quantity quantity;
    std::string options;
    Instant start;
    std::optional<std::int64_t> distance_m;
    Id<PriceBook> book;
    std::int64_t book_version = 0;
    int minutes = 0;
    int crew = 0;
    int visits = 0;
    Money total;
    bool is_calendar_assumed = false;
    Instant issued_at;
    Instant valid_until;
    std::optional<Id<Quote>> replaces;
    std::string lines;
    std::optional<std::string> compared;
};
BOOST_DESCRIBE_STRUCT(QuoteRow, (),
                      (id, store, customer, item, item_version, quantity, options, start,
                       distance_m, book, book_version, minutes, crew, visits, total,
                       is_calendar_assumed, issued_at, valid_until, replaces, lines, compared))

} // namespace

std::optional<PriceBook> find_book(Tx& tx, Id<PriceBook> id) {
    return to_book(tx.find<BookRow>(
        "SELECT v.book_id, v.version, v.content, "
        "CASE WHEN p.book_id IS NULL THEN 0 ELSE 1 END FROM pricing_book b "
        "JOIN pricing_book_version v ON v.company_id = b.company_id AND v.book_id = b.id "
        "AND v.version = b.version "
        "LEFT JOIN pricing_publication p ON p.company_id = v.company_id "
        "AND p.book_id = v.book_id AND p.version = v.version "
        "WHERE b.company_id = ?1 AND b.id = ?2",
        id));
}

std::optional<PriceBook> find_book_version(Tx& tx, Id<PriceBook> id, std::int64_t version) {
    return to_book(tx.find<BookRow>(
        "SELECT v.book_id, v.version, v.content, "
        "CASE WHEN p.book_id IS NULL THEN 0 ELSE 1 END FROM pricing_book_version v "
        "LEFT JOIN pricing_publication p ON p.company_id = v.company_id "
        "AND p.book_id = v.book_id AND p.version = v.version "
        "WHERE v.company_id = ?1 AND v.book_id = ?2 AND v.version = ?3",
        id, version));
}

std::optional<PriceBook> find_book_in_force(Tx& tx, Id<identity::Store> store,
                                            std::string_view city, Day day) {
    // A book's newer published version stands for its older ones from its own first day on.
    return to_book(tx.find<BookRow>(
        "SELECT v.book_id, v.version, v.content, 1 FROM pricing_publication p "
        "JOIN pricing_book_version v ON v.company_id = p.company_id "
        "AND v.book_id = p.book_id AND v.version = p.version "
        "WHERE p.company_id = ?1 AND v.valid_from <= ?4 "
        "AND (v.valid_until IS NULL OR v.valid_until >= ?4) "
        "AND (v.store_id = ?2 OR (v.store_id IS NULL AND (v.city = ?3 OR v.city IS NULL))) "
        "ORDER BY CASE WHEN v.store_id IS NOT NULL THEN 0 WHEN v.city IS NOT NULL THEN 1 "
        "ELSE 2 END, v.valid_from DESC, p.published_at DESC, v.book_id, v.version DESC LIMIT 1",
        store, city, day));
}

std::vector<PriceBook> list_books(Tx& tx) {
    std::vector<PriceBook> books;
    for (auto const& row : tx.all<BookRow>(
             "SELECT v.book_id, v.version, v.content, "
             "CASE WHEN p.book_id IS NULL THEN 0 ELSE 1 END FROM pricing_book b "
             "JOIN pricing_book_version v ON v.company_id = b.company_id AND v.book_id = b.id "
             "AND v.version = b.version "
             "LEFT JOIN pricing_publication p ON p.company_id = v.company_id "
             "AND p.book_id = v.book_id AND p.version = v.version "
             "WHERE b.company_id = ?1 ORDER BY v.valid_from DESC, v.book_id"))
        books.push_back(to_book(row));
    return books;
}

void insert_book(Tx& tx, PriceBook const& book) {
    tx.run("INSERT INTO pricing_book (company_id, id, version) VALUES (?1, ?2, ?3)", book.id,
           book.version);
    keep_version(tx, book);
}

std::int64_t update_book(Tx& tx, PriceBook const& book) {
    auto const changed = tx.run("UPDATE pricing_book SET version = ?3 "
                                "WHERE company_id = ?1 AND id = ?2 AND version = ?3 - 1",
                                book.id, book.version);
    if (changed > 0) keep_version(tx, book);
    return changed;
}

db::Violation insert_publication(Tx& tx, Id<PriceBook> id, std::int64_t version) {
    return tx.attempt("INSERT INTO pricing_publication "
                      "(company_id, book_id, version, published_at, published_by) "
                      "VALUES (?1, ?2, ?3, ?4, ?5)",
                      id, version, tx.now(), tx.actor().id);
}

std::optional<Instant> find_publication(Tx& tx, Id<PriceBook> id, std::int64_t version) {
    return tx.find<Instant>("SELECT published_at FROM pricing_publication "
                            "WHERE company_id = ?1 AND book_id = ?2 AND version = ?3",
                            id, version);
}

void insert_quote(Tx& tx, Quote const& quote) {
    std::optional<std::string> compared;
    if (quote.compared) compared = json::to_text(*quote.compared);
    tx.run("INSERT INTO pricing_quote (company_id, id, store_id, customer_id, item_id, "
           "item_version, quantity, options, start_at, distance_m, book_id, book_version, "
           "minutes, crew, visits, total, is_calendar_assumed, issued_at, valid_until, "
           "replaces_id, issued_by, lines, compared) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, "
           "?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23)",
           quote.id, quote.store, quote.customer, quote.item, quote.item_version, quote.quantity,
           json::to_text(quote.options), quote.start, quote.distance_m, quote.book,
           quote.book_version, quote.minutes, quote.crew, quote.visits, quote.total,
           quote.is_calendar_assumed, quote.issued_at, quote.valid_until, quote.replaces,
           tx.actor().id, json::to_text(quote.lines), compared);
}

std::optional<Quote> find_quote(Tx& tx, Id<Quote> id) {
    auto row = tx.find<QuoteRow>(
        "SELECT id, store_id, customer_id, item_id, item_version, quantity, options, start_at, "
        "distance_m, book_id, book_version, minutes, crew, visits, total, is_calendar_assumed, "
        "issued_at, valid_until, replaces_id, lines, compared FROM pricing_quote "
        "WHERE company_id = ?1 AND id = ?2",
        id);
    if (!row) return {};
    std::optional<Comparison> compared;
    if (row->compared) compared = json::from_text<Comparison>(*row->compared);
    return Quote{row->id,
                 row->store,
                 row->customer,
                 row->item,
                 row->item_version,
                 row->quantity,
                 json::from_text<catalog::Choices>(row->options),
                 row->start,
                 row->distance_m,
                 row->book,
                 row->book_version,
                 row->minutes,
                 row->crew,
                 row->visits,
                 row->total,
                 row->is_calendar_assumed,
                 row->issued_at,
                 row->valid_until,
                 row->replaces,
                 json::from_text<std::vector<Line>>(row->lines),
                 compared};
}

std::optional<QuoteHead> find_quote_head(Tx& tx, Id<Quote> id) {
    return tx.find<QuoteHead>(
        "SELECT id, store_id, customer_id, item_id, item_version, quantity, options, start_at, "
        "distance_m, minutes, crew, visits, total, valid_until FROM pricing_quote "
        "WHERE company_id = ?1 AND id = ?2",
        id);
}

} // namespace hearth::pricing::store
