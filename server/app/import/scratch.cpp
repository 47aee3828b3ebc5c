#include "app/import/scratch.h"

#include "base/ensure.h"
#include "platform/files/blobs.h"

#include <cerrno>
#include <filesystem>
#include <stdlib.h>
#include <system_error>

namespace hearth::import {
namespace {

namespace fs = std::filesystem;
constexpr std::string_view prefix = "preview-";

std::string make_folder(std::string const& beside) {
    auto path = (fs::path(beside).parent_path() / (std::string(prefix) + "XXXXXX")).string();
    if (!::mkdtemp(path.data())) throw std::system_error(errno, std::generic_category(), path);
    return path;
}

} // namespace

Scratch::Folder::~Folder() {
    std::error_code ignored;
    fs::remove_all(path, ignored);
}

Scratch::Scratch(db::Database& database, db::Scope const& scope) {
    Random* random = nullptr;
    auto const looked = database.read(scope, [&](Tx& tx) -> Result<void> {
        clock_.at = tx.now();
        random = &tx.random();
        services_ = tx.services();
        return {};
    });
    ensure(looked.has_value(), "nobody refused");
    services_.capacity = &capacity_;
    folder_.path = make_folder(services_.blobs->folder());
    database.backup(folder_.path + "/hearth.db");
    database_ = db::open_sqlite({.folder = folder_.path, .readers = 1}, clock_, *random);
    database_->services = &services_;
}

Scratch::~Scratch() = default;

void remove_scratches(std::string const& data_folder) {
    std::error_code ignored;
    for (auto const& entry : fs::directory_iterator(data_folder, ignored))
        if (entry.path().filename().string().starts_with(prefix))
            fs::remove_all(entry.path(), ignored);
}

} // namespace hearth::import
