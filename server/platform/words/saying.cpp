#include "platform/words/saying.h"

#include "platform/json/codec.h"
#include "platform/words/words.h"

namespace hearth::words {

std::string say(std::string_view locale, Saying const& saying) {
    std::vector<Detail> figures;
    for (auto const& [name, value] : saying.figures)
        figures.push_back({name, value});
    return text(locale, saying.key, figures);
}

std::optional<std::string> to_column(std::optional<Saying> const& saying) {
    if (!saying) return {};
    return json::to_text(*saying);
}

std::optional<Saying> from_column(std::optional<std::string> const& text) {
    if (!text) return {};
    return json::from_text<Saying>(*text);
}

} // namespace hearth::words
