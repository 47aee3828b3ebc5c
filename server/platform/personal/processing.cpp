#include "platform/personal/processing.h"

#include "base/ensure.h"
#include "base/names.h"

#include <algorithm>
#include <map>

namespace hearth::personal {
namespace {

std::vector<std::string_view> split(std::string_view text, std::string_view marks) {
    std::vector<std::string_view> parts;
    while (true) {
        auto const from = text.find_first_not_of(marks);
        if (from == text.npos) return parts;
        auto const to = std::min(text.find_first_of(marks, from), text.size());
        parts.push_back(text.substr(from, to - from));
        text.remove_prefix(to);
    }
}

template <typename E>
E named(std::string_view name) {
    for (auto const& one : names_of<E>())
        if (one.name == name) return one.value;
    ensure(false, "the register of processing has a word that is not known");
    return {};
}

/// Those of the enum that `has` says, in its own order.
template <typename E, typename F>
std::vector<E> those_of(F const& has) {
    std::vector<E> all;
    for (auto const& one : names_of<E>())
        if (has(one.value)) all.push_back(one.value);
    return all;
}

ProcessedField field_of(std::string const& table, std::string_view word) {
    auto const colon = word.find(':');
    ensure(colon != word.npos, "a field of the register of processing has no kind");
    auto const equal = std::min(word.find('=', colon), word.size());
    ProcessedField field{table, std::string(word.substr(0, colon)),
                         named<DataKind>(word.substr(colon + 1, equal - colon - 1))};
    for (auto const name : split(word.substr(equal), "=,"))
        field.sensitive.push_back(named<Sensitive>(name));
    return field;
}

void add_keep(Processing& one, std::string const& keep) {
    if (keep.empty() || std::find(one.keeps.begin(), one.keeps.end(), keep) != one.keeps.end())
        return;
    one.keeps.push_back(keep);
}

} // namespace

std::vector<DataKind> Processing::kinds() const {
    return those_of<DataKind>([&](DataKind kind) {
        return std::any_of(fields.begin(), fields.end(),
                           [&](ProcessedField const& field) { return field.kind == kind; });
    });
}

std::vector<Sensitive> Processing::sensitive() const {
    return those_of<Sensitive>([&](Sensitive which) {
        return std::any_of(fields.begin(), fields.end(), [&](ProcessedField const& field) {
            return std::count(field.sensitive.begin(), field.sensitive.end(), which) > 0;
        });
    });
}

std::vector<ProcessedField> parse_fields(std::string const& table, std::string_view fields) {
    std::vector<ProcessedField> all;
    for (auto const word : split(fields, " \n\t"))
        all.push_back(field_of(table, word));
    return all;
}

std::vector<Processing> list_processing(Tx& tx) {
    using Head = std::tuple<std::string, Ground, Security, std::string>;
    using Part = std::tuple<std::string, std::string, std::string>;
    std::vector<Processing> all;
    std::map<std::string, std::size_t> place;
    std::vector<std::string> clocks;
    // The same for every company: it is named because every statement names it.
    for (auto const& [entry, ground, security, keep] :
         tx.all<Head>("SELECT entry, ground, security, keep FROM platform_processing WHERE "
                      "length(?1) = 16 ORDER BY place")) {
        place[entry] = all.size();
        all.push_back({entry, ground, security, {}, {}});
        clocks.push_back(keep);
    }
    for (auto const& [table, entry, fields] :
         tx.all<Part>("SELECT tab, entry, fields FROM platform_processing_field WHERE "
                      "length(?1) = 16 ORDER BY tab, entry")) {
        auto& one = all.at(place.at(entry));
        auto const found = parse_fields(table, fields);
        one.fields.insert(one.fields.end(), found.begin(), found.end());
    }
    using Keep = std::tuple<std::string, std::string>;
    for (auto const& [entry, keep] :
         tx.all<Keep>("SELECT DISTINCT f.entry, p.keep FROM platform_processing_field f JOIN "
                      "platform_personal p ON p.tab = f.tab WHERE length(?1) = 16 ORDER BY 1, 2"))
        add_keep(all.at(place.at(entry)), keep);
    // A clock of its own goes before what holds for the rest of the row.
    for (std::size_t i = 0; i < all.size(); ++i)
        if (!clocks[i].empty()) all[i].keeps = {clocks[i]};
    return all;
}

} // namespace hearth::personal
