#include "platform/api/route.h"
#include "rooms/catalog/catalog.h"
#include "rooms/catalog/store.h"

namespace hearth::catalog {
namespace {

struct ItemPath {
    Id<Item> id;
};
BOOST_DESCRIBE_STRUCT(ItemPath, (), (id))

struct ItemVersionPath {
    Id<Item> id;
    Whole<1, 1'000'000> number;
};
BOOST_DESCRIBE_STRUCT(ItemVersionPath, (), (id, number))

struct StandardPath {
    Id<Standard> id;
};
BOOST_DESCRIBE_STRUCT(StandardPath, (), (id))

struct ItemQuery {
    std::optional<Text<0, 40>> query; ///< name, code, alias or pinyin
    std::optional<bool> all;          ///< also what is not on sale; staff only
};
BOOST_DESCRIBE_STRUCT(ItemQuery, (), (query, all))

/// What a list shows; the whole item has its own address.
struct ItemLine {
    Id<Item> id;
    Code code;
    std::optional<Id<Item>> parent;
    Name name;
    Sentence summary;
    Text<1, 40> icon;
    std::optional<Unit> unit; ///< none: a group
    std::optional<Quantity> usual;
    bool is_offered = false;
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(ItemLine, (),
                      (id, code, parent, name, summary, icon, unit, usual, is_offered, version))

struct ItemList {
    List<ItemLine, 1000> items;
};
BOOST_DESCRIBE_STRUCT(ItemList, (), (items))

struct StandardLine {
    Id<Standard> id;
    Code code;
    StandardKind kind;
    Name title;
    Day valid_from;
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(StandardLine, (), (id, code, kind, title, valid_from, version))

struct StandardList {
    List<StandardLine, 1000> items;
};
BOOST_DESCRIBE_STRUCT(StandardList, (), (items))

struct StandardQuery {
    std::optional<Day> day;                     ///< the version in force then; default today
    std::optional<Whole<1, 1'000'000>> version; ///< that one
};
BOOST_DESCRIBE_STRUCT(StandardQuery, (), (day, version))

bool sees_all(Tx& tx) {
    return tx.actor().may("catalog.write");
}

ItemLine to_line(Item const& item, Day today) {
    ItemLine line{item.id,     item.code,    item.parent,
                  item.name,   item.summary, item.icon,
                  {},          {},           is_offered(item, today),
                  item.version};
    if (item.service) {
        line.unit = item.service->unit;
        line.usual = item.service->usual;
    }
    return line;
}

Result<ItemList> list_items_route(Tx& tx, api::Query<ItemQuery> const& query) {
    auto const today = store::today(tx);
    bool const shows_all = query.all.value_or(false) && sees_all(tx);
    ItemList list;
    for (auto const& item : list_items(tx)) {
        bool const is_shown = item.service ? is_offered(item, today) : item.is_offered;
        if (!is_shown && !shows_all) continue;
        // A search wants what can be ordered, the tree wants its groups too.
        if (query.query && (!item.service || !is_found_by(item, *query.query))) continue;
        list.items.push_back(to_line(item, today));
    }
    return list;
}

Result<Item> get_item(Tx& tx, api::Path<ItemPath> const& path) {
    auto item = TRY(load_item(tx, path.id));
    if (!item.is_offered && !sees_all(tx))
        return Error{Refusal::NotFound, "catalog.item_not_found"};
    return item;
}

Result<Item> get_item_version(Tx& tx, api::Path<ItemVersionPath> const& path) {
    return load_item_version(tx, path.id, path.number);
}

Result<Item> post_item(Tx& tx, api::Body<ItemDraft> const& body) {
    return add_item(tx, body);
}

Result<Item> put_item(Tx& tx, api::Path<ItemPath> const& path, api::IfMatch const& match,
                      api::Body<ItemDraft> const& body) {
    return save_item(tx, path.id, match.version, body);
}

Result<StandardList> list_standards_route(Tx& tx) {
    StandardList list;
    for (auto const& one : list_standards(tx))
        list.items.push_back({one.id, one.code, one.kind, one.title, one.valid_from, one.version});
    return list;
}

Result<Standard> get_standard(Tx& tx, api::Path<StandardPath> const& path,
                              api::Query<StandardQuery> const& query) {
    if (query.version) return load_standard_version(tx, path.id, *query.version);
    return load_standard_on(tx, path.id, query.day.value_or(store::today(tx)));
}

Result<Standard> post_standard(Tx& tx, api::Body<StandardDraft> const& body) {
    return add_standard(tx, body);
}

Result<Standard> put_standard(Tx& tx, api::Path<StandardPath> const& path,
                              api::IfMatch const& match, api::Body<StandardDraft> const& body) {
    return save_standard(tx, path.id, match.version, body);
}

} // namespace

void install(Room& room) {
    auto const editors = api::staff("catalog.write");
    auto& routes = room.routes;
    routes.read("/items", "list_items", api::anyone(), list_items_route);
    routes.read("/items/{id}", "get_item", api::anyone(), get_item);
    routes.read("/items/{id}/versions/{number}", "get_item_version", api::signed_in(),
                get_item_version);
    routes.write("POST", "/items", "add_item", editors, post_item);
    routes.write("PUT", "/items/{id}", "save_item", editors, put_item);
    routes.read("/standards", "list_standards", api::anyone(), list_standards_route);
    routes.read("/standards/{id}", "get_standard", api::anyone(), get_standard);
    routes.write("POST", "/standards", "add_standard", editors, post_standard);
    routes.write("PUT", "/standards/{id}", "save_standard", editors, put_standard);
    room.permissions.push_back({"catalog.write"});
}

} // namespace hearth::catalog
