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

int import_files(Config const& config, ImportOrder const& order) {
    auto const all = read_files(order.files);
    if (!all) {
        std::string file;
        for (auto const& detail : all.error().details)
            if (detail.name == "file") file = detail.value;
        std::cerr << "hearth: " << file << ": "
                  << words::text(order.locale, all.error().code, all.error().details) << "\n";
        return 2;
    }
    World world(config);
    auto const house = open_house(world, config, MayMakeKey::No);
    if (!house) return 2;
    auto const company = find_company(*house, order.company);
    if (!company) {
        std::cerr << "hearth: " << words::text(order.locale, "books.which_company", {}) << "\n";
        return 2;
    }
    auto const report = import::import_books(
        house->database(), {*company, Actor::system(), "import"}, *all, order.choice);
    std::cout << import::to_text(report, order.locale);
    return report.faults() == 0 ? 0 : 1;
}

} // namespace hearth::app
