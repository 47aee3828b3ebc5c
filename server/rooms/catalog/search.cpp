#include "cn/text.h"
#include "platform/text/pinyin.h"
#include "rooms/catalog/catalog.h"

#include <algorithm>
#include <cctype>

namespace hearth::catalog {
namespace {

std::string folded(std::string_view text) {
    std::string out = to_half_width(trim(text));
    std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) {
        return static_cast<char>(c < 0x80 ? std::tolower(c) : c);
    });
    return out;
}

bool contains(std::string_view text, std::string_view needle) {
    return folded(text).find(needle) != std::string::npos;
}

bool is_latin(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](unsigned char c) { return c < 0x80; });
}

} // namespace

bool is_found_by(Item const& item, std::string_view needle) {
    auto const wanted = folded(needle);
    if (contains(item.name.zh, wanted) || contains(item.name.en, wanted)) return true;
    if (contains(item.code, wanted)) return true;
    if (is_latin(wanted) && matches_pinyin(item.name.zh, wanted)) return true;
    return std::any_of(item.aliases.begin(), item.aliases.end(), [&](auto const& alias) {
        return contains(alias, wanted) || (is_latin(wanted) && matches_pinyin(alias, wanted));
    });
}

} // namespace hearth::catalog
