#include "rooms/records/records.h"

#include "platform/vault/fields.h"
#include "rooms/customers/customers.h"
#include "rooms/identity/identity.h"
#include "rooms/workforce/workforce.h"

#include <set>

namespace hearth::records {
namespace {

constexpr int most_listed = 200;

vault::Place reason_of(Uuid id) {
    return {"records_made.reason", id};
}

struct Stored {
    Id<Made> id;
    Id<orders::Order> order;
    Id<identity::Store> store;
    Instant made_at;
    Id<identity::Account> made_by;
    db::Bytes reason;
    std::string manifest_sha256;
    int files;
    int volumes;
};
BOOST_DESCRIBE_STRUCT(Stored, (),
                      (id, order, store, made_at, made_by, reason, manifest_sha256, files, volumes))

constexpr char select[] = "SELECT id, order_id, store_id, made_at, made_by, reason, "
                          "manifest_sha256, files, volumes FROM records_made WHERE company_id = ?1 "
                          "AND ";

Row opened(Tx& tx, Stored const& row) {
    return {row.id,
            row.order,
            row.store,
            row.made_at,
            row.made_by,
            vault::open(tx, vault::FieldClass::Note, reason_of(row.id.uuid), row.reason),
            row.manifest_sha256,
            row.files,
            row.volumes};
}

struct Named {
    std::string kind;
    Uuid id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(Named, (), (kind, id, name))
struct People {
    std::vector<Named> people;
};
BOOST_DESCRIBE_STRUCT(People, (), (people))

std::string name_of(Tx& tx, ActorKind kind, Uuid id) {
    if (kind == ActorKind::Staff) return identity::find_name(tx, id).value_or("");
    if (kind == ActorKind::Worker) {
        auto const worker = workforce::load_worker(tx, Id<workforce::Worker>{id});
        return worker ? worker->name : "";
    }
    if (kind != ActorKind::Customer) return "";
    auto const customer = customers::load_customer(tx, Id<customers::Customer>{id});
    return customer ? customer->name : "";
}

/// The log names by ids alone: whose they are.
record::Exhibit people_in(Tx& tx, std::vector<events::ChainEntry> const& entries) {
    std::set<std::pair<ActorKind, Uuid>> actors;
    for (auto const& entry : entries)
        if (!entry.actor.is_nil()) actors.emplace(entry.actor_kind, entry.actor);
    People all;
    for (auto const& [kind, id] : actors)
        all.people.push_back({to_text(kind), id, name_of(tx, kind, id)});
    return record::as_it_is("people.json", "people", json::to_text(all));
}

} // namespace

Result<void> check_terms(Terms const& terms) {
    if (terms.volume_megabytes < 5 || terms.volume_megabytes > 500)
        return invalid_field("/volume_megabytes", "platform.out_of_range",
                             {{"min", "5"}, {"max", "500"}});
    return {};
}

std::vector<Row> list_made(Tx& tx, Id<orders::Order> order) {
    std::vector<Row> rows;
    for (auto const& row :
         tx.all<Stored>(std::string(select) + "order_id = ?2 ORDER BY id DESC LIMIT " +
                            std::to_string(most_listed),
                        order))
        rows.push_back(opened(tx, row));
    return rows;
}

Result<Row> load(Tx& tx, Id<orders::Order> order, Id<Made> id) {
    auto const row = tx.find<Stored>(std::string(select) + "id = ?2 AND order_id = ?3", id, order);
    if (!row) return Error{Refusal::NotFound, "records.not_found"};
    return opened(tx, *row);
}

bool is_known(Tx& tx, std::string const& manifest_sha256) {
    return tx.one<std::int64_t>("SELECT count(*) FROM records_made WHERE company_id = ?1 AND "
                                "manifest_sha256 = ?2",
                                manifest_sha256) > 0;
}

std::vector<record::Later> list_later(Tx& tx, Id<Made> id) {
    using Line = std::tuple<std::string, std::string, Id<files::Blob>, std::int64_t, std::string,
                            std::int64_t>;
    std::vector<record::Later> later;
    for (auto const& [name, what, blob, bytes, sha256, volume] : tx.all<Line>(
             "SELECT name, what, blob, bytes, sha256, volume FROM records_later WHERE company_id = "
             "?1 AND record_id = ?2 ORDER BY sequence",
             id))
        later.push_back({{name, what, bytes, sha256, static_cast<int>(volume)}, blob});
    return later;
}

Result<record::Folder> open_record(Tx& tx, Id<orders::Order> order, std::string const& reason) {
    auto const about = record::about_order(tx, order.uuid, record::Persons::Full);
    auto folder = TRY(record::open_folder(tx, about));
    folder.manifest.made_by = name_of(tx, tx.actor().kind, tx.actor().id);
    folder.manifest.reason = reason;
    folder.exhibits.push_back(people_in(tx, events::list_sealed_about(tx, about.subjects)));
    return folder;
}

Row note_made(Tx& tx, orders::Order const& order, std::string const& reason,
              record::Pack const& pack) {
    Row const row{tx.new_id<Made>(),
                  order.id,
                  order.store,
                  tx.now(),
                  Id<identity::Account>{tx.actor().id},
                  reason,
                  pack.manifest_sha256,
                  pack.files,
                  pack.volumes};
    tx.run(
        "INSERT INTO records_made (company_id, id, order_id, store_id, made_at, made_by, reason, "
        "manifest_sha256, files, volumes) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        row.id, row.order, row.store, row.made_at, row.made_by,
        vault::seal(tx, vault::FieldClass::Note, reason_of(row.id.uuid), row.reason),
        row.manifest_sha256, row.files, row.volumes);
    std::int64_t sequence = 0;
    for (auto const& [file, blob] : pack.later)
        tx.run("INSERT INTO records_later (company_id, record_id, sequence, name, what, blob, "
               "bytes, sha256, volume) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
               row.id, ++sequence, file.name, file.what, blob, file.bytes, file.sha256,
               file.volume);
    tx.publish(
        RecordMade{row.id, row.order, row.store, row.files, row.volumes, row.manifest_sha256});
    return row;
}

} // namespace hearth::records
