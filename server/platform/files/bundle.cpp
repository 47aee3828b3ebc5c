#include "platform/files/bundle.h"

#include <chrono>
#include <stdexcept>
#include <zip.h>

namespace hearth::files {
namespace {

/// Frees what was made, also where something breaks on the way.
class Zip {
public:
    Zip() : source_(zip_source_buffer_create(nullptr, 0, 0, nullptr)) {
        zip_source_keep(source_);
        archive_ = zip_open_from_source(source_, ZIP_TRUNCATE, nullptr);
        if (!archive_) throw std::runtime_error("no zip file could be made");
    }
    ~Zip() {
        if (archive_) zip_discard(archive_);
        zip_source_free(source_);
    }
    Zip(Zip const&) = delete;

    void add(Part const& part, std::time_t at) {
        auto* const bytes = zip_source_buffer(archive_, part.bytes.data(), part.bytes.size(), 0);
        auto const index = zip_file_add(archive_, part.name.c_str(), bytes, ZIP_FL_ENC_UTF_8);
        if (index < 0) {
            zip_source_free(bytes);
            throw std::runtime_error("a file did not go into the zip file");
        }
        auto const place = static_cast<zip_uint64_t>(index);
        zip_file_set_mtime(archive_, place, at, 0);
    }

    std::string finish() {
        if (zip_close(archive_) != 0) throw std::runtime_error("the zip file was not written");
        archive_ = nullptr;
        zip_source_open(source_);
        zip_source_seek(source_, 0, SEEK_END);
        std::string bytes(static_cast<std::size_t>(zip_source_tell(source_)), '\0');
        zip_source_seek(source_, 0, SEEK_SET);
        zip_source_read(source_, bytes.data(), bytes.size());
        zip_source_close(source_);
        return bytes;
    }

private:
    zip_source_t* source_;
    zip_t* archive_ = nullptr;
};

} // namespace

std::string bundle(std::vector<Part> const& parts, Instant made_at) {
    auto const at = static_cast<std::time_t>(
        std::chrono::floor<std::chrono::seconds>(made_at.time_since_epoch()).count());
    Zip zip;
    for (auto const& part : parts)
        zip.add(part, at);
    return zip.finish();
}

} // namespace hearth::files
