#include "roads/file.h"

#include <bit>
#include <cstring>

namespace hearth::roads {
namespace {

constexpr char magic[8] = {'H', 'R', 'T', 'H', 'R', 'O', 'A', 'D'};
constexpr std::uint32_t byte_order = 0x01020304;

struct Header {
    char name[8];
    std::uint32_t version;
    std::uint32_t order;
    std::uint64_t bytes;
    std::uint64_t checksum; ///< of all that follows the header
};

struct Section {
    std::uint64_t offset;
    std::uint64_t count;
};

// Info, frame, note, five arrays, and six for each profile.
constexpr std::size_t section_count = 8 + 6 * profile_count;
constexpr std::size_t body = sizeof(Header) + section_count * sizeof(Section);

/// Finds damage, not malice: four lanes of multiply and rotate over 8-byte words.
std::uint64_t checksum_of(std::span<std::byte const> bytes) {
    constexpr std::uint64_t factor = 0x9E3779B97F4A7C15ULL;
    std::uint64_t lanes[4] = {1, 2, 3, 4};
    std::size_t at = 0;
    for (std::size_t lane = 0; at < bytes.size(); at += 8, lane = (lane + 1) % 4) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data() + at, std::min<std::size_t>(8, bytes.size() - at));
        lanes[lane] = std::rotl((lanes[lane] ^ word) * factor, 29);
    }
    std::uint64_t sum = bytes.size();
    for (auto const lane : lanes)
        sum = std::rotl((sum ^ lane) * factor, 31);
    return sum ^ sum >> 32;
}

class Writer {
public:
    Writer() : bytes_(body) {}

    template <typename T>
    void put(std::span<T const> items) {
        bytes_.resize((bytes_.size() + 7) / 8 * 8);
        Section const section{bytes_.size(), items.size()};
        std::memcpy(bytes_.data() + sizeof(Header) + next_++ * sizeof(Section), &section,
                    sizeof section);
        auto const at = bytes_.size();
        bytes_.resize(at + items.size_bytes());
        if (!items.empty()) std::memcpy(bytes_.data() + at, items.data(), items.size_bytes());
    }

    std::vector<std::byte> finish() {
        Header header{{}, file_version, byte_order, bytes_.size(), 0};
        std::memcpy(header.name, magic, sizeof magic);
        header.checksum = checksum_of(std::span{bytes_}.subspan(sizeof header));
        std::memcpy(bytes_.data(), &header, sizeof header);
        return std::move(bytes_);
    }

private:
    std::vector<std::byte> bytes_;
    std::size_t next_ = 0;
};

/// The order of the sections, the same for writing and reading.
template <typename Visit>
void each_array(View& view, Visit&& visit) {
    visit(view.junctions, "junctions");
    visit(view.edges, "edges");
    visit(view.points, "points");
    visit(view.first_in_cell, "cells");
    visit(view.in_cell, "cells' edges");
    for (auto& hierarchy : view.hierarchies) {
        visit(hierarchy.rank_of, "ranks");
        visit(hierarchy.junction_of, "order");
        visit(hierarchy.first_up, "upward table");
        visit(hierarchy.up, "upward arcs");
        visit(hierarchy.first_down, "downward table");
        visit(hierarchy.down, "downward arcs");
    }
}

class Reader {
public:
    explicit Reader(std::span<std::byte const> bytes) : bytes_(bytes) {}

    template <typename T>
    std::span<T const> take(char const* name) {
        Section section;
        auto const at = sizeof(Header) + next_++ * sizeof(Section);
        std::memcpy(&section, bytes_.data() + at, sizeof section);
        if (section.offset % 8 || section.offset < body || section.offset > bytes_.size() ||
            section.count > (bytes_.size() - section.offset) / sizeof(T)) {
            if (!fault_)
                fault_ = Fault{std::string{"damaged: the "} + name + " lie outside of the file",
                               "byte " + std::to_string(at)};
            return {};
        }
        return {reinterpret_cast<T const*>(bytes_.data() + section.offset),
                static_cast<std::size_t>(section.count)};
    }
    std::optional<Fault> const& fault() const { return fault_; }

private:
    std::span<std::byte const> bytes_;
    std::size_t next_ = 0;
    std::optional<Fault> fault_;
};

std::optional<Fault> find_foreign(std::span<std::byte const> bytes) {
    Header header{};
    if (bytes.size() >= sizeof header) std::memcpy(&header, bytes.data(), sizeof header);
    if (std::memcmp(header.name, magic, sizeof magic) != 0)
        return Fault{"not a road network of Hearth (hearth roads build makes one)", "byte 0"};
    if (header.order != byte_order)
        return Fault{"made on a machine of another byte order: build it here", "byte 12"};
    if (header.version != file_version)
        return Fault{"version " + std::to_string(header.version) + ", this program reads " +
                         std::to_string(file_version) + ": build it anew",
                     "byte 8"};
    if (header.bytes != bytes.size() || bytes.size() < body)
        return Fault{"cut short or grown: " + std::to_string(bytes.size()) + " bytes, it says " +
                         std::to_string(header.bytes),
                     "byte 16"};
    if (reinterpret_cast<std::uintptr_t>(bytes.data()) % 8)
        return Fault{"lies at an odd address", "byte 0"};
    if (checksum_of(bytes.subspan(sizeof header)) != header.checksum)
        return Fault{"damaged: its checksum is another", "byte 24"};
    return {};
}

} // namespace

std::vector<std::byte> to_file(View const& view) {
    Writer writer;
    writer.put(std::span<Info const>{&view.info, 1});
    writer.put(std::span<GridFrame const>{&view.frame, 1});
    writer.put(std::span<char const>{view.note});
    auto copy = view;
    each_array(copy, [&](auto const& items, char const*) { writer.put(items); });
    return writer.finish();
}

Read<View> open_file(std::span<std::byte const> bytes) {
    if (auto fault = find_foreign(bytes)) return std::move(*fault);
    Reader reader{bytes};
    auto const info = reader.take<Info>("facts");
    auto const frame = reader.take<GridFrame>("frame");
    auto const note = reader.take<char>("note");
    if (info.size() != 1 || frame.size() != 1)
        return Fault{"damaged: no facts", "byte " + std::to_string(sizeof(Header))};
    View view;
    view.info = info.front();
    view.frame = frame.front();
    view.note = {note.data(), note.size()};
    each_array(view, [&]<typename T>(std::span<T const>& items, char const* name) {
        items = reader.take<T>(name);
    });
    if (reader.fault()) return *reader.fault();
    if (auto fault = find_fault(view)) return std::move(*fault);
    return view;
}

} // namespace hearth::roads
