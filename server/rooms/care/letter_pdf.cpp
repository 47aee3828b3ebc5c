// Letters on paper: a sheet each, so that a batch is printed in one go.
#include "rooms/care/inside.h"

#include "base/zone.h"
#include "platform/pdf/pdf.h"
#include "platform/words/words.h"

namespace hearth::care {
namespace {

constexpr double whole_page_mm = 250; ///< more than is left once anything stands on the page

void print_letter(pdf::Document& document, Letter const& letter, std::string const& company) {
    document.space(18);
    document.title(letter.text.title);
    document.space(8);
    std::string_view body = letter.text.body;
    while (!body.empty()) {
        auto const end = body.find('\n');
        document.paragraph(body.substr(0, end), {.size_pt = 12});
        document.space(3);
        if (end == body.npos) break;
        body.remove_prefix(end + 1);
    }
    document.space(12);
    document.paragraph(letter.text.greeting, {.size_pt = 12, .align = pdf::Align::Right});
    document.paragraph(company, {.size_pt = 12, .is_bold = true, .align = pdf::Align::Right});
    document.paragraph(to_local_text(letter.written_at, "Asia/Shanghai").substr(0, 10),
                       {.size_pt = 11, .align = pdf::Align::Right, .grey = 0.3});
}

} // namespace

std::string print_letters(std::vector<Letter> const& letters, std::string const& company,
                          Instant printed_at) {
    bool const is_english = !letters.empty() && letters.front().locale == "en";
    pdf::Document document({.title = words::text(is_english ? "en" : "zh-CN", "care.letters_title"),
                            .author = company,
                            .locale = is_english ? "en" : "zh-CN",
                            .made_at = printed_at});
    for (auto const& letter : letters) {
        document.need(whole_page_mm);
        print_letter(document, letter, company);
    }
    return document.finish();
}

} // namespace hearth::care
