#include "rooms/customers/customers.h"

#include "cn/mask.h"
#include "cn/phone.h"
#include "platform/merging/holdings.h"
#include "platform/vault/fields.h"

namespace hearth::customers {
namespace {

using vault::FieldClass;

vault::Place name_of(Id<Customer> id) {
    return {"customers_customer.name", id.uuid};
}
vault::Place phone_of(Id<Customer> id) {
    return {"customers_customer.phone", id.uuid};
}
vault::Place note_of(Id<Customer> id) {
    return {"customers_customer.note", id.uuid};
}
vault::Place wishes_of(Id<Customer> id) {
    return {"customers_customer.wishes", id.uuid};
}

struct Row {
    Id<Customer> id;
    db::Bytes name;
    db::Bytes phone;
    std::string locale;
    std::optional<Id<identity::Store>> store;
    bool is_special_care;
    std::optional<db::Bytes> note;
    std::optional<db::Bytes> wishes;
    Instant created_at;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(Row, (),
                      (id, name, phone, locale, store, is_special_care, note, wishes, created_at,
                       version))

constexpr char select[] =
    "SELECT id, name, phone, locale, store_id, is_special_care, note, wishes, created_at, "
    "version FROM customers_customer WHERE company_id = ?1 AND ";

Customer open(Tx& tx, Row const& row) {
    auto const wishes = vault::open(tx, FieldClass::Note, wishes_of(row.id), row.wishes);
    return {row.id,
            vault::open(tx, FieldClass::Name, name_of(row.id), row.name),
            vault::open(tx, FieldClass::Phone, phone_of(row.id), row.phone),
            row.locale,
            row.store,
            row.is_special_care,
            vault::open(tx, FieldClass::Note, note_of(row.id), row.note),
            wishes ? json::from_text<Wishes>(*wishes) : Wishes{},
            row.created_at,
            row.version};
}

db::Bytes seal_name(Tx& tx, Customer const& c) {
    return vault::seal(tx, FieldClass::Name, name_of(c.id), std::string_view(c.name));
}
db::Bytes seal_phone(Tx& tx, Customer const& c) {
    return vault::seal(tx, FieldClass::Phone, phone_of(c.id), std::string_view(c.phone));
}
db::Bytes seal_wishes(Tx& tx, Customer const& c) {
    auto const text = json::to_text(c.wishes);
    return vault::seal(tx, FieldClass::Note, wishes_of(c.id), std::string_view(text));
}

Result<Customer> fill_name(Tx& tx, Customer known, std::string const& name) {
    if (!known.name.empty() || name.empty()) return known;
    known.name = name;
    return save_customer(tx, known);
}

} // namespace

Result<std::string> parse_phone(std::string_view typed, std::string const& pointer) {
    auto const parsed = cn::parse_phone(typed);
    auto const* const number = std::get_if<cn::PhoneNumber>(&parsed);
    if (!number || !number->e164) return invalid_field(pointer, "customers.phone_wrong");
    return *number->e164;
}

std::optional<Customer> find_by_phone(Tx& tx, std::string_view e164) {
    // A reader makes no key: before the first customer there is none, and nobody to find.
    auto const index = vault::find_blind_index(tx, "phone", e164);
    if (!index) return {};
    auto const row = tx.find<Row>(std::string(select) + "phone_index = ?2", *index);
    if (!row) return {};
    // Two files of one person that were made one: the number of either finds the one that stands.
    Id<Customer> const stands{merging::follow(tx, row->id.uuid)};
    if (stands == row->id) return open(tx, *row);
    auto const kept = load_customer(tx, stands);
    return kept ? std::optional(*kept) : std::nullopt;
}

Result<Customer> load_customer(Tx& tx, Id<Customer> id) {
    auto const row = tx.find<Row>(std::string(select) + "id = ?2", id);
    if (!row) return Error{Refusal::NotFound, "customers.not_found"};
    return open(tx, *row);
}

std::optional<Wishes> find_wishes(Tx& tx, Id<Customer> id) {
    auto const row = tx.find<std::tuple<std::optional<db::Bytes>>>(
        "SELECT wishes FROM customers_customer WHERE company_id = ?1 AND id = ?2", id);
    if (!row) return {};
    auto const text = vault::open(tx, FieldClass::Note, wishes_of(id), std::get<0>(*row));
    return text ? json::from_text<Wishes>(*text) : Wishes{};
}

Result<Customer> add_customer(Tx& tx, Customer c) {
    if (auto known = find_by_phone(tx, c.phone)) return fill_name(tx, std::move(*known), c.name);
    c.id = tx.new_id<Customer>();
    c.created_at = tx.now();
    c.version = 1;
    std::optional<db::Bytes> const note = vault::seal(tx, FieldClass::Note, note_of(c.id), c.note);
    auto const said = tx.attempt("INSERT INTO customers_customer (company_id, id, name, phone, "
                                 "phone_index, locale, store_id, "
                                 "is_special_care, note, wishes, created_at, version) "
                                 "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, 1)",
                                 c.id, seal_name(tx, c), seal_phone(tx, c),
                                 vault::blind_index(tx, "phone", c.phone), c.locale, c.store,
                                 c.is_special_care, note, seal_wishes(tx, c), c.created_at);
    if (said != db::Violation::None) return Error{Refusal::Conflict, "customers.phone_taken"};
    tx.publish(CustomerSaved{c.id, c.store, c.version});
    return c;
}

Result<Customer> save_customer(Tx& tx, Customer const& c) {
    std::optional<db::Bytes> const note = vault::seal(tx, FieldClass::Note, note_of(c.id), c.note);
    auto const before = TRY(load_customer(tx, c.id));
    if (before.version != c.version)
        return Error{Refusal::PreconditionFailed, "platform.version_stale"};
    if (before.phone != c.phone && find_by_phone(tx, c.phone))
        return Error{Refusal::Conflict, "customers.phone_taken"};
    auto const rows =
        tx.run("UPDATE customers_customer SET name = ?4, phone = ?5, phone_index = ?6, locale = "
               "?7, store_id = ?8, "
               "is_special_care = ?9, note = ?10, wishes = ?11, version = version + 1 "
               "WHERE company_id = ?1 AND id = ?2 AND version = ?3",
               c.id, c.version, seal_name(tx, c), seal_phone(tx, c),
               vault::blind_index(tx, "phone", c.phone), c.locale, c.store, c.is_special_care, note,
               seal_wishes(tx, c));
    if (rows == 0) return Error{Refusal::PreconditionFailed, "platform.version_stale"};
    auto saved = c;
    ++saved.version;
    tx.publish(CustomerSaved{c.id, c.store, saved.version});
    return saved;
}

std::vector<Customer> list_customers(Tx& tx, std::optional<Id<Customer>> after, int limit) {
    // Newest first: ids grow with time.
    std::vector<Customer> all;
    auto const rows =
        after
            ? tx.all<Row>(std::string(select) + "id < ?2 ORDER BY id DESC LIMIT ?3", *after, limit)
            : tx.all<Row>(std::string(select) + "1 = 1 ORDER BY id DESC LIMIT ?2", limit);
    for (auto const& row : rows)
        all.push_back(open(tx, row));
    return all;
}

CustomerView to_view(Tx& tx, Customer const& c) {
    bool const is_blocked = !list_blocks(tx, c.id).empty();
    return {c.id,
            cn::mask_name(c.name),
            cn::mask_phone(c.phone),
            c.locale,
            c.store,
            c.is_special_care,
            is_blocked,
            c.wishes,
            c.version};
}

} // namespace hearth::customers
