#include "base/zone.h"
#include "platform/api/route.h"
#include "platform/merging/holdings.h"
#include "rooms/pricing/store.h"
#include "rooms/pricing/views.h"

#include <charconv>

namespace hearth::pricing {
namespace {

struct QuotePath {
    Id<Quote> id;
};
BOOST_DESCRIBE_STRUCT(QuotePath, (), (id))
struct BookPath {
    Id<PriceBook> id;
};
BOOST_DESCRIBE_STRUCT(BookPath, (), (id))
struct ListQuery {
    Id<identity::Store> store;
};
BOOST_DESCRIBE_STRUCT(ListQuery, (), (store))

struct PriceQuery {
    Id<identity::Store> store;
    Id<catalog::Item> item;
    Quantity quantity;
    std::optional<List<Text<1, 50>, 40>> options; ///< code or code:count
    std::optional<Instant> start;
    std::optional<Latitude> latitude;
    std::optional<Longitude> longitude;
};
BOOST_DESCRIBE_STRUCT(PriceQuery, (), (store, item, quantity, options, start, latitude, longitude))

struct ListedItem {
    Id<catalog::Item> id;
    Code code;
    catalog::Name name;
    catalog::Unit unit;
    ItemPrice prices;
};
BOOST_DESCRIBE_STRUCT(ListedItem, (), (id, code, name, unit, prices))

struct PriceList {
    catalog::Name name;
    Day valid_from;
    std::optional<Day> valid_until;
    Rules rules;
    List<ListedItem, 500> items;
};
BOOST_DESCRIBE_STRUCT(PriceList, (), (name, valid_from, valid_until, rules, items))

struct BookLine {
    Id<PriceBook> id;
    catalog::Name name;
    std::optional<Id<identity::Store>> store;
    std::optional<Text<1, 40>> city;
    Day valid_from;
    std::optional<Day> valid_until;
    bool is_published = false;
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(BookLine, (),
                      (id, name, store, city, valid_from, valid_until, is_published, version))
struct BookList {
    List<BookLine, 500> items;
};
BOOST_DESCRIBE_STRUCT(BookList, (), (items))

struct Publication {
    Whole<1, 1'000'000> version; ///< the one that was read and approved
};
BOOST_DESCRIBE_STRUCT(Publication, (), (version))

Result<catalog::Choices> parse_choices(PriceQuery const& query) {
    catalog::Choices choices;
    if (!query.options) return choices;
    for (std::size_t i = 0; i < query.options->size(); ++i) {
        std::string_view const text = (*query.options)[i];
        auto const colon = text.find(':');
        std::int64_t count = 1;
        if (colon != text.npos) {
            auto const* const end = text.data() + text.size();
            auto const read = std::from_chars(text.data() + colon + 1, end, count);
            if (read.ec != std::errc{} || read.ptr != end || count < 1 || count > 99)
                return invalid_field("/query/options/" + std::to_string(i),
                                     "platform.must_be_whole");
        }
        choices.push_back({Code(std::string(text.substr(0, colon))), count});
    }
    return choices;
}

Result<PriceView> get_price(Tx& tx, api::Query<PriceQuery> const& query) {
    auto const store = TRY(identity::load_store(tx, query.store));
    auto const today = local_day(tx.now(), store.zone);
    auto const item = TRY(catalog::load_item(tx, query.item));
    if (!catalog::is_offered(item, today))
        return Error{Refusal::Conflict, "pricing.item_not_offered"};
    if (query.start && *query.start <= tx.now())
        return invalid_field("/query/start", "pricing.start_past");
    auto const choices = TRY(parse_choices(query));
    auto const book = TRY(load_book_for(tx, store, today));
    std::optional<std::int64_t> distance_m;
    if (query.latitude && query.longitude)
        distance_m = distance_from(store, *query.latitude, *query.longitude);
    Ask const ask{query.quantity, choices, query.start, distance_m, tx.now(), store.zone};
    auto const priced = TRY(price(book, item, ask));
    auto const compared = compare(tx, store, book, item.id, ask, priced);
    return PriceView{priced.total,
                     to_views(priced.lines, tx.actor().locale),
                     price_extras(book, item, ask),
                     priced.work,
                     priced.is_calendar_assumed,
                     !query.start,
                     !distance_m && !book.rules.distance.empty(),
                     to_view(compared, tx.actor().locale)};
}

Result<QuoteView> view_of(Tx& tx, Quote const& quote) {
    auto const item = TRY(catalog::load_item_version(tx, quote.item, quote.item_version));
    return to_view(quote, item, tx.actor().locale);
}

Result<QuoteView> post_quote(Tx& tx, api::Body<QuoteRequest> const& body) {
    QuoteRequest request = body;
    auto const& actor = tx.actor();
    if (actor.kind == ActorKind::Customer)
        request.customer = Id<customers::Customer>{actor.id};
    else
        TRY(identity::check_reach(tx, "pricing.read", request.store));
    return view_of(tx, TRY(quote(tx, request)));
}

Result<QuoteView> get_quote(Tx& tx, api::Path<QuotePath> const& path) {
    auto const found = TRY(load_quote(tx, path.id));
    auto const& actor = tx.actor();
    if (actor.kind == ActorKind::Customer &&
        !(found.customer && merging::follow(tx, found.customer->uuid) == actor.id))
        return Error{Refusal::NotFound, "pricing.quote_not_found"};
    if (actor.kind != ActorKind::Customer)
        TRY(identity::check_reach(tx, "pricing.read", found.store));
    return view_of(tx, found);
}

Result<PriceList> get_price_list(Tx& tx, api::Query<ListQuery> const& query) {
    auto const store = TRY(identity::load_store(tx, query.store));
    auto const today = local_day(tx.now(), store.zone);
    auto const book = TRY(load_book_for(tx, store, today));
    PriceList list{book.name, book.valid_from, book.valid_until, book.rules, {}};
    for (auto const& item : catalog::list_items(tx)) {
        if (!catalog::is_offered(item, today)) continue;
        for (auto const& prices : book.items)
            if (prices.item == item.code)
                list.items.push_back({item.id, item.code, item.name, item.service->unit, prices});
    }
    return list;
}

Result<BookList> get_books(Tx& tx) {
    BookList list;
    for (auto const& book : list_books(tx)) {
        if (book.store && !tx.actor().may_at("pricing.read", *book.store)) continue;
        list.items.push_back({book.id, book.name, book.store, book.city, book.valid_from,
                              book.valid_until, book.is_published, book.version});
    }
    return list;
}

Result<PriceBook> get_book(Tx& tx, api::Path<BookPath> const& path) {
    auto book = TRY(load_book(tx, path.id));
    if (book.store) TRY(identity::check_reach(tx, "pricing.read", *book.store));
    return book;
}

Result<PriceBook> post_book(Tx& tx, api::Body<BookDraft> const& body) {
    return add_book(tx, body);
}

Result<PriceBook> put_book(Tx& tx, api::Path<BookPath> const& path, api::IfMatch const& match,
                           api::Body<BookDraft> const& body) {
    return save_book(tx, path.id, match.version, body);
}

Result<PriceBook> post_publication(Tx& tx, api::Path<BookPath> const& path,
                                   api::Body<Publication> const& body) {
    return publish_book(tx, path.id, body.version);
}

} // namespace

void install(Room& room) {
    auto& routes = room.routes;
    auto const readers = api::staff("pricing.read");
    auto const writers = api::staff("pricing.write");
    routes.read("/price-list", "get_price_list", api::anyone(), get_price_list);
    routes.read("/price", "preview_price", api::anyone(), get_price);
    routes.write("POST", "/quotes", "issue_quote", api::customer() | readers, post_quote);
    routes.read("/quotes/{id}", "get_quote", api::customer() | readers, get_quote);
    routes.read("/price-books", "list_price_books", readers, get_books);
    routes.read("/price-books/{id}", "get_price_book", readers, get_book);
    routes.write("POST", "/price-books", "add_price_book", writers, post_book);
    routes.write("PUT", "/price-books/{id}", "save_price_book", writers, put_book);
    routes.write("POST", "/price-books/{id}/publications", "publish_price_book",
                 api::staff("pricing.publish"), post_publication);
    room.permissions.push_back({"pricing.read"});
    room.permissions.push_back({"pricing.write"});
    room.permissions.push_back({"pricing.publish"});
}

} // namespace hearth::pricing
