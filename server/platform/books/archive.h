/// The parts of a zip file in memory, each read up to a limit: what a part says of its own size is
/// not believed.
#pragma once

#include "platform/books/books.h"

#include <memory>
#include <optional>

struct zip;

namespace hearth::books {

/// Invalid books.broken_workbook: it is a zip file, but not what it should be.
Error broken_workbook();

class Archive {
public:
    /// broken_workbook where it is no zip file.
    static Result<Archive> open(std::string_view bytes, Limits const& limits);

    /// Nothing where there is no such part; TooLarge books.too_large, Invalid books.broken_workbook
    /// (also for a locked part). Names are compared without case, as Excel does.
    Result<std::optional<std::string>> find(std::string const& name) const;

private:
    Archive(zip* archive, std::size_t part_bytes);
    std::unique_ptr<zip, void (*)(zip*)> archive_;
    std::size_t part_bytes_;
};

} // namespace hearth::books
