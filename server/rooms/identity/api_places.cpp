#include "rooms/identity/api.h"

namespace hearth::identity {

struct StorePath {
    Id<Store> id;
};
BOOST_DESCRIBE_STRUCT(StorePath, (), (id))

struct StoreList {
    std::vector<Store> items;
};
BOOST_DESCRIBE_STRUCT(StoreList, (), (items))

struct StoreFields {
    Text<1, 20> code;
    Text<1, 60> name;
    Text<1, 60> zone;
    Text<1, 40> city;
    std::optional<Text<1, 40>> district;
    std::optional<Text<1, 40>> phone;
    std::optional<Text<1, 200>> address;
    Latitude latitude;
    Longitude longitude;
    std::optional<Id<Region>> region;
    bool is_open = true;
};
BOOST_DESCRIBE_STRUCT(StoreFields, (),
                      (code, name, zone, city, district, phone, address, latitude, longitude,
                       region, is_open))

struct RegionPath {
    Id<Region> id;
};
BOOST_DESCRIBE_STRUCT(RegionPath, (), (id))

struct RegionList {
    std::vector<Region> items;
};
BOOST_DESCRIBE_STRUCT(RegionList, (), (items))

struct RegionFields {
    Text<1, 20> code;
    Text<1, 60> name;
};
BOOST_DESCRIBE_STRUCT(RegionFields, (), (code, name))

namespace {

Store to_store(StoreFields const& fields) {
    return {.region = fields.region,
            .code = fields.code,
            .name = fields.name,
            .zone = fields.zone,
            .city = fields.city,
            .district = fields.district.value_or(Text<1, 40>{}),
            .phone = fields.phone.value_or(Text<1, 40>{}),
            .address = fields.address.value_or(Text<1, 200>{}),
            .latitude = fields.latitude.degrees,
            .longitude = fields.longitude.degrees,
            .is_open = fields.is_open};
}

// Shops are public: place, telephone, opening (LH-03).
Result<StoreList> get_stores(Tx& tx) {
    return StoreList{list_stores(tx)};
}

Result<Store> get_store(Tx& tx, api::Path<StorePath> const& path) {
    return load_store(tx, path.id);
}

Result<Store> add_store(Tx& tx, api::Body<StoreFields> const& body) {
    if (reach_of(tx.actor(), "identity.stores"))
        return Error{
            Refusal::Forbidden, "platform.not_allowed", {{"permission", "identity.stores"}}};
    return save_store(tx, to_store(body));
}

Result<Store> change_store(Tx& tx, api::Path<StorePath> const& path, api::IfMatch const& match,
                           api::Body<StoreFields> const& body) {
    TRY(check_reach(tx, "identity.stores", path.id));
    TRY(load_store(tx, path.id));
    auto store = to_store(body);
    store.id = path.id;
    store.version = match.version;
    return save_store(tx, std::move(store));
}

Result<RegionList> get_regions(Tx& tx) {
    return RegionList{list_regions(tx)};
}

Result<Region> add_region(Tx& tx, api::Body<RegionFields> const& body) {
    return save_region(tx, {.code = body.code, .name = body.name});
}

Result<Region> change_region(Tx& tx, api::Path<RegionPath> const& path, api::IfMatch const& match,
                             api::Body<RegionFields> const& body) {
    return save_region(tx, {path.id, body.code, body.name, match.version});
}

} // namespace

void install_places(Room& room) {
    auto& routes = room.routes;
    auto const manages = api::staff("identity.stores");
    routes.read("/stores", "list_stores", api::anyone(), get_stores);
    routes.read("/stores/{id}", "load_store", api::anyone(), get_store);
    routes.write("POST", "/stores", "add_store", manages, add_store);
    routes.write("PUT", "/stores/{id}", "change_store", manages, change_store);
    routes.read("/regions", "list_regions", api::staff(), get_regions);
    routes.write("POST", "/regions", "add_region", manages, add_region);
    routes.write("PUT", "/regions/{id}", "change_region", manages, change_region);
}

} // namespace hearth::identity
