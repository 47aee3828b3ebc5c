/// A road network in a file, mapped: opening it costs one look over it, its pages are shared by
/// all processes and taken back when memory is short.
#pragma once

#include "roads/network.h"

#include <memory>

namespace hearth::roads {

class Mapped {
public:
    /// Faults as open_file; also where the file cannot be read.
    static Read<std::unique_ptr<Mapped>> open(std::string const& path);
    Mapped(Mapped const&) = delete;
    Mapped& operator=(Mapped const&) = delete;
    ~Mapped();

    View const& view() const { return view_; }
    std::size_t bytes() const { return bytes_; }

private:
    Mapped(void* at, std::size_t bytes) : at_(at), bytes_(bytes) {}

    void* at_;
    std::size_t bytes_;
    View view_;
};

/// All of it or nothing: beside the place first, then moved there. Whoever has the old one mapped
/// keeps it. A fault where it cannot be written.
std::optional<Fault> save(View const& view, std::string const& path);

} // namespace hearth::roads
