#include "rooms/intake/store.h"

#include "platform/vault/fields.h"

namespace hearth::intake::store {
namespace {

using vault::FieldClass;

std::string const routing_columns = "id, inquiry_id, store_id, state, level, reason, offered_at, "
                                    "offered_by, answered_at, answered_by, refusal, version";
std::string const select_routing =
    "SELECT " + routing_columns + " FROM intake_routing WHERE company_id = ?1 ";

struct SignOffRow {
    SignOffKind kind;
    Instant at;
    ActorKind actor_kind;
    Uuid actor;
    std::optional<VerifiedBy> verified_by;
    std::optional<db::Bytes> reason;
    std::optional<db::Bytes> signature_hash;
};
BOOST_DESCRIBE_STRUCT(SignOffRow, (),
                      (kind, at, actor_kind, actor, verified_by, reason, signature_hash))

} // namespace

void insert_proposal(Tx& tx, Proposal const& proposal) {
    tx.run("INSERT INTO intake_proposal (company_id, id, inquiry_id, quote_id, title, state, "
           "proposed_at, proposed_by, decided_at) "
           "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
           proposal.id, proposal.inquiry, proposal.quote, proposal.title, proposal.state,
           proposal.proposed_at, proposal.proposed_by, proposal.decided_at);
}

bool decide_proposal(Tx& tx, Proposal const& proposal) {
    return tx.run("UPDATE intake_proposal SET state = ?4, decided_at = ?5 WHERE company_id = ?1 "
                  "AND inquiry_id = ?2 AND id = ?3 AND state = 'offered'",
                  proposal.inquiry, proposal.id, proposal.state, proposal.decided_at) == 1;
}

std::vector<Proposal> list_proposals(Tx& tx, Id<Inquiry> inquiry) {
    return tx.all<Proposal>("SELECT id, inquiry_id, quote_id, title, state, proposed_at, "
                            "proposed_by, decided_at FROM intake_proposal "
                            "WHERE company_id = ?1 AND inquiry_id = ?2 ORDER BY id",
                            inquiry);
}

bool insert_sign_off(Tx& tx, Id<Inquiry> inquiry, SignOff const& sign_off,
                     std::optional<std::string> const& strokes) {
    std::optional<db::Bytes> hash;
    if (sign_off.signature_hash) hash = db::Bytes{*sign_off.signature_hash};
    auto const reason = vault::seal(tx, FieldClass::Note, {"intake_sign_off.reason", inquiry.uuid},
                                    sign_off.reason);
    auto const signature =
        vault::seal(tx, FieldClass::Note, {"intake_sign_off.signature", inquiry.uuid}, strokes);
    return tx.run("INSERT INTO intake_sign_off (company_id, inquiry_id, kind, at, actor_kind, "
                  "actor, verified_by, reason, signature, signature_hash) "
                  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) ON CONFLICT DO NOTHING",
                  inquiry, sign_off.kind, sign_off.at, sign_off.actor_kind, sign_off.actor,
                  sign_off.verified_by, reason, signature, hash) == 1;
}

std::optional<SignOff> find_sign_off(Tx& tx, Id<Inquiry> inquiry) {
    auto const row = tx.find<SignOffRow>(
        "SELECT kind, at, actor_kind, actor, verified_by, reason, signature_hash "
        "FROM intake_sign_off WHERE company_id = ?1 AND inquiry_id = ?2",
        inquiry);
    if (!row) return {};
    SignOff found{row->kind, row->at, row->actor_kind, row->actor, row->verified_by, {}, {}};
    found.reason =
        vault::open(tx, FieldClass::Note, {"intake_sign_off.reason", inquiry.uuid}, row->reason);
    if (row->signature_hash) found.signature_hash = row->signature_hash->data;
    return found;
}

std::optional<std::string> find_strokes(Tx& tx, Id<Inquiry> inquiry) {
    auto const row = tx.find<std::tuple<std::optional<db::Bytes>>>(
        "SELECT signature FROM intake_sign_off WHERE company_id = ?1 AND inquiry_id = ?2", inquiry);
    if (!row) return {};
    return vault::open(tx, FieldClass::Note, {"intake_sign_off.signature", inquiry.uuid},
                       std::get<0>(*row));
}

