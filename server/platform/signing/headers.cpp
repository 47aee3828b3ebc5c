#include "platform/signing/headers.h"

#include <algorithm>

namespace hearth::signing {

bool IgnoreCase::operator()(std::string_view a, std::string_view b) const {
    auto const lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return std::ranges::lexicographical_compare(a, b, {}, lower, lower);
}

std::string_view find_header(Headers const& headers, std::string_view name) {
    auto const found = headers.find(name);
    return found == headers.end() ? std::string_view{} : std::string_view{found->second};
}

} // namespace hearth::signing
