#include "rooms/safety/store.h"

#include "platform/vault/fields.h"

#include <algorithm>

namespace hearth::safety::store {
namespace {

using vault::FieldClass;

std::string const columns =
    "id, number, kind, source, state, level, is_silent, is_drill, is_late, is_duress, store_id, "
    "visit_id, order_id, customer_id, worker_id, raised_by_kind, raised_by, tap_key, raised_at, "
    "heard_at, owner_id, acknowledged_at, said_safe_at, closed_at, outcome, checklist, version";
std::string const select = "SELECT " + columns + " FROM safety_incident WHERE company_id = ?1 ";

bool is_in(std::vector<Id<identity::Store>> const& stores, Id<identity::Store> store) {
    return std::find(stores.begin(), stores.end(), store) != stores.end();
}

// A cipher is bound to the incident and its place in it.
std::string note_place(int sequence) {
    return "safety_step.note." + std::to_string(sequence);
}
std::string point_place(int sequence) {
    return "safety_position.point." + std::to_string(sequence);
}

} // namespace

bool insert(Tx& tx, Incident const& one) {
    static std::string const sql =
        "INSERT INTO safety_incident (company_id, " + columns +
        ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, "
        "?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28) ON CONFLICT DO NOTHING";
    return tx.run(sql, one.id, one.number, one.kind, one.source, one.state, one.level,
                  one.is_silent, one.is_drill, one.is_late, one.is_duress, one.store, one.visit,
                  one.order, one.customer, one.worker, one.raised_by_kind, one.raised_by,
                  one.tap_key, one.raised_at, one.heard_at, one.owner, one.acknowledged_at,
                  one.said_safe_at, one.closed_at, one.outcome, one.checklist, one.version) == 1;
}

std::optional<Incident> find(Tx& tx, Id<Incident> id) {
    static std::string const sql = select + "AND id = ?2";
    return tx.find<Incident>(sql, id);
}

std::optional<Incident> find_by_tap(Tx& tx, Uuid by, std::string const& key) {
    static std::string const sql = select + "AND raised_by = ?2 AND tap_key = ?3";
    return tx.find<Incident>(sql, by, key);
}

std::optional<Incident> find_live_of(Tx& tx, Uuid by) {
    static std::string const sql =
        select +
        "AND raised_by = ?2 AND state <> 'closed' AND source IN ('worker', 'customer') LIMIT 1";
    return tx.find<Incident>(sql, by);
}

bool replace(Tx& tx, Incident const& one) {
    return tx.run("UPDATE safety_incident SET kind = ?4, state = ?5, level = ?6, is_late = ?7, "
                  "is_duress = ?8, owner_id = ?9, acknowledged_at = ?10, said_safe_at = ?11, "
                  "closed_at = ?12, outcome = ?13, checklist = ?14, version = version + 1 "
                  "WHERE company_id = ?1 AND id = ?2 AND version = ?3",
                  one.id, one.version, one.kind, one.state, one.level, one.is_late, one.is_duress,
                  one.owner, one.acknowledged_at, one.said_safe_at, one.closed_at, one.outcome,
                  one.checklist) == 1;
}

std::vector<Incident> list(Tx& tx, Filter const& filter, int limit) {
    static std::string const live =
        select + "AND state <> 'closed' AND id < ?2 ORDER BY id DESC LIMIT ?3";
    static std::string const every = select + "AND id < ?2 ORDER BY id DESC LIMIT ?3";
    Id<Incident> last;
    last.uuid.bytes.fill(0xff);
    std::vector<Incident> all;
    for (auto& row :
         tx.all<Incident>(filter.is_live ? live : every, filter.before.value_or(last), limit))
        if (!filter.stores || is_in(*filter.stores, row.store)) all.push_back(std::move(row));
    return all;
}

std::vector<Incident> list_heard(Tx& tx, Span span) {
    static std::string const sql =
        select + "AND heard_at >= ?2 AND heard_at < ?3 ORDER BY heard_at";
    return tx.all<Incident>(sql, span.from, span.to);
}

int count_numbers(Tx& tx, std::string const& prefix) {
    return static_cast<int>(std::get<0>(
        tx.one<std::tuple<std::int64_t>>("SELECT count(*) FROM safety_incident "
                                         "WHERE company_id = ?1 AND number >= ?2 AND number < ?3",
                                         prefix, prefix + "~")));
}

void add_step(Tx& tx, Id<Incident> id, Step step) {
    step.sequence = 1 + std::get<0>(tx.one<std::tuple<int>>(
                            "SELECT CAST(coalesce(max(sequence), 0) AS BIGINT) FROM safety_step "
                            "WHERE company_id = ?1 AND incident_id = ?2",
                            id));
    auto const place = note_place(step.sequence);
    tx.run("INSERT INTO safety_step (company_id, incident_id, sequence, kind, at, actor_kind, "
           "actor, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
           id, step.sequence, step.kind, tx.now(), tx.actor().kind, tx.actor().id,
           vault::seal(tx, FieldClass::Note, {place, id.uuid}, step.note));
}

std::vector<Step> list_steps(Tx& tx, Id<Incident> id) {
    using Kept = std::tuple<int, StepKind, Instant, ActorKind, Uuid, std::optional<db::Bytes>>;
    std::vector<Step> steps;
    for (auto const& [sequence, kind, at, actor_kind, actor, note] :
         tx.all<Kept>("SELECT sequence, kind, at, actor_kind, actor, note FROM safety_step "
                      "WHERE company_id = ?1 AND incident_id = ?2 ORDER BY sequence",
                      id)) {
        auto const place = note_place(sequence);
        steps.push_back({sequence, kind, at, actor_kind, actor,
                         vault::open(tx, FieldClass::Note, {place, id.uuid}, note)});
    }
    return steps;
}

void add_position(Tx& tx, Id<Incident> id, Sighting const& one) {
    int const sequence = 1 + count_positions(tx, id);
    auto const place = point_place(sequence);
    tx.run("INSERT INTO safety_position (company_id, incident_id, sequence, at, heard_at, point) "
           "VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
           id, sequence, one.at, one.heard_at,
           vault::seal(tx, FieldClass::Address, {place, id.uuid},
                       std::string_view(json::to_text(one.position))));
}

std::vector<Sighting> list_positions(Tx& tx, Id<Incident> id) {
    std::vector<Sighting> all;
    for (auto const& [sequence, at, heard_at, point] :
         tx.all<std::tuple<int, Instant, Instant, db::Bytes>>(
             "SELECT sequence, at, heard_at, point FROM safety_position "
             "WHERE company_id = ?1 AND incident_id = ?2 ORDER BY sequence",
             id)) {
        auto const place = point_place(sequence);
        auto const text = vault::open(tx, FieldClass::Address, {place, id.uuid}, point);
        all.push_back({json::from_text<visits::Position>(text), at, heard_at});
    }
    return all;
}

int count_positions(Tx& tx, Id<Incident> id) {
    return static_cast<int>(std::get<0>(tx.one<std::tuple<std::int64_t>>(
        "SELECT count(*) FROM safety_position WHERE company_id = ?1 AND incident_id = ?2", id)));
}

std::vector<Incident> list_to_forget(Tx& tx, Instant closed_before, int limit) {
    static std::string const sql =
        select + "AND state = 'closed' AND closed_at < ?2 AND EXISTS (SELECT 1 FROM "
                 "safety_position p WHERE p.company_id = ?1 AND p.incident_id = "
                 "safety_incident.id) ORDER BY id LIMIT ?3";
    return tx.all<Incident>(sql, closed_before, limit);
}

void delete_positions(Tx& tx, Id<Incident> id) {
    tx.run("DELETE FROM safety_position WHERE company_id = ?1 AND incident_id = ?2", id);
}

void add_told(Tx& tx, Id<Incident> id, Told const& one) {
    tx.run("INSERT INTO safety_told (company_id, incident_id, rung, account_id, level, at) "
           "VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING",
           id, one.rung, one.account, one.level, one.at);
}

std::vector<Told> list_told(Tx& tx, Id<Incident> id) {
    std::vector<Told> all;
    for (auto& [rung, account, level, at] :
         tx.all<std::tuple<std::string, Id<identity::Account>, Level, Instant>>(
             "SELECT rung, account_id, level, at FROM safety_told "
             "WHERE company_id = ?1 AND incident_id = ?2 ORDER BY at, account_id",
             id))
        all.push_back({std::move(rung), account, level, at});
    return all;
}

bool set_tick(Tx& tx, Id<Incident> id, std::string const& code, bool is_done) {
    if (!is_done)
        return tx.run("DELETE FROM safety_tick "
                      "WHERE company_id = ?1 AND incident_id = ?2 AND code = ?3",
                      id, code) == 1;
    return tx.run("INSERT INTO safety_tick (company_id, incident_id, code, at, ticked_by) "
                  "VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING",
                  id, code, tx.now(), tx.actor().id) == 1;
}

std::vector<Tick> list_ticks(Tx& tx, Id<Incident> id) {
    std::vector<Tick> all;
    for (auto& [code, at, by] : tx.all<std::tuple<std::string, Instant, Id<identity::Account>>>(
             "SELECT code, at, ticked_by FROM safety_tick "
             "WHERE company_id = ?1 AND incident_id = ?2",
             id))
        all.push_back({std::move(code), at, by});
    return all;
}

} // namespace hearth::safety::store
