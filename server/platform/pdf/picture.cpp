#include "platform/pdf/canvas.h"

#include <cstring>
#include <optional>

namespace hearth::pdf {
namespace {

struct Size {
    int width;
    int height;
};

int word_at(std::string const& file, std::size_t at) {
    return static_cast<unsigned char>(file[at]) << 8 | static_cast<unsigned char>(file[at + 1]);
}

/// Width and height out of a JPEG's frame header (ITU T.81, B.2.2).
std::optional<Size> size_of_jpeg(std::string const& file) {
    if (!file.starts_with("\xff\xd8\xff")) return {};
    std::size_t at = 2;
    while (at + 9 < file.size() && static_cast<unsigned char>(file[at]) == 0xff) {
        auto const marker = static_cast<unsigned char>(file[at + 1]);
        bool const is_frame =
            marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        if (is_frame) return Size{word_at(file, at + 7), word_at(file, at + 5)};
        at += 2 + static_cast<std::size_t>(word_at(file, at + 2));
    }
    return {};
}

struct Reader {
    std::string const& file;
    std::size_t at = 0;
};

cairo_status_t read_bytes(void* from, unsigned char* data, unsigned int size) {
    auto& reader = *static_cast<Reader*>(from);
    if (reader.file.size() - reader.at < size) return CAIRO_STATUS_READ_ERROR;
    std::memcpy(data, reader.file.data() + reader.at, size);
    reader.at += size;
    return CAIRO_STATUS_SUCCESS;
}

Own<cairo_surface_t> read_jpeg(std::string const& file, Size size) {
    constexpr int pixel_limit = 40'000'000;
    if (size.width <= 0 || size.height <= 0 || size.width > pixel_limit / size.height) return {};
    // Only the size is the surface's own: the file takes the JPEG as it is.
    Own<cairo_surface_t> surface(
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, size.width, size.height));
    auto* const copy = new std::string(file);
    auto const status = cairo_surface_set_mime_data(
        surface.get(), CAIRO_MIME_TYPE_JPEG, reinterpret_cast<unsigned char const*>(copy->data()),
        copy->size(), [](void* data) { delete static_cast<std::string*>(data); }, copy);
    if (status == CAIRO_STATUS_SUCCESS) return surface;
    delete copy;
    return {};
}

} // namespace

Own<cairo_surface_t> read_picture(std::string const& file) {
    if (auto const size = size_of_jpeg(file)) return read_jpeg(file, *size);
    if (!file.starts_with("\x89PNG")) return {};
    Reader reader{file};
    Own<cairo_surface_t> surface(cairo_image_surface_create_from_png_stream(read_bytes, &reader));
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) return {};
    return surface;
}

} // namespace hearth::pdf
