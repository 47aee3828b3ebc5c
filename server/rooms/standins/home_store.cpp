#include "platform/vault/fields.h"
#include "rooms/standins/home.h"

#include <algorithm>
#include <tuple>

namespace hearth::standins::store {
namespace {

using vault::FieldClass;

constexpr int most_late = 500;

struct NoteRow {
    Id<Note> id;
    SeriesId series;
    Id<customers::Customer> customer;
    NoteKind kind;
    db::Bytes words;
    Instant written_at;
    ActorKind written_by_kind;
    Uuid written_by;
};
BOOST_DESCRIBE_STRUCT(NoteRow, (),
                      (id, series, customer, kind, words, written_at, written_by_kind, written_by))
std::string const note_columns =
    "id, series_id, customer_id, kind, words, written_at, written_by_kind, written_by";
std::string const select_note =
    "SELECT " + note_columns + " FROM standins_note WHERE company_id = ?1 AND removed_at IS NULL ";

Note to_note(Tx& tx, NoteRow const& row) {
    return {row.id,
            row.series,
            row.customer,
            row.kind,
            vault::open(tx, FieldClass::Note, {"standins_note.words", row.id.uuid}, row.words),
            row.written_at,
            row.written_by_kind,
            row.written_by};
}

struct KeyRow {
    Id<Key> id;
    SeriesId series;
    Id<customers::Customer> customer;
    Id<identity::Store> store;
    std::string label;
    Instant made_at;
    std::optional<Id<orders::Visit>> late_for;
    std::optional<Instant> late_since;
    std::optional<Instant> gone_at;
};
BOOST_DESCRIBE_STRUCT(KeyRow, (),
                      (id, series, customer, store, label, made_at, late_for, late_since, gone_at))
std::string const select_key =
    "SELECT id, series_id, customer_id, store_id, label, made_at, late_for, late_since, gone_at "
    "FROM standins_key WHERE company_id = ?1 ";

struct MoveRow {
    int number;
    HandKind from_kind;
    std::optional<WorkerId> from_worker;
    HandKind to_kind;
    std::optional<WorkerId> to_worker;
    Instant handed_at;
    ActorKind handed_by_kind;
    Uuid handed_by;
    std::optional<Instant> received_at;
    std::optional<ActorKind> received_by_kind;
    std::optional<Uuid> received_by;
    Instant heard_at;
};
BOOST_DESCRIBE_STRUCT(MoveRow, (),
                      (number, from_kind, from_worker, to_kind, to_worker, handed_at,
                       handed_by_kind, handed_by, received_at, received_by_kind, received_by,
                       heard_at))

std::vector<KeyMove> list_moves(Tx& tx, Id<Key> key) {
    std::vector<KeyMove> moves;
    for (auto const& row : tx.all<MoveRow>(
             "SELECT number, from_kind, from_worker, to_kind, to_worker, handed_at, "
             "handed_by_kind, handed_by, received_at, received_by_kind, received_by, heard_at "
             "FROM standins_key_move WHERE company_id = ?1 AND key_id = ?2 ORDER BY number",
             key))
        moves.push_back({row.number,
                         {row.from_kind, row.from_worker},
                         {row.to_kind, row.to_worker},
                         row.handed_at,
                         row.handed_by_kind,
                         row.handed_by,
                         row.received_at,
                         row.received_by_kind,
                         row.received_by,
                         row.heard_at});
    return moves;
}

Key to_key(Tx& tx, KeyRow const& row) {
    return {row.id,      row.series,   row.customer,   row.store,   row.label,
            row.made_at, row.late_for, row.late_since, row.gone_at, list_moves(tx, row.id)};
}

} // namespace

void insert_note(Tx& tx, Note const& note) {
    auto const words =
        vault::seal(tx, FieldClass::Note, {"standins_note.words", note.id.uuid}, note.words);
    tx.run("INSERT INTO standins_note (company_id, id, series_id, customer_id, kind, words, "
           "written_at, written_by_kind, written_by) "
           "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
           note.id, note.series, note.customer, note.kind, words, note.written_at,
           note.written_by_kind, note.written_by);
}

std::optional<Note> find_note(Tx& tx, Id<Note> id) {
    static std::string const sql = select_note + "AND id = ?2";
    auto const row = tx.find<NoteRow>(sql, id);
    if (!row) return {};
    return to_note(tx, *row);
}

std::vector<Note> list_notes(Tx& tx, SeriesId series) {
    static std::string const sql = select_note + "AND series_id = ?2 ORDER BY id";
    std::vector<Note> notes;
    for (auto const& row : tx.all<NoteRow>(sql, series))
        notes.push_back(to_note(tx, row));
    return notes;
}

void remove_note(Tx& tx, Id<Note> id) {
    tx.run("UPDATE standins_note SET removed_at = ?3 WHERE company_id = ?1 AND id = ?2", id,
           tx.now());
}

bool insert_key(Tx& tx, Key const& key) {
    return tx.attempt("INSERT INTO standins_key (company_id, id, series_id, customer_id, store_id, "
                      "label, made_at, made_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                      key.id, key.series, key.customer, key.store, key.label, key.made_at,
                      tx.actor().id) == db::Violation::None;
}

std::optional<Key> find_key(Tx& tx, Id<Key> id) {
    static std::string const sql = select_key + "AND id = ?2";
    auto const row = tx.find<KeyRow>(sql, id);
    if (!row) return {};
    return to_key(tx, *row);
}

std::vector<Key> list_keys(Tx& tx, SeriesId series) {
    static std::string const sql =
        select_key + "AND series_id = ?2 AND gone_at IS NULL ORDER BY id";
    std::vector<Key> keys;
    for (auto const& row : tx.all<KeyRow>(sql, series))
        keys.push_back(to_key(tx, row));
    return keys;
}

std::vector<Key> list_keys_of(Tx& tx, WorkerId worker) {
    static std::string const sql =
        select_key + "AND gone_at IS NULL AND id IN (SELECT key_id FROM standins_key_move "
                     "WHERE company_id = ?1 AND to_worker = ?2) ORDER BY id";
    Hand const hand{HandKind::Worker, worker};
    std::vector<Key> keys;
    for (auto const& row : tx.all<KeyRow>(sql, worker)) {
        auto key = to_key(tx, row);
        auto const open = on_its_way(key);
        if (holder_of(key) == hand || (open && open->to == hand)) keys.push_back(std::move(key));
    }
    return keys;
}

std::vector<Key> list_said_late(Tx& tx, Stores const& stores) {
    // A key keeps the visit it was late for: without the visit's state those of the past would
    // fill the list one day.
    static std::string const late =
        select_key + "AND late_for IS NOT NULL AND gone_at IS NULL AND late_for IN (SELECT "
                     "visit_id FROM orders_v_visit WHERE company_id = ?1 AND state NOT IN "
                     "('done', 'cancelled')) ";
    static std::string const of_all = late + "ORDER BY late_since, id LIMIT ?2";
    static std::string const of_store = late + "AND store_id = ?2 ORDER BY late_since, id LIMIT ?3";
    std::vector<Key> keys;
    auto const add = [&](std::vector<KeyRow> const& rows) {
        for (auto const& row : rows)
            keys.push_back(to_key(tx, row));
    };
    if (!stores) {
        add(tx.all<KeyRow>(of_all, most_late));
        return keys;
    }
    for (auto const store : *stores)
        add(tx.all<KeyRow>(of_store, store, most_late));
    std::sort(keys.begin(), keys.end(), [](Key const& a, Key const& b) {
        return std::tie(a.late_since, a.id.uuid) < std::tie(b.late_since, b.id.uuid);
    });
    return keys;
}

void save_key(Tx& tx, Key const& key) {
    tx.run("UPDATE standins_key SET late_for = ?3, gone_at = ?4, late_since = ?5 WHERE company_id "
           "= ?1 AND id = ?2",
           key.id, key.late_for, key.gone_at, key.late_since);
}

void insert_move(Tx& tx, Id<Key> key, KeyMove const& move) {
    tx.run("INSERT INTO standins_key_move (company_id, key_id, number, from_kind, from_worker, "
           "to_kind, to_worker, handed_at, handed_by_kind, handed_by, received_at, "
           "received_by_kind, received_by, heard_at) "
           "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
           key, move.number, move.from.kind, move.from.worker, move.to.kind, move.to.worker,
           move.handed_at, move.handed_by_kind, move.handed_by, move.received_at,
           move.received_by_kind, move.received_by, move.heard_at);
}

bool confirm_move(Tx& tx, Id<Key> key, KeyMove const& move) {
    return tx.run("UPDATE standins_key_move SET received_at = ?4, received_by_kind = ?5, "
                  "received_by = ?6 WHERE company_id = ?1 AND key_id = ?2 AND number = ?3 AND "
                  "received_at IS NULL",
                  key, move.number, move.received_at, move.received_by_kind, move.received_by) == 1;
}

} // namespace hearth::standins::store
