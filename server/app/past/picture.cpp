#include "app/past/picture.h"

#include "base/ensure.h"

#include <array>
#include <cstdint>
#include <zlib.h>

namespace hearth::app::past {
namespace {

constexpr unsigned width = 320;
constexpr unsigned height = 240;
constexpr unsigned tile = 40;
constexpr unsigned floor_from = 170;

using Colour = std::array<std::uint8_t, 3>;
constexpr Colour walls[] = {{226, 234, 238}, {238, 231, 219}, {224, 236, 226}, {233, 226, 236}};
constexpr Colour floors[] = {{176, 150, 118}, {150, 158, 166}, {190, 170, 140}, {140, 150, 140}};

void add_number(std::string& out, std::uint32_t number) {
    for (int shift = 24; shift >= 0; shift -= 8)
        out += static_cast<char>(number >> shift & 0xff);
}

void add_chunk(std::string& out, std::string const& name, std::string const& data) {
    add_number(out, static_cast<std::uint32_t>(data.size()));
    auto const named = name + data;
    out += named;
    auto const* const bytes = reinterpret_cast<Bytef const*>(named.data());
    add_number(out, static_cast<std::uint32_t>(crc32(0, bytes, static_cast<uInt>(named.size()))));
}

/// Stains are in the same places each time: what is clean afterwards was dirty before.
bool is_stain(unsigned x, unsigned y, unsigned kind) {
    for (unsigned i = 0; i < 6; ++i) {
        auto const cx = static_cast<int>((i * 67 + kind * 41 + 30) % width);
        auto const cy = static_cast<int>((i * 43 + kind * 29 + 25) % height);
        auto const dx = static_cast<int>(x) - cx;
        auto const dy = (static_cast<int>(y) - cy) * 2;
        if (dx * dx + dy * dy < static_cast<int>(120 + i * 90)) return true;
    }
    return false;
}

Colour colour_at(unsigned x, unsigned y, Shown shown, unsigned kind) {
    bool const is_floor = y >= floor_from;
    auto colour = is_floor ? floors[kind % 4] : walls[kind % 4];
    bool const is_joint = is_floor ? y % (tile / 2) == 0 : x % tile < 2 || y % tile < 2;
    int shade = is_joint ? -26 : 0;
    bool const is_shine = shown == Shown::After && (x + 2 * y) % 150 < 14;
    if (shown == Shown::Before) shade -= is_stain(x, y, kind) ? 70 : 24;
    if (is_shine) shade += 12;
    for (auto& part : colour)
        part = static_cast<std::uint8_t>(std::min(255, std::max(0, part + shade)));
    return colour;
}

std::string squeezed(std::string const& raw) {
    auto size = compressBound(raw.size());
    std::string out(size, '\0');
    auto const done = compress2(reinterpret_cast<Bytef*>(out.data()), &size,
                                reinterpret_cast<Bytef const*>(raw.data()), raw.size(), 6);
    ensure(done == Z_OK, "a picture can be packed");
    out.resize(size);
    return out;
}

} // namespace

std::string draw_room(Shown shown, int kind) {
    std::string raw;
    raw.reserve(std::size_t{height} * (1 + width * 3));
    for (unsigned y = 0; y < height; ++y) {
        raw += '\0'; // no filter
        for (unsigned x = 0; x < width; ++x)
            for (auto const part : colour_at(x, y, shown, static_cast<unsigned>(kind)))
                raw += static_cast<char>(part);
    }
    std::string png("\x89PNG\r\n\x1a\n", 8);
    std::string head;
    add_number(head, width);
    add_number(head, height);
    head += std::string("\x08\x02\x00\x00\x00", 5); // 8 bits, three colours
    add_chunk(png, "IHDR", head);
    add_chunk(png, "IDAT", squeezed(raw));
    add_chunk(png, "IEND", "");
    return png;
}

} // namespace hearth::app::past
