#include "platform/books/archive.h"

#include <zip.h>

namespace hearth::books {
namespace {

constexpr zip_int64_t most_parts = 10'000;

} // namespace

Error broken_workbook() {
    return {Refusal::Invalid, "books.broken_workbook"};
}

Archive::Archive(zip* archive, std::size_t part_bytes)
    : archive_(archive, [](zip* one) { zip_discard(one); }), part_bytes_(part_bytes) {}

Result<Archive> Archive::open(std::string_view bytes, Limits const& limits) {
    zip_error_t error;
    zip_error_init(&error);
    auto* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    auto* const archive = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    zip_error_fini(&error);
    if (!archive) {
        if (source) zip_source_free(source);
        return broken_workbook();
    }
    Archive opened(archive, limits.part_bytes);
    if (zip_get_num_entries(archive, 0) > most_parts) return broken_workbook();
    return opened;
}

Result<std::optional<std::string>> Archive::find(std::string const& name) const {
    auto const index = zip_name_locate(archive_.get(), name.c_str(), ZIP_FL_NOCASE);
    if (index < 0) return std::optional<std::string>{};
    std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> const file{
        zip_fopen_index(archive_.get(), static_cast<zip_uint64_t>(index), 0), zip_fclose};
    if (!file) return broken_workbook();
    std::string text;
    char buffer[64 * 1024];
    for (;;) {
        auto const size = zip_fread(file.get(), buffer, sizeof buffer);
        if (size < 0) return broken_workbook();
        if (size == 0) return std::optional{std::move(text)};
        text.append(buffer, static_cast<std::size_t>(size));
        if (text.size() > part_bytes_)
            return Error{Refusal::TooLarge,
                         "books.too_large",
                         {{"limit", std::to_string(part_bytes_ >> 20)}}};
    }
}

} // namespace hearth::books
