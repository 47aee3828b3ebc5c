/// Rows of visits. Private to the room.
#pragma once

#include "platform/db/database.h"
#include "platform/files/blobs.h"
#include "rooms/visits/model.h"

namespace hearth::visits {

std::optional<Sheet> find_sheet(Tx& tx, Id<orders::Visit> visit);
void insert_sheet(Tx& tx, Sheet const& sheet);
/// All of it, guarded by its version, which grows by one. Conflict visits.raced where another was
/// first.
Result<void> update_sheet(Tx& tx, Sheet& sheet);

struct LogEntry {
    Id<Log> id;
    Id<orders::Visit> visit;
    std::string key;
    EntryKind kind;
    Instant at;
    Instant heard_at;
    ActorKind actor_kind;
    Uuid actor;
    std::string content; ///< JSON
    std::optional<std::string> refused;
    std::optional<db::Bytes> note = {}; ///< sealed
};
BOOST_DESCRIBE_STRUCT(LogEntry, (),
                      (id, visit, key, kind, at, heard_at, actor_kind, actor, content, refused,
                       note))
db::Bytes seal_note(Tx& tx, Id<Log> id, std::string_view note);
std::string open_note(Tx& tx, LogEntry const& entry);
std::vector<LogEntry> list_log(Tx& tx, Id<orders::Visit> visit);
std::optional<LogEntry> find_logged(Tx& tx, Id<orders::Visit> visit, std::string const& key);
void insert_log(Tx& tx, LogEntry const& entry);

std::vector<DoneStep> list_steps(Tx& tx, Id<orders::Visit> visit);
void save_step(Tx& tx, Id<orders::Visit> visit, DoneStep const& step);
void delete_step(Tx& tx, Id<orders::Visit> visit, std::string const& code);

struct StoredPhoto : Photo {
    Uuid actor;
    std::string key;
    std::string content_type;
    Id<files::Blob> blob;
};
BOOST_DESCRIBE_STRUCT(StoredPhoto, (Photo), (actor, key, content_type, blob))
std::vector<StoredPhoto> list_stored_photos(Tx& tx, Id<orders::Visit> visit);
std::vector<Photo> list_photos(Tx& tx, Id<orders::Visit> visit);
void insert_photo(Tx& tx, Id<orders::Visit> visit, StoredPhoto const& photo);

std::vector<Extra> list_extras(Tx& tx, Id<orders::Visit> visit);
std::optional<Extra> find_extra(Tx& tx, Id<Extra> id);
void insert_extra(Tx& tx, Extra const& extra);
/// Only a proposed one; false where it was decided already.
bool decide_extra_row(Tx& tx, Id<Extra> id, ExtraState state, std::optional<ConsentWay> way);

std::vector<Damage> list_damages(Tx& tx, Id<orders::Visit> visit);
std::optional<Damage> find_damage(Tx& tx, Id<Damage> id);
void insert_damage(Tx& tx, Damage const& damage);
bool settle_damage_row(Tx& tx, Id<Damage> id, Bearer bearer, Money compensation);

std::vector<GivenVerdict> list_verdicts(Tx& tx, Id<orders::Visit> visit);
/// Conflict visits.raced where that place of the round has spoken.
Result<void> insert_verdict(Tx& tx, Id<orders::Visit> visit, GivenVerdict const& verdict);

struct SignatureRow {
    Signature signature;
    std::string device;
    std::optional<std::string> image; ///< PNG
};
std::vector<Signature> list_signatures(Tx& tx, Id<orders::Visit> visit);
std::optional<std::string> find_signature_image(Tx& tx, Id<orders::Visit> visit, Id<Signature> id);
void insert_signature(Tx& tx, Id<orders::Visit> visit, SignatureRow const& row);

void insert_disclosure(Tx& tx, Id<orders::Visit> visit, Id<workforce::Worker> worker);
int count_disclosures(Tx& tx, Id<orders::Visit> visit);

} // namespace hearth::visits
