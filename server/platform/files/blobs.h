/// Photos and papers: sealed with the company's key and written to files under the data folder
/// (shared by all processes of one installation). A file is on disk before its row commits; a row
/// that is rolled back leaves a file that nobody names, which sweep removes.
#pragma once

#include "base/things.h"
#include "platform/db/database.h"

#include <functional>
#include <optional>
#include <set>
#include <string>

namespace hearth::files {

struct Blob;

class Blobs {
public:
    explicit Blobs(std::string folder);
    /// Durable when it returns. Throws std::system_error when the disk refuses.
    void write(CompanyId company, Uuid name, std::string_view bytes);
    /// Nothing where there is none.
    std::optional<std::string> read(CompanyId company, Uuid name) const;
    void remove(CompanyId company, Uuid name);
    std::string const& folder() const { return folder_; }

private:
    std::string path_of(CompanyId company, Uuid name) const;
    std::string folder_;
};

/// Seals and keeps; the name to be stored in the row.
Id<Blob> keep(Tx& tx, std::string_view bytes);
/// NotFound files.gone where the file is not there any more (erased).
Result<std::string> fetch(Tx& tx, Id<Blob> name);
void erase(Tx& tx, Id<Blob> name); ///< after the commit

} // namespace hearth::files
