#include "app/import/command.h"

#include "app/commands.h"
#include "app/world.h"
#include "platform/words/words.h"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

namespace hearth::app {
namespace {

std::optional<CompanyId> find_company(House& house, std::string const& code) {
    auto const all = list_companies(house.database());
    if (code.empty() && all.size() == 1) return all.front().first;
    for (auto const& [id, known] : all)
        if (known == code) return id;
    return {};
}

/// Exit code 2.
int complain(ImportOrder const& order, Error const& error) {
    std::string file;
    for (auto const& detail : error.details)
        if (detail.name == "file") file = detail.value + ": ";
    std::cerr << "hearth: " << file << words::text(order.locale, error.code, error.details) << "\n";
    return 2;
}

} // namespace

Result<std::vector<books::Book>> read_files(std::vector<std::string> const& files) {
    std::vector<books::Book> all;
    for (auto const& file : files) {
        std::ifstream in(file, std::ios::binary);
        Detail const named{"file", file};
        if (!in) return Error{Refusal::NotFound, "books.file_not_readable", {named}};
        auto const bytes = (std::stringstream() << in.rdbuf()).str();
        auto book = books::read_book(bytes, std::filesystem::path(file).filename().string());
        if (!book) {
            auto error = book.error();
            error.details.push_back(named);
            return error;
        }
        all.push_back(std::move(*book));
    }
    return all;
}

std::string reader_locale(std::vector<std::string> const& settings) {
    for (auto const& setting : settings) {
        if (setting.starts_with("zh")) return "zh-CN";
        if (!setting.empty() && setting != "C" && !setting.starts_with("C.") && setting != "POSIX")
            return "en";
    }
    return "zh-CN";
}

int import_files(Config const& config, ImportOrder const& order) {
    auto const all = read_files(order.files);
    if (!all) return complain(order, all.error());
    World world(config);
    auto const house = open_house(world, config, MayMakeKey::No);
    if (!house) return 2;
    auto const company = find_company(*house, order.company);
    if (!company) return complain(order, {Refusal::Invalid, "books.which_company"});
    auto const report = import::import_books(
        house->database(), {*company, Actor::system(), "import"}, *all, order.wish);
    if (!report) return complain(order, report.error());
    std::cout << import::describe(*report, order.locale);
    return report->faults() == 0 ? 0 : 1;
}

} // namespace hearth::app
