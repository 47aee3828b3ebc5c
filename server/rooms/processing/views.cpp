#include "rooms/processing/views.h"

#include "base/names.h"
#include "base/zone.h"
#include "platform/words/words.h"
#include "rooms/identity/identity.h"

#include <algorithm>

namespace hearth::processing {
namespace {

std::string said(std::string const& locale, std::string const& key,
                 std::vector<Detail> const& details = {}) {
    return words::text(locale, "processing." + key, details);
}

template <typename E>
std::vector<std::string> names_in(std::string const& locale, char const* prefix,
                                  std::vector<E> const& all) {
    std::vector<std::string> names;
    names.reserve(all.size());
    for (auto const one : all)
        names.push_back(said(locale, prefix + std::string(to_text(one))));
    return names;
}

std::string listed(std::string const& locale, std::vector<std::string> const& parts) {
    auto const mark = said(locale, "list_mark");
    std::string text;
    for (auto const& one : parts)
        text += (text.empty() ? "" : mark) + one;
    return text;
}

std::string keep_text(std::string const& locale, Keep const& keep) {
    auto const name = said(locale, "keep_" + keep.keep);
    if (keep.days)
        return said(locale, "keep_in_days",
                    {{"what", name}, {"count", std::to_string(*keep.days)}});
    if (!keep.months) return name;
    return said(locale, "keep_in_months",
                {{"what", name},
                 {"count", std::to_string(*keep.months)},
                 {"source", said(locale, "law_" + keep.keep)}});
}

std::string keeps_text(std::string const& locale, std::vector<KeepView> const& keeps) {
    std::vector<std::string> parts;
    parts.reserve(keeps.size());
    for (auto const& one : keeps)
        parts.push_back(one.text);
    return listed(locale, parts);
}

std::string tables_text(std::vector<personal::ProcessedField> const& fields) {
    std::string text;
    for (auto const& one : fields)
        text += (text.empty() ? "" : " ") + one.table + "." + one.column;
    return text;
}

std::string line(std::vector<std::string> const& cells) {
    std::string text;
    for (auto const& one : cells)
        text += (text.empty() ? "" : ",") + csv_cell(one);
    return text + "\r\n";
}

std::vector<std::string> titles(std::string const& locale, std::vector<char const*> const& keys) {
    std::vector<std::string> cells;
    cells.reserve(keys.size());
    for (auto const* key : keys)
        cells.push_back(said(locale, key));
    return cells;
}

std::string entry_line(EntryView const& one, std::string const& locale) {
    return line(
        {said(locale, "entry_" + one.entry), locale == "en" ? one.purpose_en : one.purpose_zh,
         said(locale, "ground_" + std::string(to_text(one.ground))),
         listed(locale, names_in(locale, "kind_", one.kinds)),
         listed(locale, names_in(locale, "sensitive_", one.sensitive)),
         listed(locale, one.recipients), keeps_text(locale, one.keeps),
         said(locale, "security_" + std::string(to_text(one.security))), tables_text(one.fields)});
}

std::string recipient_line(RecipientView const& one, std::string const& locale) {
    std::vector<std::string> entries;
    for (auto const& entry : one.entries)
        entries.push_back(said(locale, "entry_" + entry));
    return line({one.name, one.purpose, said(locale, "role_" + std::string(to_text(one.role))),
                 listed(locale, names_in(locale, "kind_", one.kinds)), one.contact,
                 listed(locale, entries), one.contract + " " + to_text(one.signed_on),
                 one.checked_on ? to_text(*one.checked_on) : "", to_text(one.next_check)});
}

} // namespace

RecipientView to_view(Tx& tx, Recipient const& one) {
    auto const today = local_day(tx.now(), identity::Store{}.zone);
    return {one.id,
            one.version,
            one.name,
            one.contact,
            one.channel,
            one.role,
            one.contract,
            one.signed_on,
            one.valid_to,
            one.purpose,
            one.kinds,
            one.entries,
            one.next_check,
            one.checked_on,
            one.ended_on,
            one.what_became,
            troubles_of(one, today)};
}

Register make_register(Tx& tx, std::string const& locale) {
    Register all;
    for (auto const& one : list_recipients(tx))
        all.recipients.push_back(to_view(tx, one));
    all.uncovered = list_uncovered(tx);
    auto const purposes = list_purposes(tx);
    std::size_t place = 0; // both are in the order of the register
    for (auto const& entry : personal::list_processing(tx)) {
        auto const& purpose = purposes.at(place++);
        EntryView view{.entry = entry.entry,
                       .name = said(locale, "entry_" + entry.entry),
                       .ground = entry.ground,
                       .security = entry.security,
                       .purpose_zh = purpose.zh,
                       .purpose_en = purpose.en,
                       .version = purpose.version,
                       .kinds = entry.kinds(),
                       .sensitive = entry.sensitive(),
                       .keeps = {},
                       .recipients = {},
                       .fields = entry.fields};
        for (auto const& keep : keeps_of(tx, entry))
            view.keeps.push_back(
                {keep.keep, keep.months, keep.days, keep.source, keep_text(locale, keep)});
        for (auto const& one : all.recipients)
            if (!one.ended_on &&
                std::find(one.entries.begin(), one.entries.end(), entry.entry) != one.entries.end())
                view.recipients.push_back(one.name);
        all.entries.push_back(std::move(view));
    }
    return all;
}

GivenView to_view(Given const& one, std::string const& locale) {
    auto const named = "notify.text_name_" + one.what;
    auto const what =
        words::has(locale, named) ? words::text(locale, named) : said(locale, "given_" + one.what);
    return {one.day, one.channel, what, one.times, one.recipients};
}

Annex make_annex(Tx& tx, std::string const& locale) {
    Annex annex;
    auto const entries = personal::list_processing(tx);
    for (auto const& which : names_of<personal::Sensitive>()) {
        SensitiveView view{which.value, said(locale, "sensitive_" + which.name), {}, {}, {}};
        for (auto const& entry : entries) {
            auto const has = entry.sensitive();
            if (std::find(has.begin(), has.end(), which.value) != has.end())
                view.entries.push_back(said(locale, "entry_" + entry.entry));
        }
        if (view.entries.empty()) continue;
        view.why = said(locale, "why_" + which.name);
        view.effect = said(locale, "effect_" + which.name);
        annex.sensitive.push_back(std::move(view));
    }
    for (auto const& one : list_recipients(tx))
        if (!one.ended_on)
            annex.recipients.push_back({one.name, one.contact,
                                        said(locale, "role_" + std::string(to_text(one.role))),
                                        one.purpose, names_in(locale, "kind_", one.kinds)});
    return annex;
}

std::string make_file(Register const& all, std::string const& locale) {
    std::string text = "\xEF\xBB\xBF";
    text += line(
        titles(locale, {"file_entry", "file_purpose", "file_ground", "file_kinds", "file_sensitive",
                        "file_recipients", "file_keeps", "file_security", "file_fields"}));
    for (auto const& one : all.entries)
        text += entry_line(one, locale);
    text += "\r\n";
    text += line(
        titles(locale, {"file_recipient", "file_purpose", "file_role", "file_kinds", "file_contact",
                        "file_entries", "file_contract", "file_checked", "file_next_check"}));
    for (auto const& one : all.recipients)
        if (!one.ended_on) text += recipient_line(one, locale);
    return text;
}

} // namespace hearth::processing
