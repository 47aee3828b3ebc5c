// Rows with sealed columns: damages and signatures.
#include "rooms/visits/store.h"

#include "base/text.h"
#include "platform/vault/fields.h"

namespace hearth::visits {
namespace {

using vault::FieldClass;

vault::Place thing_of(Id<Damage> id) {
    return {"visits_damage.thing", id.uuid};
}
vault::Place remark_of(Id<Signature> id) {
    return {"visits_signature.remark", id.uuid};
}
vault::Place name_of(Id<Signature> id) {
    return {"visits_signature.name", id.uuid};
}
vault::Place image_of(Id<Signature> id) {
    return {"visits_signature.image", id.uuid};
}

struct DamageRow {
    Id<Damage> id;
    Id<orders::Visit> visit;
    Id<orders::Order> order;
    Instant at;
    ActorKind reported_by_kind;
    Uuid reported_by;
    db::Bytes thing;
    std::optional<Money> estimate;
    Bearer bearer;
    DamageState state;
    std::optional<Money> compensation;
    std::optional<Instant> settled_at;
};
BOOST_DESCRIBE_STRUCT(DamageRow, (),
                      (id, visit, order, at, reported_by_kind, reported_by, thing, estimate, bearer,
                       state, compensation, settled_at))

Damage open(Tx& tx, DamageRow const& row) {
    return {row.id,
            row.visit,
            row.order,
            row.at,
            row.reported_by_kind,
            row.reported_by,
            vault::open(tx, FieldClass::Note, thing_of(row.id), row.thing),
            row.estimate,
            row.bearer,
            row.state,
            row.compensation,
            row.settled_at};
}

constexpr char select_damage[] =
    "SELECT id, visit_id, order_id, at, reported_by_kind, reported_by, thing, estimate, bearer, "
    "state, "
    "compensation, settled_at FROM visits_damage WHERE company_id = ?1 AND ";

} // namespace

db::Bytes seal_note(Tx& tx, Id<Log> id, std::string_view note) {
    return vault::seal(tx, FieldClass::Note, {"visits_log.note", id.uuid}, note);
}

std::string open_note(Tx& tx, LogEntry const& entry) {
    if (!entry.note) return {};
    return vault::open(tx, FieldClass::Note, {"visits_log.note", entry.id.uuid}, *entry.note);
}

std::vector<Damage> list_damages(Tx& tx, Id<orders::Visit> visit) {
    std::vector<Damage> all;
    for (auto const& row :
         tx.all<DamageRow>(std::string(select_damage) + "visit_id = ?2 ORDER BY id", visit))
        all.push_back(open(tx, row));
    return all;
}

std::optional<Damage> find_damage(Tx& tx, Id<Damage> id) {
    auto const row = tx.find<DamageRow>(std::string(select_damage) + "id = ?2", id);
    if (!row) return {};
    return open(tx, *row);
}

void insert_damage(Tx& tx, Damage const& one) {
    tx.run("INSERT INTO visits_damage (company_id, id, visit_id, order_id, at, reported_by_kind, "
           "reported_by, "
           "thing, estimate, bearer, state) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
           one.id, one.visit, one.order, one.at, one.reported_by_kind, one.reported_by,
           vault::seal(tx, FieldClass::Note, thing_of(one.id), std::string_view(one.thing)),
           one.estimate, one.bearer, one.state);
}

bool settle_damage_row(Tx& tx, Id<Damage> id, Bearer bearer, Money compensation) {
    return tx.run("UPDATE visits_damage SET state = 'settled', bearer = ?3, compensation = ?4, "
                  "settled_at = ?5 "
                  "WHERE company_id = ?1 AND id = ?2 AND state = 'reported'",
                  id, bearer, compensation, tx.now()) > 0;
}

std::vector<Signature> list_signatures(Tx& tx, Id<orders::Visit> visit) {
    using Row =
        std::tuple<Id<Signature>, int, SignatureWay, std::optional<int>, std::optional<db::Bytes>,
                   std::optional<db::Bytes>, bool, db::Bytes, Instant>;
    std::vector<Signature> all;
    for (auto const& [id, round, way, score, remark, name, has_image, hash, at] :
         tx.all<Row>("SELECT id, round, way, score, remark, name, CASE WHEN image IS NULL THEN 0 "
                     "ELSE 1 END, "
                     "document_hash, at FROM visits_signature WHERE company_id = ?1 AND visit_id = "
                     "?2 ORDER BY id",
                     visit))
        all.push_back({id, round, way, score,
                       vault::open(tx, FieldClass::Note, remark_of(id), remark),
                       vault::open(tx, FieldClass::Name, name_of(id), name), has_image,
                       to_hex(hash.data), at});
    return all;
}

std::optional<std::string> find_signature_image(Tx& tx, Id<orders::Visit> visit, Id<Signature> id) {
    auto const row = tx.find<std::tuple<std::optional<db::Bytes>>>(
        "SELECT image FROM visits_signature WHERE company_id = ?1 AND visit_id = ?2 AND id = ?3",
        visit, id);
    if (!row) return {};
    return vault::open(tx, FieldClass::Name, image_of(id), std::get<0>(*row));
}

void insert_signature(Tx& tx, Id<orders::Visit> visit, SignatureRow const& row) {
    auto const& one = row.signature;
    tx.run("INSERT INTO visits_signature (company_id, id, visit_id, round, way, score, remark, "
           "name, image, "
           "device, document_hash, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
           one.id, visit, one.round, one.way, one.score,
           vault::seal(tx, FieldClass::Note, remark_of(one.id), one.remark),
           vault::seal(tx, FieldClass::Name, name_of(one.id), one.name),
           vault::seal(tx, FieldClass::Name, image_of(one.id), row.image), row.device,
           db::Bytes{one.document_hash}, one.at);
}

} // namespace hearth::visits
