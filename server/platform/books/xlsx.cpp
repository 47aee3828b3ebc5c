#include "platform/books/xlsx.h"

#include "platform/books/archive.h"
#include "platform/books/serial.h"
#include "platform/books/sheet.h"

#include <map>

namespace hearth::books {
namespace {

/// Parses in place: pugixml reads no DTD entities and follows no references, so a part can name
/// nothing outside itself.
struct Part {
    std::string text;
    pugi::xml_document xml;
};

Result<std::unique_ptr<Part>> load_part(Archive const& archive, std::string const& name) {
    auto text = TRY(archive.find(name));
    if (!text) return std::unique_ptr<Part>{};
    auto part = std::make_unique<Part>();
    part->text = std::move(*text);
    auto const options = pugi::parse_default | pugi::parse_ws_pcdata_single;
    auto const read = part->xml.load_buffer_inplace(part->text.data(), part->text.size(), options);
    if (!read) return broken_workbook();
    return part;
}

struct Relation {
    std::string type; ///< last word of it: worksheet, sharedStrings, styles
    std::string target;
};

/// Targets are relative to the part that names them, or to the root where they start with a slash.
std::string resolve(std::string const& folder, std::string_view target) {
    if (target.starts_with('/')) return std::string(target.substr(1));
    std::string path = folder;
    while (target.starts_with("../")) {
        target.remove_prefix(3);
        auto const cut = path.find_last_of('/', path.size() < 2 ? 0 : path.size() - 2);
        path.resize(cut == std::string::npos ? 0 : cut + 1);
    }
    if (target.starts_with("./")) target.remove_prefix(2);
    return path + std::string(target);
}

Result<std::map<std::string, Relation>>
load_relations(Archive const& archive, std::string const& folder, std::string const& file) {
    std::map<std::string, Relation> relations;
    auto const part = TRY(load_part(archive, folder + "_rels/" + file + ".rels"));
    if (!part) return relations;
    for (auto const node : child_of(part->xml, "Relationships").children()) {
        std::string_view const type = node.attribute("Type").as_string();
        relations[node.attribute("Id").as_string()] = {
            std::string(type.substr(type.find_last_of('/') + 1)),
            resolve(folder, node.attribute("Target").as_string())};
    }
    return relations;
}

std::string find_target(std::map<std::string, Relation> const& relations, std::string_view type) {
    for (auto const& [id, relation] : relations)
        if (relation.type == type) return relation.target;
    return {};
}

Result<void> load_strings(Archive const& archive, std::string const& name, Shared& shared) {
    if (name.empty()) return {};
    auto const part = TRY(load_part(archive, name));
    if (!part) return broken_workbook();
    for (auto const item : child_of(part->xml, "sst").children())
        if (local_name(item.name()) == "si") shared.strings.push_back(text_of(item));
    return {};
}

Result<void> load_styles(Archive const& archive, std::string const& name, Shared& shared) {
    if (name.empty()) return {};
    auto const part = TRY(load_part(archive, name));
    if (!part) return broken_workbook();
    auto const sheet = child_of(part->xml, "styleSheet");
    std::map<int, bool> own;
    for (auto const format : child_of(sheet, "numFmts").children())
        own[format.attribute("numFmtId").as_int(-1)] =
            is_date_format(std::string_view(format.attribute("formatCode").as_string()));
    for (auto const style : child_of(sheet, "cellXfs").children()) {
        int const number = style.attribute("numFmtId").as_int(0);
        auto const found = own.find(number);
        shared.is_date_style.push_back(found != own.end() ? found->second : is_date_format(number));
    }
    return {};
}

bool is_on(std::string_view value) {
    return value == "1" || value == "true";
}

/// r:id, whatever the prefix; sheetId and name have none.
std::string relation_id(pugi::xml_node sheet) {
    for (auto const attribute : sheet.attributes())
        if (local_name(attribute.name()) == "id") return attribute.value();
    return {};
}

Result<void> load_sheets(Archive const& archive, pugi::xml_node workbook,
                         std::map<std::string, Relation> const& relations, Shared& shared,
                         Limits const& limits, Book& book) {
    for (auto const node : child_of(workbook, "sheets").children()) {
        auto const found = relations.find(relation_id(node));
        if (found == relations.end()) return broken_workbook();
        if (found->second.type != "worksheet") continue; // a chart, a macro sheet
        if (static_cast<int>(book.tables.size()) == limits.tables)
            return Error{Refusal::Invalid,
                         "books.too_many_tables",
                         {{"limit", std::to_string(limits.tables)}}};
        auto const part = TRY(load_part(archive, found->second.target));
        if (!part) return broken_workbook();
        std::string_view const state = node.attribute("state").as_string("visible");
        Table table{node.attribute("name").as_string(), state != "visible", shared.dates, {}};
        TRY(read_sheet(child_of(part->xml, "worksheet"), shared, limits, table));
        book.tables.push_back(std::move(table));
    }
    return {};
}

} // namespace

Result<Book> read_xlsx(std::string_view bytes, std::string_view file, Limits const& limits) {
    auto const archive = TRY(Archive::open(bytes, limits));
    auto const root = TRY(load_relations(archive, "", ""));
    auto name = find_target(root, "officeDocument");
    if (name.empty()) name = "xl/workbook.xml";
    auto const part = TRY(load_part(archive, name));
    if (!part) return Error{Refusal::Invalid, "books.not_a_book"};

    auto const slash = name.find_last_of('/') + 1; // npos + 1 is 0
    auto const relations = TRY(load_relations(archive, name.substr(0, slash), name.substr(slash)));
    auto const workbook = child_of(part->xml, "workbook");
    if (!workbook) return Error{Refusal::Invalid, "books.not_a_book"};
    Shared shared;
    shared.text_left = limits.text_bytes;
    if (is_on(child_of(workbook, "workbookPr").attribute("date1904").as_string()))
        shared.dates = DateSystem::From1904;
    TRY(load_strings(archive, find_target(relations, "sharedStrings"), shared));
    TRY(load_styles(archive, find_target(relations, "styles"), shared));
    Book book{std::string(file), {}};
    TRY(load_sheets(archive, workbook, relations, shared, limits, book));
    return book;
}

} // namespace hearth::books
