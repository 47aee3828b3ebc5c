#include "platform/personal/telling.h"

#include "base/yuan.h"
#include "base/zone.h"
#include "platform/words/words.h"

namespace hearth::personal {
namespace {

constexpr char house_zone[] = "Asia/Shanghai";
constexpr std::size_t most_columns = 6; ///< that can still be read beside each other

std::optional<Instant> instant_of(std::string const& micros) {
    if (micros.empty() || micros == "0") return {};
    return Instant{std::chrono::microseconds{std::stoll(micros)}};
}

std::string yuan_of(std::string const& fen) {
    return fen.empty() ? "" : to_yuan(Money{std::stoll(fen)});
}

std::string word_or(std::string const& locale, std::string const& key, std::string const& plain) {
    return words::has(locale, key) ? words::text(locale, key) : plain;
}

std::string plain_value(Field const& field) {
    if (field.kind == "when") {
        auto const at = instant_of(field.value);
        return at ? to_text(*at) : "";
    }
    if (field.kind == "yuan") return yuan_of(field.value);
    if (field.kind == "yes") return field.value == "1" ? "true" : "false";
    return field.value;
}

std::string told(json::Value const& value, std::string const& locale);

/// "语言：粤语；口味：清淡": what is empty is left out.
std::string told_members(json::Object const& object, std::string const& locale) {
    std::string all;
    for (auto const& [name, member] : object) {
        auto const text = told(member, locale);
        if (text.empty()) continue;
        all += (all.empty() ? "" : words::text(locale, "rights.member_mark")) +
               word_or(locale, "rights.col_" + name, name) +
               words::text(locale, "rights.label_mark") + text;
    }
    return all;
}

std::string told(json::Value const& value, std::string const& locale) {
    if (auto const* const text = value.as<std::string>()) return *text;
    if (auto const* const flag = value.as<bool>())
        return words::text(locale, *flag ? "rights.yes" : "rights.no");
    if (auto const* const object = value.as<json::Object>()) return told_members(*object, locale);
    if (auto const* const array = value.as<json::Array>()) {
        std::string all;
        for (auto const& one : *array)
            all +=
                (all.empty() ? "" : words::text(locale, "rights.member_mark")) + told(one, locale);
        return all;
    }
    return value.is_null() ? "" : json::to_text(value);
}

/// A text that is JSON inside, as a person reads it.
std::string told_text(std::string const& text, std::string const& locale) {
    if (text.empty() || (text.front() != '{' && text.front() != '[')) return text;
    auto const value = json::parse(text);
    return value ? told(*value, locale) : text;
}

std::string shown_value(Field const& field, std::string const& locale) {
    if (field.value.empty()) return "";
    if (field.kind == "when") {
        auto const at = instant_of(field.value);
        return at ? to_local_text(*at, house_zone) : "";
    }
    if (field.kind == "yuan") return yuan_of(field.value);
    if (field.kind == "yes")
        return words::text(locale, field.value == "1" ? "rights.yes" : "rights.no");
    if (field.kind == "code" && !field.words.empty())
        return word_or(locale, field.words + field.value, field.value);
    if (field.kind == "code") return word_or(locale, "rights.code_" + field.value, field.value);
    return told_text(field.value, locale);
}

void print_wide(pdf::Document& document, CopySection const& section) {
    for (auto const& record : section.records) {
        std::vector<std::pair<std::string, std::string>> pairs;
        for (auto const& field : record.fields)
            if (!field.shown.empty()) pairs.emplace_back(field.label, field.shown);
        if (!pairs.empty()) document.pairs(pairs);
        document.rule();
    }
}

} // namespace

CopySection tell(Section const& held, std::string const& locale) {
    CopySection section{held.name, words::text(locale, "rights.held_" + held.name), {}};
    for (auto const& record : held.records) {
        auto& into = section.records.emplace_back();
        for (auto const& field : record)
            into.fields.push_back({field.column, words::text(locale, "rights.col_" + field.column),
                                   plain_value(field), shown_value(field, locale)});
    }
    return section;
}

void print(pdf::Document& document, CopySection const& section) {
    document.heading(section.title);
    auto const& first = section.records.front().fields;
    if (first.size() > most_columns || section.records.size() == 1)
        return print_wide(document, section);
    std::vector<pdf::Column> columns;
    for (auto const& field : first)
        columns.push_back({field.label});
    std::vector<std::vector<std::string>> rows;
    for (auto const& record : section.records) {
        auto& row = rows.emplace_back();
        for (auto const& field : record.fields)
            row.push_back(field.shown);
    }
    document.table(columns, rows);
}

} // namespace hearth::personal
