#include "rooms/rights/copy.h"

#include "base/yuan.h"
#include "base/zone.h"
#include "platform/pdf/pdf.h"
#include "platform/words/words.h"

#include <algorithm>

namespace hearth::rights {
namespace {

constexpr char house_locale[] = "zh-CN";
constexpr std::size_t most_columns = 6; ///< that can still be read beside each other

std::string const& zone() {
    static std::string const house = identity::Store{}.zone;
    return house;
}

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

std::string plain_value(personal::Field const& field) {
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

std::string shown_value(personal::Field const& field, std::string const& locale) {
    if (field.value.empty()) return "";
    if (field.kind == "when") {
        auto const at = instant_of(field.value);
        return at ? to_local_text(*at, zone()) : "";
    }
    if (field.kind == "yuan") return yuan_of(field.value);
    if (field.kind == "yes")
        return words::text(locale, field.value == "1" ? "rights.yes" : "rights.no");
    if (field.kind == "code" && !field.words.empty())
        return word_or(locale, field.words + field.value, field.value);
    if (field.kind == "code") return word_or(locale, "rights.code_" + field.value, field.value);
    return told_text(field.value, locale);
}

CopySection section_of(personal::Section const& held, std::string const& locale) {
    CopySection section{held.name, words::text(locale, "rights.held_" + held.name), {}};
    for (auto const& record : held.records) {
        auto& into = section.records.emplace_back();
        for (auto const& field : record)
            into.fields.push_back({field.column, words::text(locale, "rights.col_" + field.column),
                                   plain_value(field), shown_value(field, locale)});
    }
    return section;
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

void print_section(pdf::Document& document, CopySection const& section) {
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

/// The order in which a person looks for things: who they are, what was ordered, then the rest.
int rank_of(std::string const& name) {
    static std::vector<std::string> const first{"person",  "worker",   "address", "consent",
                                                "order",   "visit",    "charge",  "payment",
                                                "receipt", "complaint"};
    auto const found = std::find(first.begin(), first.end(), name);
    return static_cast<int>(found - first.begin());
}

/// Rows of several files, and of tables that hold the same, under one title.
void add(std::vector<CopySection>& all, CopySection section) {
    auto const same = std::find_if(
        all.begin(), all.end(), [&](CopySection const& one) { return one.name == section.name; });
    if (same == all.end()) {
        all.push_back(std::move(section));
        return;
    }
    std::move(section.records.begin(), section.records.end(), std::back_inserter(same->records));
}

} // namespace

Copy make_copy(Tx& tx, Request const& request, std::string const& locale) {
    Copy copy;
    copy.company = std::get<0>(
        tx.one<std::tuple<std::string>>("SELECT name FROM platform_company WHERE id = ?1"));
    copy.number = request.number;
    copy.person = request.person;
    copy.made_at = tx.now();
    for (auto const file : files_of(tx, request.who()))
        for (auto const& held : personal::gather(tx, request.person, file))
            add(copy.sections, section_of(held, locale));
    std::stable_sort(copy.sections.begin(), copy.sections.end(),
                     [](CopySection const& a, CopySection const& b) {
                         return rank_of(a.name) < rank_of(b.name);
                     });
    return copy;
}

std::string to_machine_form(Copy const& copy) {
    return json::to_text(copy);
}

std::string print_copy(Copy const& copy) {
    auto const say = [](std::string const& key) {
        return words::text(house_locale, "rights." + key);
    };
    pdf::Document document({.title = say("pdf_title") + " " + copy.number,
                            .author = copy.company,
                            .made_at = copy.made_at});
    document.title(say("pdf_title"));
    document.pairs({{say("pdf_company"), copy.company},
                    {say("pdf_number"), copy.number},
                    {say("pdf_made_at"), to_local_text(copy.made_at, zone())}});
    document.paragraph(say("pdf_note"), {.size_pt = 9, .grey = 0.3});
    for (auto const& section : copy.sections)
        print_section(document, section);
    if (copy.sections.empty()) document.paragraph(say("pdf_nothing"));
    document.rule();
    document.paragraph(say("pdf_left_out"), {.size_pt = 9, .grey = 0.3});
    return document.finish();
}

} // namespace hearth::rights
