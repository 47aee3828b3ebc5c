#include "rooms/notify/reach_store.h"

#include "platform/json/codec.h"
#include "platform/vault/fields.h"

namespace hearth::notify::store {
namespace {

using vault::FieldClass;

struct WayRow {
    Id<Way> id;
    ActorKind person_kind;
    Uuid person;
    Channel channel;
    db::Bytes address;
    std::string label;
    WayState state;
    std::optional<Instant> proof_until;
    int wrong_tries;
    Instant created_at;
    std::optional<Instant> opened_at;
};
BOOST_DESCRIBE_STRUCT(WayRow, (),
                      (id, person_kind, person, channel, address, label, state, proof_until,
                       wrong_tries, created_at, opened_at))
std::string const way_columns = "id, person_kind, person, channel, address, label, state, "
                                "proof_until, wrong_tries, created_at, opened_at";
std::string const select_way = "SELECT " + way_columns + " FROM notify_way WHERE company_id = ?1 ";

vault::Place address_of(Id<Way> id) {
    return {"notify_way.address", id.uuid};
}

Way to_way(Tx& tx, WayRow const& row) {
    return {.id = row.id,
            .person = {row.person_kind, row.person},
            .channel = row.channel,
            .address = vault::open(tx, FieldClass::Phone, address_of(row.id), row.address),
            .label = row.label,
            .state = row.state,
            .proof_until = row.proof_until,
            .wrong_tries = row.wrong_tries,
            .created_at = row.created_at,
            .opened_at = row.opened_at};
}

/// A browser is its endpoint, whatever keys it has: the first line of its address.
std::string marked(Channel channel, std::string const& address) {
    return to_text(channel) + "|" + address.substr(0, address.find('\n'));
}

/// A code is one of its way; WeChat's is the only thing that says which way it is of.
std::string proof_text(Way const& way, std::string const& proof) {
    return (way.channel == Channel::Wechat ? "wechat" : to_text(way.id)) + "|" + proof;
}

} // namespace

std::optional<WishFile> find_wishes(Tx& tx, Uuid person) {
    auto const row = tx.find<std::tuple<std::string, std::int64_t>>(
        "SELECT wishes, version FROM notify_wish WHERE company_id = ?1 AND person = ?2", person);
    if (!row) return {};
    return WishFile{json::from_text<Wishes>(std::get<0>(*row)), std::get<1>(*row)};
}

bool save_wishes(Tx& tx, Person person, WishFile const& file) {
    auto const& actor = tx.actor();
    auto const text = json::to_text(file.wishes);
    if (file.version == 0)
        return tx.run("INSERT INTO notify_wish (company_id, person, person_kind, wishes, version, "
                      "changed_at, changed_by_kind, changed_by) VALUES (?1, ?2, ?3, ?4, 1, ?5, "
                      "?6, ?7) ON CONFLICT DO NOTHING",
                      person.id, person.kind, text, tx.now(), actor.kind, actor.id) == 1;
    return tx.run("UPDATE notify_wish SET wishes = ?4, version = version + 1, changed_at = ?5, "
                  "changed_by_kind = ?6, changed_by = ?7 WHERE company_id = ?1 AND person = ?2 AND "
                  "version = ?3",
                  person.id, file.version, text, tx.now(), actor.kind, actor.id) == 1;
}

void insert_way(Tx& tx, Way const& way, std::optional<std::string> const& proof) {
    std::optional<db::Bytes> proven;
    if (proof) proven = vault::blind_index(tx, "notify_proof", proof_text(way, *proof));
    tx.run("INSERT INTO notify_way (company_id, id, person_kind, person, channel, address, mark, "
           "label, state, proof, proof_until, wrong_tries, created_at, opened_at) VALUES (?1, ?2, "
           "?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, 0, ?12, ?13)",
           way.id, way.person.kind, way.person.id, way.channel,
           vault::seal(tx, FieldClass::Phone, address_of(way.id), std::string_view(way.address)),
           vault::blind_index(tx, "notify_way", marked(way.channel, way.address)), way.label,
           way.state, proven, way.proof_until, way.created_at, way.opened_at);
}

std::optional<Way> find_way(Tx& tx, Id<Way> id) {
    static std::string const sql = select_way + "AND id = ?2";
    auto const row = tx.find<WayRow>(sql, id);
    if (!row) return {};
    return to_way(tx, *row);
}

std::vector<Way> list_ways(Tx& tx, std::vector<Uuid> const& files) {
    static std::string const sql = select_way + "AND person = ?2 AND state <> 'closed' ORDER BY id";
    std::vector<Way> all;
    for (auto const& file : files)
        for (auto const& row : tx.all<WayRow>(sql, file))
            all.push_back(to_way(tx, row));
    return all;
}

std::vector<Way> list_by_address(Tx& tx, Channel channel, std::string const& address) {
    static std::string const sql = select_way + "AND mark = ?2 AND state <> 'closed' ORDER BY id";
    auto const mark = vault::find_blind_index(tx, "notify_way", marked(channel, address));
    std::vector<Way> all;
    if (!mark) return all;
    for (auto const& row : tx.all<WayRow>(sql, *mark))
        all.push_back(to_way(tx, row));
    return all;
}

int count_ways(Tx& tx, Uuid person, Channel channel, Instant since) {
    return std::get<0>(tx.one<std::tuple<int>>(
        "SELECT count(*) FROM notify_way WHERE company_id = ?1 AND person = ?2 AND channel = ?3 "
        "AND created_at > ?4",
        person, channel, since));
}

bool has_proof(Tx& tx, Id<Way> id, std::string const& proof) {
    return tx
        .find<std::tuple<int>>("SELECT wrong_tries FROM notify_way WHERE company_id = ?1 AND "
                               "id = ?2 AND proof = ?3 AND state = 'pending'",
                               id,
                               vault::blind_index(tx, "notify_proof", to_text(id) + "|" + proof))
        .has_value();
}

std::optional<Way> find_by_code(Tx& tx, std::string const& code) {
    static std::string const sql = select_way + "AND proof = ?2 AND state = 'pending'";
    auto const row = tx.find<WayRow>(sql, vault::blind_index(tx, "notify_proof", "wechat|" + code));
    if (!row) return {};
    return to_way(tx, *row);
}

void count_wrong_try(Tx& tx, Id<Way> id) {
    tx.run("UPDATE notify_way SET wrong_tries = wrong_tries + 1 WHERE company_id = ?1 AND id = ?2",
           id);
}

bool open_way(Tx& tx, Id<Way> id) {
    return tx.run("UPDATE notify_way SET state = 'open', opened_at = ?3, proof = NULL, "
                  "proof_until = NULL WHERE company_id = ?1 AND id = ?2 AND state = 'pending'",
                  id, tx.now()) == 1;
}

bool close_way(Tx& tx, Id<Way> id, ClosedWhy why) {
    return tx.run("UPDATE notify_way SET state = 'closed', closed_at = ?3, closed_why = ?4, proof "
                  "= NULL WHERE company_id = ?1 AND id = ?2 AND state <> 'closed'",
                  id, tx.now(), why) == 1;
}

} // namespace hearth::notify::store
