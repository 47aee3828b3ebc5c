/// Beast's parser, behind a door without Boost in it. It reads a head that framing.h has passed:
/// two readers that must agree.
#pragma once

#include "platform/http/server.h"

#include <cstddef>
#include <string_view>

namespace hearth::http {

struct ParsedHead {
    Request request; ///< method, target and headers
    bool keeps_alive = false;
    bool expects_continue = false;
    std::size_t length = 0; ///< of the body
};

/// False where it is no head, or holds more or less than one.
bool parse_head(std::string_view head, ParsedHead& parsed);

} // namespace hearth::http
