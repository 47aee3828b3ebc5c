#include "base/zone.h"
#include "rooms/pricing/rules.h"
#include "rooms/pricing/store.h"

namespace hearth::pricing {
namespace {

Error not_found() {
    return Error{Refusal::NotFound, "pricing.book_not_found"};
}

/// A book of the whole company or a city is everybody's: only who may everywhere touches it.
Result<void> check_scope(Tx& tx, std::string_view permission, BookDraft const& draft) {
    if (draft.store) {
        TRY(identity::load_store(tx, *draft.store));
        return identity::check_reach(tx, permission, *draft.store);
    }
    auto const& actor = tx.actor();
    auto const it = actor.grants.find(permission);
    bool const is_everywhere =
        actor.kind == ActorKind::System || (it != actor.grants.end() && it->second.is_everywhere);
    if (is_everywhere) return {};
    return Error{Refusal::Forbidden, "pricing.company_book"};
}

} // namespace

Result<PriceBook> load_book_for(Tx& tx, identity::Store const& store, Day day) {
    auto book = store::find_book_in_force(tx, store.id, store.city, day);
    if (!book) return Error{Refusal::Conflict, "pricing.no_book"};
    return std::move(*book);
}

Result<PriceBook> load_book(Tx& tx, Id<PriceBook> id) {
    auto book = store::find_book(tx, id);
    if (!book) return not_found();
    return std::move(*book);
}

Result<PriceBook> load_book_version(Tx& tx, Id<PriceBook> id, std::int64_t version) {
    auto book = store::find_book_version(tx, id, version);
    if (!book) return not_found();
    return std::move(*book);
}

std::vector<PriceBook> list_books(Tx& tx) {
    return store::list_books(tx);
}

Result<PriceBook> add_book(Tx& tx, BookDraft const& draft) {
    TRY(check_scope(tx, "pricing.write", draft));
    TRY(check_book(draft, catalog::list_items(tx)));
    PriceBook const book{draft, tx.new_id<PriceBook>(), 1};
    store::insert_book(tx, book);
    return book;
}

Result<PriceBook> save_book(Tx& tx, Id<PriceBook> id, std::int64_t version,
                            BookDraft const& draft) {
    auto const before = TRY(load_book(tx, id));
    TRY(check_scope(tx, "pricing.write", before));
    TRY(check_scope(tx, "pricing.write", draft));
    if (before.version != version)
        return Error{Refusal::PreconditionFailed, "platform.version_stale"};
    TRY(check_book(draft, catalog::list_items(tx)));
    PriceBook const book{draft, id, version + 1};
    if (store::update_book(tx, book) == 0)
        return Error{Refusal::PreconditionFailed, "platform.version_stale"};
    return book;
}

Result<PriceBook> publish_book(Tx& tx, Id<PriceBook> id, std::int64_t version) {
    auto book = TRY(load_book_version(tx, id, version));
    TRY(check_scope(tx, "pricing.publish", book));
    if (store::insert_publication(tx, id, version) == db::Violation::Unique)
        return Error{Refusal::Conflict, "pricing.already_published"};
    tx.publish(BookPublished{id, version, book.valid_from});
    book.is_published = true;
    return book;
}

} // namespace hearth::pricing
