#include "cn/mask.h"
#include "platform/vault/fields.h"
#include "rooms/customers/customers.h"

#include <algorithm>
#include <cmath>

namespace hearth::customers {
namespace {

using vault::FieldClass;

vault::Place detail_of(Id<Address> id) {
    return {"customers_address.detail", id.uuid};
}
vault::Place exact_of(Id<Address> id) {
    return {"customers_address.exact", id.uuid};
}
vault::Place home_of(Id<Address> id) {
    return {"customers_address.home", id.uuid};
}

struct Row {
    Id<Address> id;
    Id<Customer> customer;
    std::string label;
    std::string province;
    std::string city;
    std::string district;
    db::Bytes detail;
    double latitude;
    double longitude;
    std::optional<db::Bytes> exact;
    std::optional<db::Bytes> home;
    bool is_default;
    std::optional<Instant> removed_at;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(Row, (),
                      (id, customer, label, province, city, district, detail, latitude, longitude,
                       exact, home, is_default, removed_at, version))

constexpr char select[] =
    "SELECT id, customer_id, label, province, city, district, detail, latitude, longitude, exact, "
    "home, "
    "is_default, removed_at, version FROM customers_address WHERE company_id = ?1 AND ";

/// As it lies in the column: the facts, and since answers have dates, those.
struct HeldHome : HomeFacts {
    std::optional<std::vector<Told>> told;
};
BOOST_DESCRIBE_STRUCT(HeldHome, (HomeFacts), (told))

struct Exact {
    double latitude;
    double longitude;
};
BOOST_DESCRIBE_STRUCT(Exact, (), (latitude, longitude))

Address open(Tx& tx, Row const& row) {
    Address address{row.id,
                    row.customer,
                    row.label,
                    row.province,
                    row.city,
                    row.district,
                    vault::open(tx, FieldClass::Address, detail_of(row.id), row.detail),
                    row.latitude,
                    row.longitude};
    if (auto const text = vault::open(tx, FieldClass::Address, exact_of(row.id), row.exact)) {
        auto const exact = json::from_text<Exact>(*text);
        address.exact = {exact.latitude, exact.longitude};
    }
    if (auto const text = vault::open(tx, FieldClass::Health, home_of(row.id), row.home)) {
        auto const held = json::from_text<HeldHome>(*text);
        put_home(address, settled({held, held.told.value_or(std::vector<Told>{})}));
    }
    address.is_default = row.is_default;
    address.is_removed = row.removed_at.has_value();
    address.version = row.version;
    return address;
}

struct Sealed {
    db::Bytes detail;
    std::optional<db::Bytes> exact;
    db::Bytes home;
};

Sealed seal(Tx& tx, Address const& a) {
    HeldHome held{a.home, a.told};
    auto const home = json::to_text(held);
    Sealed sealed{vault::seal(tx, FieldClass::Address, detail_of(a.id), std::string_view(a.detail)),
                  {},
                  vault::seal(tx, FieldClass::Health, home_of(a.id), std::string_view(home))};
    if (a.exact) {
        auto const text = json::to_text(Exact{a.exact->first, a.exact->second});
        sealed.exact = vault::seal(tx, FieldClass::Address, exact_of(a.id), std::string_view(text));
    }
    return sealed;
}

/// About 100 m: enough to plan by, not to find the door (PR-02).
double round_place(double degrees) {
    return std::round(degrees * 1000) / 1000;
}

/// What was answered differently goes to those who rely on it, without the answer.
void tell_home(Tx& tx, Address const& a, HomeFacts const& before) {
    auto const questions = changed(before, a.home);
    if (questions.empty()) return;
    tx.publish(HomeTold{a.customer, a.id, questions, tx.now()});
}

void make_others_plain(Tx& tx, Address const& a) {
    tx.run("UPDATE customers_address SET is_default = 0 WHERE company_id = ?1 AND customer_id = ?2 "
           "AND id <> ?3",
           a.customer, a.id);
}

/// Two files that were made one have a default each, and get them back when they are taken apart.
/// Until the customer chooses, the one that was entered first counts.
void keep_one_default(std::vector<Address>& all) {
    auto const plain =
        std::find_if_not(all.begin(), all.end(), [](Address const& one) { return one.is_default; });
    if (plain - all.begin() < 2) return;
    std::for_each(all.begin(), plain - 1, [](Address& one) { one.is_default = false; });
    std::rotate(all.begin(), plain - 1, plain);
}

} // namespace

void put_home(Address& address, Home const& home) {
    address.home = home.facts;
    address.told = home.told;
}

Result<Address> load_address(Tx& tx, Id<Address> id) {
    auto const row = tx.find<Row>(std::string(select) + "id = ?2", id);
    if (!row) return Error{Refusal::NotFound, "customers.address_not_found"};
    return open(tx, *row);
}

Result<AddressPlace> load_place(Tx& tx, Id<Address> id) {
    auto const row = tx.find<std::tuple<Id<Customer>, double, double, std::optional<Instant>>>(
        "SELECT customer_id, latitude, longitude, removed_at FROM customers_address "
        "WHERE company_id = ?1 AND id = ?2",
        id);
    if (!row) return Error{Refusal::NotFound, "customers.address_not_found"};
    auto const& [customer, latitude, longitude, removed_at] = *row;
    return AddressPlace{customer, latitude, longitude, removed_at.has_value()};
}

std::vector<Address> list_addresses(Tx& tx, Id<Customer> customer) {
    std::vector<Address> all;
    for (auto const& row :
         tx.all<Row>(std::string(select) + "customer_id = ?2 AND removed_at IS NULL "
                                           "ORDER BY is_default DESC, id DESC LIMIT 50",
                     customer))
        all.push_back(open(tx, row));
    keep_one_default(all);
    return all;
}

Result<Address> add_address(Tx& tx, Address a) {
    TRY(load_customer(tx, a.customer));
    if (list_addresses(tx, a.customer).empty()) a.is_default = true;
    a.id = tx.new_id<Address>();
    a.version = 1;
    a.latitude = round_place(a.latitude);
    a.longitude = round_place(a.longitude);
    auto const sealed = seal(tx, a);
    tx.run("INSERT INTO customers_address (company_id, id, customer_id, label, province, city, "
           "district, detail, "
           "latitude, longitude, exact, home, is_default, version) "
           "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, 1)",
           a.id, a.customer, a.label, a.province, a.city, a.district, sealed.detail, a.latitude,
           a.longitude, sealed.exact, sealed.home, a.is_default);
    if (a.is_default) make_others_plain(tx, a);
    tx.publish(AddressSaved{a.customer, a.id, false});
    tell_home(tx, a, {});
    return a;
}

Result<Address> save_address(Tx& tx, Address const& given) {
    auto a = given;
    auto const before = TRY(load_address(tx, a.id));
    a.latitude = round_place(a.latitude);
    a.longitude = round_place(a.longitude);
    auto const sealed = seal(tx, a);
    auto const rows =
        tx.run("UPDATE customers_address SET label = ?4, province = ?5, city = ?6, district = ?7, "
               "detail = ?8, "
               "latitude = ?9, longitude = ?10, exact = ?11, home = ?12, is_default = ?13, version "
               "= version + 1 "
               "WHERE company_id = ?1 AND id = ?2 AND version = ?3 AND removed_at IS NULL",
               a.id, a.version, a.label, a.province, a.city, a.district, sealed.detail, a.latitude,
               a.longitude, sealed.exact, sealed.home, a.is_default);
    if (rows == 0) return Error{Refusal::PreconditionFailed, "platform.version_stale"};
    if (a.is_default) make_others_plain(tx, a);
    ++a.version;
    tx.publish(AddressSaved{a.customer, a.id, false});
    tell_home(tx, a, before.home);
    return a;
}

Result<Address> carry_home(Tx& tx, Id<Address> id, Home const& heard) {
    auto a = TRY(load_address(tx, id));
    put_home(a, joined({a.home, a.told}, heard));
    return save_address(tx, a);
}

Result<void> remove_address(Tx& tx, Id<Address> id) {
    auto const a = TRY(load_address(tx, id));
    tx.run("UPDATE customers_address SET removed_at = ?3, is_default = 0, version = version + 1 "
           "WHERE company_id = ?1 AND id = ?2 AND removed_at IS NULL",
           id, tx.now());
    tx.publish(AddressSaved{a.customer, id, true});
    return {};
}

AddressView to_view(Address const& a, Shown shown) {
    AddressView view{a.id,       a.label,     a.province, a.city, a.district,   a.detail,
                     a.latitude, a.longitude, {},         {},     a.is_default, a.version};
    view.told = a.told;
    if (shown == Shown::Whole)
        view.home = a.home;
    else
        view.detail = cn::mask_address(a.detail);
    return view;
}

} // namespace hearth::customers
