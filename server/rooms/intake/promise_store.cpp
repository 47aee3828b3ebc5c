#include "platform/vault/fields.h"
#include "rooms/intake/store.h"

namespace hearth::intake::store {
namespace {

using vault::FieldClass;

struct ContactRow {
    Uuid id;
    Id<Routing> routing;
    Id<Inquiry> inquiry;
    Id<identity::Store> store;
    ContactResult result;
    std::optional<db::Bytes> note;
    Instant at;
    Uuid by_account;
    int announced;
    std::optional<Instant> acknowledged_at;
    std::optional<Uuid> acknowledged_by;
};
BOOST_DESCRIBE_STRUCT(ContactRow, (),
                      (id, routing, inquiry, store, result, note, at, by_account, announced,
                       acknowledged_at, acknowledged_by))
std::string const contact_columns = "id, routing_id, inquiry_id, store_id, result, note, at, "
                                    "by_account, announced, acknowledged_at, acknowledged_by";
std::string const select_contact =
    "SELECT " + contact_columns + " FROM intake_contact WHERE company_id = ?1 ";

Contact to_contact(Tx& tx, ContactRow const& row) {
    Contact contact{.id = row.id,
                    .routing = row.routing,
                    .inquiry = row.inquiry,
                    .store = row.store,
                    .result = row.result,
                    .at = row.at,
                    .by_account = row.by_account,
                    .announced = row.announced,
                    .acknowledged_at = row.acknowledged_at,
                    .acknowledged_by = row.acknowledged_by};
    contact.note = vault::open(tx, FieldClass::Note, {"intake_contact.note", row.id}, row.note);
    return contact;
}

struct CallbackRow {
    Id<Callback> id;
    Id<Inquiry> inquiry;
    std::optional<Id<identity::Store>> store;
    Instant promised_at;
    db::Bytes about;
    CallbackState state;
    bool is_due;
    Instant made_at;
    Uuid made_by;
    std::optional<Instant> done_at;
    std::optional<Uuid> done_by;
    std::optional<CallbackResult> result;
    CallbackLevel level;
    int postponed;
    std::optional<std::string> said;
};
BOOST_DESCRIBE_STRUCT(CallbackRow, (),
                      (id, inquiry, store, promised_at, about, state, is_due, made_at, made_by,
                       done_at, done_by, result, level, postponed, said))
std::string const callback_columns = "id, inquiry_id, store_id, promised_at, about, state, is_due, "
                                     "made_at, made_by, done_at, done_by, result, level, "
                                     "postponed, said";
std::string const select_callback =
    "SELECT " + callback_columns + " FROM intake_callback WHERE company_id = ?1 ";

Callback to_callback(Tx& tx, CallbackRow const& row) {
    return {row.id,
            row.inquiry,
            row.store,
            row.promised_at,
            vault::open(tx, FieldClass::Note, {"intake_callback.about", row.id.uuid}, row.about),
            row.state,
            row.is_due,
            row.made_at,
            row.made_by,
            row.done_at,
            row.done_by,
            row.result,
            row.level,
            row.postponed,
            words::from_column(row.said)};
}

template <typename T, typename Row, typename F>
std::vector<T> map_rows(Tx& tx, std::vector<Row> const& rows, F to) {
    std::vector<T> all;
    for (auto const& row : rows)
        all.push_back(to(tx, row));
    return all;
}

} // namespace

void insert_contact(Tx& tx, Contact const& contact) {
    static std::string const sql = "INSERT INTO intake_contact (company_id, " + contact_columns +
                                   ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)";
    auto const note =
        vault::seal(tx, FieldClass::Note, {"intake_contact.note", contact.id}, contact.note);
    tx.run(sql, contact.id, contact.routing, contact.inquiry, contact.store, contact.result, note,
           contact.at, contact.by_account, contact.announced, contact.acknowledged_at,
           contact.acknowledged_by);
}

std::optional<Contact> find_contact(Tx& tx, Uuid id) {
    static std::string const sql = select_contact + "AND id = ?2";
    auto const row = tx.find<ContactRow>(sql, id);
    if (!row) return {};
    return to_contact(tx, *row);
}

bool acknowledge_contact(Tx& tx, Uuid id) {
    return tx.run("UPDATE intake_contact SET acknowledged_at = ?3, acknowledged_by = ?4 "
                  "WHERE company_id = ?1 AND id = ?2 AND acknowledged_at IS NULL",
                  id, tx.now(), tx.actor().id) == 1;
}

int announce_again(Tx& tx, Uuid id) {
    return std::get<0>(tx.one<std::tuple<int>>(
        "UPDATE intake_contact SET announced = announced + 1 WHERE company_id = ?1 AND id = ?2 "
        "RETURNING announced",
        id));
}

std::vector<Contact> list_open_contacts(Tx& tx, int limit) {
    static std::string const sql =
        select_contact + "AND acknowledged_at IS NULL ORDER BY id LIMIT ?2";
    return map_rows<Contact>(tx, tx.all<ContactRow>(sql, limit), to_contact);
}

std::vector<Contact> list_contacts(Tx& tx, Id<Inquiry> inquiry) {
    static std::string const sql = select_contact + "AND inquiry_id = ?2 ORDER BY id";
    return map_rows<Contact>(tx, tx.all<ContactRow>(sql, inquiry), to_contact);
}

void insert_callback(Tx& tx, Callback const& callback) {
    static std::string const sql =
        "INSERT INTO intake_callback (company_id, " + callback_columns +
        ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, "
        "?16)";
    auto const about =
        vault::seal(tx, FieldClass::Note, {"intake_callback.about", callback.id.uuid},
                    std::string_view(callback.about));
    tx.run(sql, callback.id, callback.inquiry, callback.store, callback.promised_at, about,
           callback.state, callback.is_due, callback.made_at, callback.made_by, callback.done_at,
           callback.done_by, callback.result, callback.level, callback.postponed,
           words::to_column(callback.said));
}

std::optional<Callback> find_callback(Tx& tx, Id<Callback> id) {
    static std::string const sql = select_callback + "AND id = ?2";
    auto const row = tx.find<CallbackRow>(sql, id);
    if (!row) return {};
    return to_callback(tx, *row);
}

bool finish_callback(Tx& tx, Callback const& callback) {
    return tx.run("UPDATE intake_callback SET state = ?3, done_at = ?4, done_by = ?5, result = ?6 "
                  "WHERE company_id = ?1 AND id = ?2 AND state = 'open'",
                  callback.id, callback.state, callback.done_at, callback.done_by,
                  callback.result) == 1;
}

void mark_callback_due(Tx& tx, Id<Callback> id) {
    tx.run("UPDATE intake_callback SET is_due = 1 WHERE company_id = ?1 AND id = ?2", id);
}

std::vector<Callback> list_open_callbacks(Tx& tx, int limit) {
    static std::string const sql =
        select_callback + "AND state = 'open' ORDER BY promised_at LIMIT ?2";
    return map_rows<Callback>(tx, tx.all<CallbackRow>(sql, limit), to_callback);
}

} // namespace hearth::intake::store
