// Two files of one person: finding them, making them one, and two again.
#include "rooms/household/household.h"

#include "platform/merging/holdings.h"
#include "platform/vault/fields.h"
#include "rooms/identity/identity.h"
#include "rooms/safety/safety.h"

#include <algorithm>
#include <set>

namespace hearth::household {
namespace {

using customers::Customer;
using vault::FieldClass;

constexpr double near_degrees = 0.003; ///< about 300 m
constexpr int most_neighbours = 200;

Traits traits_of(Tx& tx, Customer const& customer) {
    Traits traits{customer.name, customer.phone, {}};
    for (auto const& address : customers::list_addresses(tx, customer.id))
        traits.homes.push_back({address.area(), address.detail});
    return traits;
}

std::set<Uuid> neighbours_of(Tx& tx, Customer const& customer) {
    std::set<Uuid> found;
    for (auto const& address : customers::list_addresses(tx, customer.id))
        for (auto const& [id] : tx.all<std::tuple<Uuid>>(
                 "SELECT DISTINCT customer_id FROM customers_v_place WHERE company_id = ?1 AND "
                 "latitude BETWEEN ?2 AND ?3 AND longitude BETWEEN ?4 AND ?5 LIMIT ?6",
                 address.latitude - near_degrees, address.latitude + near_degrees,
                 address.longitude - near_degrees, address.longitude + near_degrees,
                 most_neighbours))
            found.insert(id);
    for (auto const& phone : near_phones(customer.phone))
        if (auto const known = customers::find_by_phone(tx, phone)) found.insert(known->id.uuid);
    found.erase(customer.id.uuid);
    return found;
}

struct Row {
    Id<Merge> id;
    Id<Customer> kept;
    Id<Customer> given_up;
    db::Bytes reason;
    Instant merged_at;
    Uuid merged_by;
    int moved;
    std::optional<Instant> undone_at;
    std::optional<Uuid> undone_by;
};
BOOST_DESCRIBE_STRUCT(Row, (),
                      (id, kept, given_up, reason, merged_at, merged_by, moved, undone_at,
                       undone_by))
constexpr char select[] =
    "SELECT id, kept_id, given_up_id, reason, merged_at, merged_by, moved, undone_at, undone_by "
    "FROM household_merge WHERE company_id = ?1 AND ";

vault::Place reason_of(Id<Merge> id) {
    return {"household_merge.reason", id.uuid};
}

Merge to_merge(Tx& tx, Row const& row) {
    return {.id = row.id,
            .kept = row.kept,
            .given_up = row.given_up,
            .reason = vault::open(tx, FieldClass::Note, reason_of(row.id), row.reason),
            .merged_at = row.merged_at,
            .merged_by = row.merged_by,
            .moved = row.moved,
            .undone_at = row.undone_at,
            .undone_by = row.undone_by};
}

void insert(Tx& tx, Merge const& one) {
    tx.run("INSERT INTO household_merge (company_id, id, kept_id, given_up_id, reason, merged_at, "
           "merged_by, moved) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
           one.id, one.kept, one.given_up,
           vault::seal(tx, FieldClass::Note, reason_of(one.id), std::string_view(one.reason)),
           one.merged_at, one.merged_by, one.moved);
}

/// Moves all of one kind and remembers each row.
Result<int> move_all(Tx& tx, merging::Holding const& holding, Merge const& merge) {
    auto const rows = merging::list_movable(tx, holding, merge.given_up.uuid, merge.kept.uuid);
    auto const moved = TRY(merging::move(tx, holding, merge.given_up.uuid, merge.kept.uuid, rows));
    for (auto const row : rows)
        tx.run("INSERT INTO household_moved (company_id, merge_id, tab, row_id) "
               "VALUES (?1, ?2, ?3, ?4)",
               merge.id, holding.table, row);
    return moved;
}

std::vector<Uuid> remembered(Tx& tx, Id<Merge> merge, std::string const& table) {
    std::vector<Uuid> rows;
    for (auto const& [row] : tx.all<std::tuple<Uuid>>(
             "SELECT row_id FROM household_moved WHERE company_id = ?1 AND merge_id = ?2 AND tab "
             "= ?3 ORDER BY row_id",
             merge, table))
        rows.push_back(row);
    return rows;
}

/// Ids carry the moment they were made (RFC 9562, the first 48 bits: milliseconds).
bool is_made_since(Uuid const& id, Instant moment) {
    std::int64_t millis = 0;
    for (std::size_t at = 0; at < 6; ++at)
        millis = millis * 256 + static_cast<std::int64_t>(id.bytes[at]);
    return millis >= to_micros(moment) / 1000;
}

int count_since(Tx& tx, merging::Holding const& holding, Merge const& merge,
                std::vector<Uuid> const& moved) {
    std::set<Uuid> const taken(moved.begin(), moved.end());
    int count = 0;
    for (auto const row : merging::list_movable(tx, holding, merge.kept.uuid, Uuid{}))
        count += !taken.contains(row) && is_made_since(row, merge.merged_at);
    return count;
}

Result<void> check_stands(Tx& tx, Id<Customer> id) {
    TRY(customers::load_customer(tx, id));
    if (merging::follow(tx, id.uuid) != id.uuid)
        return Error{Refusal::Conflict, "household.given_up_already"};
    // A merge ends sessions: who calls for help must keep the line (BE-12).
    if (safety::is_calling(tx, id.uuid)) return Error{Refusal::Conflict, "household.call_open"};
    return {};
}

/// What we owe one of them in care we owe the one that stands (CP-07).
Result<void> carry_care(Tx& tx, Merge const& merge) {
    auto kept = TRY(customers::load_customer(tx, merge.kept));
    auto const given_up = TRY(customers::load_customer(tx, merge.given_up));
    if (!given_up.is_special_care || kept.is_special_care) return {};
    kept.is_special_care = true;
    TRY(customers::save_customer(tx, kept));
    return {};
}

} // namespace

std::vector<Candidate> list_duplicates(Tx& tx, Id<Customer> id) {
    std::vector<Candidate> all;
    auto const customer = customers::load_customer(tx, id);
    if (!customer || merging::follow(tx, id.uuid) != id.uuid) return all;
    auto const own = traits_of(tx, *customer);
    for (auto const other : neighbours_of(tx, *customer)) {
        auto const found = customers::load_customer(tx, Id<Customer>{other});
        if (!found || merging::follow(tx, other) != other) continue;
        auto const likeness = compare(own, traits_of(tx, *found));
        if (likeness.points >= likely) all.push_back({found->id, likeness});
    }
    std::stable_sort(all.begin(), all.end(), [](Candidate const& a, Candidate const& b) {
        return a.likeness.points > b.likeness.points;
    });
    return all;
}

std::vector<Count> preview(Tx& tx, Id<Customer> kept, Id<Customer> given_up) {
    std::vector<Count> counts;
    for (auto const& holding : merging::list_holdings(tx)) {
        auto const rows = merging::list_movable(tx, holding, given_up.uuid, kept.uuid);
        if (!rows.empty()) counts.push_back({holding.name, static_cast<int>(rows.size())});
    }
    return counts;
}

Result<Merge> merge(Tx& tx, Id<Customer> kept, Id<Customer> given_up, std::string const& reason) {
    if (kept == given_up) return Error{Refusal::Conflict, "household.same_file"};
    TRY(check_stands(tx, kept));
    TRY(check_stands(tx, given_up));
    Merge one{.id = tx.new_id<Merge>(),
              .kept = kept,
              .given_up = given_up,
              .reason = reason,
              .merged_at = tx.now(),
              .merged_by = tx.actor().id};
    auto const holdings = merging::list_holdings(tx);
    for (auto const& holding : holdings)
        one.moved +=
            static_cast<int>(merging::list_movable(tx, holding, given_up.uuid, kept.uuid).size());
    insert(tx, one);
    for (auto const& holding : holdings)
        TRY(move_all(tx, holding, one));
    TRY(carry_care(tx, one));
    merging::forward(tx, given_up.uuid, kept.uuid);
    // Whoever is signed in with the other number signs in again, into the file that stands.
    identity::end_sessions_of(tx, given_up.uuid);
    tx.publish(FilesMerged{one.id, kept, given_up, one.moved});
    return one;
}

Result<Undone> undo(Tx& tx, Id<Merge> id) {
    Undone undone{TRY(load_merge(tx, id))};
    auto& one = undone.merge;
    if (one.undone_at) return Error{Refusal::Conflict, "household.undone_already"};
    if (merging::follow(tx, one.kept.uuid) != one.kept.uuid)
        return Error{Refusal::Conflict, "household.merged_further"};
    for (auto const& holding : merging::list_holdings(tx)) {
        auto const rows = remembered(tx, id, holding.table);
        undone.stayed += count_since(tx, holding, one, rows);
        undone.moved_back +=
            TRY(merging::move(tx, holding, one.kept.uuid, one.given_up.uuid, rows));
    }
    merging::stop_forwarding(tx, one.given_up.uuid);
    one.undone_at = tx.now();
    one.undone_by = tx.actor().id;
    tx.run("UPDATE household_merge SET undone_at = ?3, undone_by = ?4 "
           "WHERE company_id = ?1 AND id = ?2",
           id, one.undone_at, one.undone_by);
    // The other number may be signed in to the kept file.
    identity::end_sessions_of(tx, one.kept.uuid);
    tx.publish(MergeUndone{id, one.kept, one.given_up, undone.moved_back, undone.stayed});
    return undone;
}

Result<Merge> load_merge(Tx& tx, Id<Merge> id) {
    auto const row = tx.find<Row>(std::string(select) + "id = ?2", id);
    if (!row) return Error{Refusal::NotFound, "household.merge_not_found"};
    return to_merge(tx, *row);
}

std::vector<Merge> list_merges(Tx& tx, Id<Customer> customer) {
    std::vector<Merge> all;
    for (auto const& row : tx.all<Row>(
             std::string(select) + "(kept_id = ?2 OR given_up_id = ?2) ORDER BY id DESC LIMIT 50",
             customer))
        all.push_back(to_merge(tx, row));
    return all;
}

} // namespace hearth::household