bool insert_routing(Tx& tx, Routing const& routing) {
    static std::string const sql =
        "INSERT INTO intake_routing (company_id, " + routing_columns +
        ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13) ON CONFLICT DO NOTHING";
    return tx.run(sql, routing.id, routing.inquiry, routing.store, routing.state, routing.level,
                  routing.reason, routing.offered_at, routing.offered_by, routing.answered_at,
                  routing.answered_by, routing.refusal, routing.version) == 1;
}

std::optional<Routing> find_routing(Tx& tx, Id<Routing> id) {
    static std::string const sql = select_routing + "AND id = ?2";
    return tx.find<Routing>(sql, id);
}

bool replace_routing(Tx& tx, Routing const& routing) {
    return tx.run("UPDATE intake_routing SET state = ?4, level = ?5, answered_at = ?6, "
                  "answered_by = ?7, refusal = ?8, version = version + 1 "
                  "WHERE company_id = ?1 AND id = ?2 AND version = ?3",
                  routing.id, routing.version, routing.state, routing.level, routing.answered_at,
                  routing.answered_by, routing.refusal) == 1;
}

std::vector<Routing> list_routings(Tx& tx, Id<Inquiry> inquiry) {
    static std::string const sql = select_routing + "AND inquiry_id = ?2 ORDER BY id";
    return tx.all<Routing>(sql, inquiry);
}

std::vector<Routing> list_offered(Tx& tx, std::vector<Id<identity::Store>> const& stores,
                                  int limit) {
    static std::string const sql =
        select_routing + "AND store_id = ?2 AND state = 'offered' ORDER BY id LIMIT ?3";
    std::vector<Routing> all;
    for (auto const store_id : stores)
        for (auto& one : tx.all<Routing>(sql, store_id, limit))
            all.push_back(std::move(one));
    return all;
}

void save_draft(Tx& tx, Uuid owner, Draft const& draft) {
    auto const content = vault::seal(tx, FieldClass::Note, {"intake_draft.content", draft.id},
                                     std::string_view(draft.content));
    tx.run("INSERT INTO intake_draft (company_id, owner, id, screen, content, saved_at) "
           "VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (company_id, owner, id) DO UPDATE SET "
           "screen = excluded.screen, content = excluded.content, saved_at = excluded.saved_at",
           owner, draft.id, draft.screen, content, draft.saved_at);
}

namespace {
struct DraftRow {
    Uuid id;
    std::string screen;
    db::Bytes content;
    Instant saved_at;
};
BOOST_DESCRIBE_STRUCT(DraftRow, (), (id, screen, content, saved_at))

Draft to_draft(Tx& tx, DraftRow const& row) {
    return {row.id, row.screen,
            vault::open(tx, FieldClass::Note, {"intake_draft.content", row.id}, row.content),
            row.saved_at};
}
} // namespace

std::optional<Draft> find_draft(Tx& tx, Uuid owner, Uuid id) {
    auto const row = tx.find<DraftRow>("SELECT id, screen, content, saved_at FROM intake_draft "
                                       "WHERE company_id = ?1 AND owner = ?2 AND id = ?3",
                                       owner, id);
    if (!row) return {};
    return to_draft(tx, *row);
}

std::vector<Draft> list_drafts(Tx& tx, Uuid owner, int limit) {
    std::vector<Draft> all;
    for (auto const& row : tx.all<DraftRow>(
             "SELECT id, screen, content, saved_at FROM intake_draft "
             "WHERE company_id = ?1 AND owner = ?2 ORDER BY saved_at DESC, id LIMIT ?3",
             owner, limit))
        all.push_back(to_draft(tx, row));
    return all;
}

int count_drafts(Tx& tx, Uuid owner) {
    return std::get<0>(tx.one<std::tuple<int>>(
        "SELECT count(*) FROM intake_draft WHERE company_id = ?1 AND owner = ?2", owner));
}

bool delete_draft(Tx& tx, Uuid owner, Uuid id) {
    return tx.run("DELETE FROM intake_draft WHERE company_id = ?1 AND owner = ?2 AND id = ?3",
                  owner, id) == 1;
}

} // namespace hearth::intake::store
