/// Header fields as a partner sent them; names do not care about case (RFC 9110, 5.1).
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace hearth::signing {

struct IgnoreCase {
    using is_transparent = void;
    bool operator()(std::string_view a, std::string_view b) const;
};
using Headers = std::map<std::string, std::string, IgnoreCase>;

/// The value of a field, or an empty text.
std::string_view find_header(Headers const& headers, std::string_view name);

} // namespace hearth::signing
