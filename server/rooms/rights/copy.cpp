#include "rooms/rights/copy.h"

#include "base/zone.h"
#include "platform/words/words.h"

#include <algorithm>

namespace hearth::rights {
namespace {

constexpr char house_locale[] = "zh-CN";

using personal::CopySection;

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
            add(copy.sections, personal::tell(held, locale));
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
                    {say("pdf_made_at"), to_local_text(copy.made_at, identity::Store{}.zone)}});
    document.paragraph(say("pdf_note"), {.size_pt = 9, .grey = 0.3});
    for (auto const& section : copy.sections)
        personal::print(document, section);
    if (copy.sections.empty()) document.paragraph(say("pdf_nothing"));
    document.rule();
    document.paragraph(say("pdf_left_out"), {.size_pt = 9, .grey = 0.3});
    return document.finish();
}

} // namespace hearth::rights
