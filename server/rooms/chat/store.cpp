#include "rooms/chat/store.h"

#include "platform/vault/fields.h"

#include <algorithm>

namespace hearth::chat::store {
namespace {

using vault::FieldClass;

struct ChatRow {
    Id<Chat> id;
    Id<customers::Customer> customer;
    std::optional<Id<identity::Store>> store;
    std::optional<Id<orders::Order>> order;
    std::optional<Id<intake::Inquiry>> inquiry;
    State state;
    Level level;
    std::optional<Id<identity::Account>> owner;
    Instant opened_at;
    Instant last_at;
    int lines;
    std::optional<Instant> awaiting_since;
    std::optional<Instant> promised_by;
    std::optional<Instant> first_answer_at;
    int unread_office;
    int unread_customer;
    int breaches;
    std::optional<Instant> closed_at;
    std::optional<Instant> erase_after;
    std::optional<Instant> erased_at;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(ChatRow, (),
                      (id, customer, store, order, inquiry, state, level, owner, opened_at, last_at,
                       lines, awaiting_since, promised_by, first_answer_at, unread_office,
                       unread_customer, breaches, closed_at, erase_after, erased_at, version))
std::string const columns =
    "id, customer_id, store_id, order_id, inquiry_id, state, level, owner_id, opened_at, last_at, "
    "lines, awaiting_since, promised_by, first_answer_at, unread_office, unread_customer, "
    "breaches, closed_at, erase_after, erased_at, version";
std::string const select = "SELECT " + columns + " FROM chat_chat WHERE company_id = ?1 ";

Chat to_chat(ChatRow const& row) {
    return {.id = row.id,
            .customer = row.customer,
            .store = row.store,
            .order = row.order,
            .inquiry = row.inquiry,
            .state = row.state,
            .level = row.level,
            .owner = row.owner,
            .opened_at = row.opened_at,
            .last_at = row.last_at,
            .lines = row.lines,
            .awaiting_since = row.awaiting_since,
            .promised_by = row.promised_by,
            .first_answer_at = row.first_answer_at,
            .unread_office = row.unread_office,
            .unread_customer = row.unread_customer,
            .breaches = row.breaches,
            .closed_at = row.closed_at,
            .erase_after = row.erase_after,
            .erased_at = row.erased_at,
            .version = row.version};
}

std::vector<Chat> to_chats(std::vector<ChatRow> const& rows) {
    std::vector<Chat> all;
    all.reserve(rows.size());
    for (auto const& row : rows)
        all.push_back(to_chat(row));
    return all;
}

std::optional<Chat> to_chat(std::optional<ChatRow> const& row) {
    if (!row) return {};
    return to_chat(*row);
}

struct LineRow {
    Id<Line> id;
    int sequence;
    LineKind kind;
    Instant at;
    ActorKind author_kind;
    Uuid author;
    std::string key;
    std::optional<db::Bytes> words;
    std::optional<std::string> content_type;
    std::optional<Id<files::Blob>> blob;
};
BOOST_DESCRIBE_STRUCT(LineRow, (),
                      (id, sequence, kind, at, author_kind, author, key, words, content_type, blob))
std::string const select_lines =
    "SELECT id, sequence, kind, at, author_kind, author, key, words, content_type, blob "
    "FROM chat_line WHERE company_id = ?1 AND chat_id = ?2 ";

vault::Place words_of(Id<Line> id) {
    return {"chat_line.words", id.uuid};
}

Line to_line(Tx& tx, LineRow const& row) {
    return {.id = row.id,
            .sequence = row.sequence,
            .kind = row.kind,
            .at = row.at,
            .author_kind = row.author_kind,
            .author = row.author,
            .key = row.key,
            .words = vault::open(tx, FieldClass::Note, words_of(row.id), row.words),
            .content_type = row.content_type,
            .blob = row.blob};
}

} // namespace

bool insert(Tx& tx, Chat const& one) {
    static std::string const sql =
        "INSERT INTO chat_chat (company_id, " + columns +
        ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, "
        "?18, ?19, ?20, ?21, ?22) ON CONFLICT DO NOTHING";
    return tx.run(sql, one.id, one.customer, one.store, one.order, one.inquiry, one.state,
                  one.level, one.owner, one.opened_at, one.last_at, one.lines, one.awaiting_since,
                  one.promised_by, one.first_answer_at, one.unread_office, one.unread_customer,
                  one.breaches, one.closed_at, one.erase_after, one.erased_at, one.version) == 1;
}

std::optional<Chat> find(Tx& tx, Id<Chat> id) {
    static std::string const sql = select + "AND id = ?2";
    return to_chat(tx.find<ChatRow>(sql, id));
}

std::optional<Chat> find_open(Tx& tx, Id<customers::Customer> customer) {
    static std::string const sql = select + "AND customer_id = ?2 AND state = 'open'";
    return to_chat(tx.find<ChatRow>(sql, customer));
}

std::optional<Chat> find_newest(Tx& tx, Id<customers::Customer> customer) {
    static std::string const sql = select + "AND customer_id = ?2 ORDER BY id DESC LIMIT 1";
    return to_chat(tx.find<ChatRow>(sql, customer));
}

bool replace(Tx& tx, Chat const& one) {
    return tx.run("UPDATE chat_chat SET order_id = ?4, inquiry_id = ?5, state = ?6, level = ?7, "
                  "owner_id = ?8, last_at = ?9, lines = ?10, awaiting_since = ?11, promised_by = "
                  "?12, first_answer_at = ?13, unread_office = ?14, unread_customer = ?15, "
                  "breaches = ?16, closed_at = ?17, erase_after = ?18, erased_at = ?19, version = "
                  "version + 1 "
                  "WHERE company_id = ?1 AND id = ?2 AND version = ?3",
                  one.id, one.version, one.order, one.inquiry, one.state, one.level, one.owner,
                  one.last_at, one.lines, one.awaiting_since, one.promised_by, one.first_answer_at,
                  one.unread_office, one.unread_customer, one.breaches, one.closed_at,
                  one.erase_after, one.erased_at) == 1;
}

std::vector<Chat> list_of_customer(Tx& tx, Id<customers::Customer> customer, Instant before,
                                   int limit) {
    static std::string const sql =
        select + "AND customer_id = ?2 AND opened_at < ?3 ORDER BY id DESC LIMIT ?4";
    return to_chats(tx.all<ChatRow>(sql, customer, before, limit));
}

std::vector<Chat> list_open(Tx& tx, int limit) {
    static std::string const sql = select + "AND state = 'open' ORDER BY awaiting_since NULLS "
                                            "LAST, last_at DESC LIMIT ?2";
    return to_chats(tx.all<ChatRow>(sql, limit));
}

std::vector<Chat> list_closed(Tx& tx, std::optional<Id<Chat>> before, int limit) {
    static std::string const base = select + "AND state = 'closed' ";
    if (!before) return to_chats(tx.all<ChatRow>(base + "ORDER BY id DESC LIMIT ?2", limit));
    return to_chats(
        tx.all<ChatRow>(base + "AND id < ?2 ORDER BY id DESC LIMIT ?3", *before, limit));
}

std::vector<Chat> list_idle(Tx& tx, Instant before, int limit) {
    static std::string const sql = select + "AND state = 'open' AND awaiting_since IS NULL AND "
                                            "last_at < ?2 ORDER BY last_at LIMIT ?3";
    return to_chats(tx.all<ChatRow>(sql, before, limit));
}

std::vector<Chat> list_to_erase(Tx& tx, Instant now, int limit) {
    static std::string const sql =
        select + "AND erased_at IS NULL AND erase_after <= ?2 ORDER BY erase_after LIMIT ?3";
    return to_chats(tx.all<ChatRow>(sql, now, limit));
}

void insert_line(Tx& tx, Id<Chat> chat, Line const& line) {
    auto const words = vault::seal(tx, FieldClass::Note, words_of(line.id), line.words);
    tx.run("INSERT INTO chat_line (company_id, chat_id, sequence, id, kind, at, author_kind, "
           "author, key, words, content_type, blob) "
           "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
           chat, line.sequence, line.id, line.kind, line.at, line.author_kind, line.author,
           line.key, words, line.content_type, line.blob);
}

std::optional<Id<Chat>> find_said(Tx& tx, Uuid author, std::string const& key) {
    auto const found = tx.find<std::tuple<Id<Chat>>>(
        "SELECT chat_id FROM chat_line WHERE company_id = ?1 AND author = ?2 AND key = ?3", author,
        key);
    if (!found) return {};
    return std::get<0>(*found);
}

std::vector<Line> list_lines(Tx& tx, Id<Chat> id, int before, int limit) {
    static std::string const sql =
        select_lines + "AND sequence < ?3 ORDER BY sequence DESC LIMIT ?4";
    std::vector<Line> all;
    for (auto const& row : tx.all<LineRow>(sql, id, before, limit))
        all.push_back(to_line(tx, row));
    std::reverse(all.begin(), all.end());
    return all;
}

std::optional<Line> find_line(Tx& tx, Id<Chat> id, int sequence) {
    static std::string const sql = select_lines + "AND sequence = ?3";
    auto const row = tx.find<LineRow>(sql, id, sequence);
    if (!row) return {};
    return to_line(tx, *row);
}

int delete_lines(Tx& tx, Id<Chat> id) {
    return static_cast<int>(
        tx.run("DELETE FROM chat_line WHERE company_id = ?1 AND chat_id = ?2", id));
}

} // namespace hearth::chat::store
