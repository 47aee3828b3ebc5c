// CP-01: pictures that go with the words.
#include "rooms/complaints/photos.h"
#include "rooms/complaints/inside.h"

#include "platform/files/pictures.h"

namespace hearth::complaints {
namespace {

/// The family sees what it sent itself: the office's and the worker's pictures are evidence.
bool may_see(Actor const& actor, StoredPhoto const& photo) {
    return actor.kind != ActorKind::Customer || photo.actor_kind == ActorKind::Customer;
}

ComplaintPhoto shown(StoredPhoto const& photo) {
    return {photo.id, photo.added_at, photo.actor_kind, photo.content_type};
}

} // namespace

std::vector<StoredPhoto> list_stored_photos(Tx& tx, Id<Complaint> id) {
    return tx.all<StoredPhoto>(
        "SELECT id, key, added_at, actor_kind, actor, content_type, blob FROM complaints_photo "
        "WHERE company_id = ?1 AND complaint_id = ?2 ORDER BY id",
        id);
}

std::vector<ComplaintPhoto> list_photos(Tx& tx, Id<Complaint> id) {
    std::vector<ComplaintPhoto> photos;
    for (auto const& one : list_stored_photos(tx, id))
        if (may_see(tx.actor(), one)) photos.push_back(shown(one));
    return photos;
}

Result<ComplaintPhoto> add_photo(Tx& tx, Complaint const& complaint, NewPhoto const& photo) {
    auto const known = list_stored_photos(tx, complaint.id);
    for (auto const& one : known)
        if (one.key == photo.key) return shown(one);
    if (is_over(complaint.state)) return Error{Refusal::Conflict, "complaints.already_over"};
    if (static_cast<int>(known.size()) >= most_photos)
        return Error{Refusal::Conflict,
                     "complaints.too_many_photos",
                     {{"count", std::to_string(most_photos)}}};
    TRY(files::check_picture(photo.bytes));
    StoredPhoto const one{tx.new_id<ComplaintPhoto>(),
                          photo.key,
                          tx.now(),
                          tx.actor().kind,
                          tx.actor().id,
                          photo.content_type,
                          files::keep(tx, photo.bytes)};
    tx.run("INSERT INTO complaints_photo (company_id, id, complaint_id, key, added_at, actor_kind, "
           "actor, content_type, blob) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
           one.id, complaint.id, one.key, one.added_at, one.actor_kind, one.actor, one.content_type,
           one.blob);
    tx.publish(PhotoAdded{complaint.id, one.id, complaint.customer, complaint.store});
    return shown(one);
}

Result<api::File> read_photo(Tx& tx, Id<Complaint> id, Id<ComplaintPhoto> photo) {
    for (auto const& one : list_stored_photos(tx, id))
        if (one.id == photo && may_see(tx.actor(), one))
            return api::File{one.content_type, TRY(files::fetch(tx, one.blob))};
    return Error{Refusal::NotFound, "platform.not_there"};
}

} // namespace hearth::complaints
