#include "rooms/rights/parcel.h"

#include "platform/personal/pictures.h"
#include "platform/settings/settings.h"

namespace hearth::rights {
namespace {

constexpr char pdf_type[] = "application/pdf";
constexpr char json_type[] = "application/json";
constexpr char zip_type[] = "application/zip";
constexpr std::size_t bytes_a_megabyte = std::size_t{1} << 20;

Result<record::Folder> open_folder(Tx& tx, Request const& request, Copy const& copy) {
    // What the log has of the request itself: who asked, proved, fetched.
    record::About about;
    about.subjects = {request.id.uuid};
    auto folder = TRY(record::open_folder(tx, about));
    folder.title = "personal_copy";
    folder.manifest.request = request.number;
    folder.exhibits.push_back(record::as_it_is("copy.json", "copy", to_machine_form(copy)));
    folder.exhibits.push_back({"copy.pdf", "copy_paper", [copy] { return print_copy(copy); }, {}});
    for (auto const file : files_of(tx, request.who()))
        for (auto& picture : personal::list_pictures(tx, request.person, file))
            folder.exhibits.push_back(std::move(picture));
    return folder;
}

Result<api::File> deliver_zip(api::Slow& slow, Parcel const& parcel, int volume) {
    auto const& request = parcel.request;
    record::Fetch const fetch = [&](Id<files::Blob> blob) {
        return slow.database.read(slow.scope, [&](Tx& tx) { return files::fetch(tx, blob); });
    };
    auto const terms = TRY(slow.database.read(slow.scope, [&](Tx& tx) -> Result<Terms> {
        return settings::load<Terms>(tx, request.store);
    }));
    auto const most = static_cast<std::size_t>(terms.copy_megabytes) * bytes_a_megabyte;
    auto const packed = record::pack(*parcel.folder, fetch, most);
    if (volume > packed.volumes) return Error{Refusal::NotFound, "rights.not_found"};
    if (packed.volumes != request.volumes)
        TRY(slow.database.write(
            slow.scope, [&](Tx& tx) { return note_volumes(tx, request.id, packed.volumes); }));
    if (volume == 1) return api::File{zip_type, packed.bytes, request.number + ".zip"};
    return api::File{
        zip_type, record::pack_volume(packed.later, volume, parcel.folder->manifest.made_at, fetch),
        request.number + "-" + std::to_string(volume) + ".zip"};
}

} // namespace

Result<Parcel> gather_parcel(Tx& tx, Request const& request, FormQuery const& query,
                             std::string const& locale) {
    Parcel parcel{request, make_copy(tx, request, locale), {}};
    if (query.form == Form::Zip) parcel.folder = TRY(open_folder(tx, request, parcel.copy));
    return parcel;
}

Result<api::File> deliver(api::Slow& slow, Parcel const& parcel, FormQuery const& query) {
    auto const& copy = parcel.copy;
    if (parcel.folder)
        return deliver_zip(slow, parcel, query.volume ? static_cast<int>(query.volume->value) : 1);
    if (query.form == Form::Json)
        return api::File{json_type, to_machine_form(copy), copy.number + ".json"};
    return api::File{pdf_type, print_copy(copy), copy.number + ".pdf"};
}

} // namespace hearth::rights
