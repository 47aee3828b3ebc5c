#include "platform/files/bundle.h"

#include <chrono>
#include <memory>
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

std::optional<std::vector<Part>> unbundle(std::string_view bytes, std::size_t most_bytes) {
    auto* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
    if (!source) return {};
    auto* const opened = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, nullptr);
    if (!opened) {
        zip_source_free(source);
        return {};
    }
    std::unique_ptr<zip_t, decltype(&zip_discard)> const archive(opened, &zip_discard);
    std::vector<Part> parts;
    std::size_t read = 0;
    for (zip_int64_t at = 0; at < zip_get_num_entries(archive.get(), 0); ++at) {
        auto const place = static_cast<zip_uint64_t>(at);
        zip_stat_t stat;
        if (zip_stat_index(archive.get(), place, 0, &stat) != 0) return {};
        if (stat.size > most_bytes - read) return {};
        read += stat.size;
        Part part{stat.name, std::string(stat.size, '\0')};
        std::unique_ptr<zip_file_t, decltype(&zip_fclose)> const file(
            zip_fopen_index(archive.get(), place, 0), &zip_fclose);
        if (!file) return {};
        auto const got = zip_fread(file.get(), part.bytes.data(), stat.size);
        if (got != static_cast<zip_int64_t>(stat.size)) return {};
        parts.push_back(std::move(part));
    }
    return parts;
}

} // namespace hearth::files
