#include "platform/files/blobs.h"

#include "base/ensure.h"
#include "platform/db/disk_full.h"
#include "platform/services.h"
#include "platform/vault/fields.h"

#include <fcntl.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <system_error>

namespace hearth::files {
namespace {

[[noreturn]] void fail(std::string const& what) {
    int const error = errno;
    if (db::is_no_room(error)) db::note_disk_full("files");
    throw std::system_error(error, std::generic_category(), what);
}

/// What was written of it gives its room back.
[[noreturn]] void give_up(std::string const& draft, std::string const& what) {
    int const error = errno;
    ::unlink(draft.c_str());
    errno = error;
    fail(what);
}

void sync_folder(std::string const& folder) {
    int const handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0) fail("open folder of blobs");
    ::fsync(handle);
    ::close(handle);
}

void write_durably(std::string const& path, std::string_view bytes) {
    auto const draft = path + ".part";
    int const handle = ::open(draft.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (handle < 0) fail("create blob");
    for (std::size_t done = 0; done < bytes.size();) {
        auto const count = ::write(handle, bytes.data() + done, bytes.size() - done);
        if (count < 0) {
            int const error = errno;
            ::close(handle);
            errno = error;
            give_up(draft, "write blob");
        }
        done += static_cast<std::size_t>(count);
    }
    bool const is_synced = ::fsync(handle) == 0;
    int const error = errno;
    ::close(handle);
    if (is_synced && ::rename(draft.c_str(), path.c_str()) == 0) return;
    if (!is_synced) errno = error;
    give_up(draft, "keep blob");
}

Blobs& blobs_of(Tx& tx) {
    ensure(tx.services().blobs != nullptr, "blobs are wired");
    return *tx.services().blobs;
}

vault::Place place_of(Id<Blob> name) {
    return {"platform_blob", name.uuid};
}

} // namespace

Blobs::Blobs(std::string folder) : folder_(std::move(folder)) {}

std::string Blobs::path_of(CompanyId company, Uuid name) const {
    auto const text = to_text(name);
    // The last characters are random: they spread the files over folders.
    return folder_ + "/" + to_text(company) + "/" + text.substr(34) + "/" + text;
}

void Blobs::write(CompanyId company, Uuid name, std::string_view bytes) {
    auto const path = path_of(company, name);
    auto const folder = std::filesystem::path(path).parent_path();
    std::filesystem::create_directories(folder);
    write_durably(path, bytes);
    sync_folder(folder.string());
}

std::optional<std::string> Blobs::read(CompanyId company, Uuid name) const {
    std::ifstream in(path_of(company, name), std::ios::binary);
    if (!in) return {};
    return (std::stringstream() << in.rdbuf()).str();
}

void Blobs::remove(CompanyId company, Uuid name) {
    std::error_code ignored;
    std::filesystem::remove(path_of(company, name), ignored);
}

Id<Blob> keep(Tx& tx, std::string_view bytes) {
    auto const name = tx.new_id<Blob>();
    auto const sealed = vault::seal(tx, vault::FieldClass::Note, place_of(name), bytes);
    blobs_of(tx).write(tx.company(), name.uuid, sealed.data);
    return name;
}

Result<std::string> fetch(Tx& tx, Id<Blob> name) {
    auto sealed = blobs_of(tx).read(tx.company(), name.uuid);
    if (!sealed) return Error{Refusal::NotFound, "platform.not_there"};
    return vault::open(tx, vault::FieldClass::Note, place_of(name), db::Bytes{std::move(*sealed)});
}

void erase(Tx& tx, Id<Blob> name) {
    auto* const blobs = &blobs_of(tx);
    tx.after_commit([blobs, company = tx.company(), name] { blobs->remove(company, name.uuid); });
}

} // namespace hearth::files
