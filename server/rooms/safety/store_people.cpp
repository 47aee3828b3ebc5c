// Who is on call, plans, precautions and questions.
#include "rooms/safety/rules.h"
#include "rooms/safety/store.h"

#include "platform/vault/fields.h"

namespace hearth::safety::store {
namespace {

using vault::FieldClass;

std::string const select_duty =
    "SELECT id, store_id, account_id, from_at, to_at FROM safety_duty WHERE company_id = ?1 ";

std::string const select_question =
    "SELECT id, visit_id, store_id, worker_id, is_of_house, asked_by, asked_at, due_at, "
    "answered_at, answer, ended_at, incident_id FROM safety_question WHERE company_id = ?1 ";

std::string contact_place(std::string_view column, int place) {
    return "safety_contact." + std::string(column) + "." + std::to_string(place);
}

} // namespace

void insert_duty(Tx& tx, Duty const& one) {
    tx.run("INSERT INTO safety_duty (company_id, id, store_id, account_id, from_at, to_at, "
           "made_by, made_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
           one.id, one.store, one.account, one.from, one.to, tx.actor().id, tx.now());
}

std::optional<Duty> find_duty(Tx& tx, Id<Duty> id) {
    static std::string const sql = select_duty + "AND id = ?2";
    return tx.find<Duty>(sql, id);
}

void delete_duty(Tx& tx, Id<Duty> id) {
    tx.run("DELETE FROM safety_duty WHERE company_id = ?1 AND id = ?2", id);
}

std::vector<Duty> list_duties(Tx& tx, Id<identity::Store> store, Span span) {
    static std::string const sql =
        select_duty + "AND store_id = ?2 AND to_at > ?3 AND from_at < ?4 ORDER BY from_at, id";
    return tx.all<Duty>(sql, store, span.from, span.to);
}

std::optional<Plan> find_plan(Tx& tx, Kind kind) {
    auto const row = tx.find<std::tuple<std::string, std::int64_t>>(
        "SELECT lines, version FROM safety_plan WHERE company_id = ?1 AND kind = ?2", kind);
    if (!row) return {};
    auto const& [lines, version] = *row;
    return Plan{kind, true, to_lines(json::from_text<std::vector<std::string>>(lines)), version};
}

bool save_plan(Tx& tx, Kind kind, std::vector<std::string> const& lines, std::int64_t version) {
    auto const text = json::to_text(lines);
    if (version == 0)
        return tx.run("INSERT INTO safety_plan (company_id, kind, lines, changed_by, changed_at, "
                      "version) VALUES (?1, ?2, ?3, ?4, ?5, 1) ON CONFLICT DO NOTHING",
                      kind, text, tx.actor().id, tx.now()) == 1;
    return tx.run("UPDATE safety_plan SET lines = ?4, changed_by = ?5, changed_at = ?6, "
                  "version = version + 1 WHERE company_id = ?1 AND kind = ?2 AND version = ?3",
                  kind, version, text, tx.actor().id, tx.now()) == 1;
}

bool delete_plan(Tx& tx, Kind kind) {
    return tx.run("DELETE FROM safety_plan WHERE company_id = ?1 AND kind = ?2", kind) == 1;
}

std::vector<Contact> list_contacts(Tx& tx, Id<workforce::Worker> worker) {
    std::vector<Contact> all;
    for (auto const& [place, name, relation, phone] :
         tx.all<std::tuple<int, db::Bytes, std::string, db::Bytes>>(
             "SELECT place, name, relation, phone FROM safety_contact "
             "WHERE company_id = ?1 AND worker_id = ?2 ORDER BY place",
             worker)) {
        auto const of_name = contact_place("name", place);
        auto const of_phone = contact_place("phone", place);
        all.push_back({vault::open(tx, FieldClass::Name, {of_name, worker.uuid}, name), relation,
                       vault::open(tx, FieldClass::Phone, {of_phone, worker.uuid}, phone)});
    }
    return all;
}

void save_contacts(Tx& tx, Id<workforce::Worker> worker, std::vector<Contact> const& contacts) {
    tx.run("DELETE FROM safety_contact WHERE company_id = ?1 AND worker_id = ?2", worker);
    int place = 0;
    for (auto const& one : contacts) {
        ++place;
        auto const of_name = contact_place("name", place);
        auto const of_phone = contact_place("phone", place);
        std::string const& relation = one.relation;
        tx.run(
            "INSERT INTO safety_contact (company_id, worker_id, place, name, relation, phone) "
            "VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            worker, place,
            vault::seal(tx, FieldClass::Name, {of_name, worker.uuid}, std::string_view(one.name)),
            relation,
            vault::seal(tx, FieldClass::Phone, {of_phone, worker.uuid},
                        std::string_view(one.phone)));
    }
}

std::optional<std::string> find_word(Tx& tx, Id<workforce::Worker> worker) {
    auto const row = tx.find<std::tuple<db::Bytes>>(
        "SELECT word FROM safety_word WHERE company_id = ?1 AND worker_id = ?2", worker);
    if (!row) return {};
    return vault::open(tx, FieldClass::Secret, {"safety_word.word", worker.uuid},
                       std::get<0>(*row));
}

void save_word(Tx& tx, Id<workforce::Worker> worker, std::optional<std::string> const& word) {
    tx.run("DELETE FROM safety_word WHERE company_id = ?1 AND worker_id = ?2", worker);
    if (!word) return;
    tx.run("INSERT INTO safety_word (company_id, worker_id, word) VALUES (?1, ?2, ?3)", worker,
           vault::seal(tx, FieldClass::Secret, {"safety_word.word", worker.uuid},
                       std::string_view(*word)));
}

bool insert_question(Tx& tx, Question const& one) {
    return tx.run("INSERT INTO safety_question (company_id, id, visit_id, store_id, worker_id, "
                  "is_of_house, asked_by, asked_at, due_at) "
                  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT DO NOTHING",
                  one.id, one.visit, one.store, one.worker, one.is_of_house, one.asked_by,
                  one.asked_at, one.due_at) == 1;
}

std::optional<Question> find_question(Tx& tx, Id<Question> id) {
    static std::string const sql = select_question + "AND id = ?2";
    return tx.find<Question>(sql, id);
}

std::optional<Question> find_open_at(Tx& tx, Id<orders::Visit> visit) {
    static std::string const sql = select_question + "AND visit_id = ?2 AND ended_at IS NULL";
    return tx.find<Question>(sql, visit);
}

std::optional<Question> find_open_for(Tx& tx, Id<workforce::Worker> worker) {
    static std::string const sql =
        select_question + "AND worker_id = ?2 AND ended_at IS NULL ORDER BY asked_at LIMIT 1";
    return tx.find<Question>(sql, worker);
}

void replace_question(Tx& tx, Question const& one) {
    tx.run("UPDATE safety_question SET answered_at = ?3, answer = ?4, ended_at = ?5, "
           "incident_id = ?6 WHERE company_id = ?1 AND id = ?2",
           one.id, one.answered_at, one.answer, one.ended_at, one.incident);
}

} // namespace hearth::safety::store
