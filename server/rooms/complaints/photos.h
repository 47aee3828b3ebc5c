/// Private to complaints: pictures as they are kept.
#pragma once

#include "platform/api/route.h"
#include "platform/files/blobs.h"
#include "rooms/complaints/complaints.h"

namespace hearth::complaints {

struct StoredPhoto {
    Id<ComplaintPhoto> id;
    std::string key;
    Instant added_at;
    ActorKind actor_kind;
    Uuid actor;
    std::string content_type;
    Id<files::Blob> blob;
};
BOOST_DESCRIBE_STRUCT(StoredPhoto, (), (id, key, added_at, actor_kind, actor, content_type, blob))

std::vector<StoredPhoto> list_stored_photos(Tx& tx, Id<Complaint> id);
/// NotFound platform.not_there where the file has none of that id that the actor may see.
Result<api::File> read_photo(Tx& tx, Id<Complaint> id, Id<ComplaintPhoto> photo);

} // namespace hearth::complaints
