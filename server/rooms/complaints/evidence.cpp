#include "rooms/complaints/evidence.h"

#include "rooms/complaints/photos.h"
#include "rooms/complaints/views.h"

namespace hearth::complaints {
namespace {

/// Those of an order's complaint are in the order's record.
void add_photos(Tx& tx, Id<Complaint> id, std::vector<record::Exhibit>& exhibits) {
    for (auto const& photo : list_stored_photos(tx, id)) {
        auto const end = photo.content_type == "image/png" ? ".png" : ".jpg";
        exhibits.push_back({"files/complaint_photo/" + to_text(photo.id) + end,
                            "complaint_photo",
                            {},
                            photo.blob});
    }
}

} // namespace

Result<record::Folder> load_case_file(Tx& tx, Id<Complaint> id) {
    auto const complaint = TRY(load(tx, id));
    auto const letter = find_referral(tx, id);
    record::About about{{}, {}, record::Persons::Masked};
    if (complaint.order)
        about = record::about_order(tx, complaint.order->uuid, record::Persons::Masked);
    about.subjects.insert(id.uuid);
    auto folder = TRY(record::open_folder(tx, about));
    auto& manifest = folder.manifest;
    manifest.complaint = complaint.number;
    manifest.letter = letter ? letter->letter : "";
    manifest.made_by = identity::find_name(tx, tx.actor().id).value_or("");
    folder.exhibits.insert(folder.exhibits.begin(),
                           record::as_it_is("complaint.json", "complaint_file",
                                            json::to_text(TRY(view_of(tx, complaint)))));
    if (!complaint.order) add_photos(tx, id, folder.exhibits);
    return folder;
}

} // namespace hearth::complaints
