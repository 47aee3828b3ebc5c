// CP-01: putting pictures into a file and looking at them; its customer and the office.
#include "rooms/complaints/photos.h"
#include "rooms/complaints/views.h"

namespace hearth::complaints {
namespace {

struct PhotoOf {
    Id<Complaint> id;
};
BOOST_DESCRIBE_STRUCT(PhotoOf, (), (id))
struct PhotoPath {
    Id<Complaint> id;
    Id<ComplaintPhoto> photo;
};
BOOST_DESCRIBE_STRUCT(PhotoPath, (), (id, photo))
struct PhotoQuery {
    Text<1, 64> key; ///< made on the device: the same twice is one
};
BOOST_DESCRIBE_STRUCT(PhotoQuery, (), (key))

Result<Complaint> load_as(Tx& tx, Id<Complaint> id, std::string_view permission) {
    if (tx.actor().kind == ActorKind::Staff) return load_for(tx, id, permission);
    auto complaint = TRY(load(tx, id));
    if (complaint.customer.uuid == tx.actor().id) return complaint;
    return Error{Refusal::NotFound, "complaints.not_found"};
}

Result<ComplaintPhoto> post_photo(Tx& tx, api::Path<PhotoOf> const& at,
                                  api::Query<PhotoQuery> const& query, api::Upload const& upload) {
    auto const complaint = TRY(load_as(tx, at.id, "complaints.write"));
    return add_photo(tx, complaint, {query.key, upload.content_type, upload.bytes});
}

Result<api::File> get_photo(Tx& tx, api::Path<PhotoPath> const& at) {
    auto const complaint = TRY(load_as(tx, at.id, "complaints.read"));
    return read_photo(tx, complaint.id, at.photo);
}

} // namespace

void add_photo_routes(api::Routes& routes) {
    routes.write("POST", "/complaints/{id}/photos", "add_complaint_photo",
                 api::staff("complaints.write"), post_photo);
    routes.write("POST", "/me/complaints/{id}/photos", "add_own_complaint_photo", api::customer(),
                 post_photo);
    routes.read("/complaints/{id}/photos/{photo}", "read_complaint_photo",
                api::customer() | api::staff("complaints.read"), get_photo);
}

} // namespace hearth::complaints
