/// Texts with {slots}: cut at their braces.
#pragma once

#include <string_view>

namespace hearth {

/// `on_text` and `on_slot` are told the pieces in their order. False where a brace stands alone;
/// what came before it has been told.
template <typename OnText, typename OnSlot>
bool walk_braces(std::string_view text, OnText on_text, OnSlot on_slot) {
    while (!text.empty()) {
        auto const open = text.find_first_of("{}");
        on_text(text.substr(0, open));
        if (open == text.npos) return true;
        auto const close = text.find_first_of("{}", open + 1);
        if (text[open] == '}' || close == text.npos || text[close] == '{') return false;
        on_slot(text.substr(open + 1, close - open - 1));
        text.remove_prefix(close + 1);
    }
    return true;
}

} // namespace hearth
