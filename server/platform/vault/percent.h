/// Percent-encoding of RFC 3986: unreserved characters (A-Z a-z 0-9 - . _ ~) stay, everything else
/// becomes %XX with upper-case digits; so a space is %20 and a star %2A.
#pragma once

#include <string>
#include <string_view>

namespace hearth::vault {

std::string percent_encode(std::string_view text);

} // namespace hearth::vault
