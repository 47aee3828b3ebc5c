/// RFC 9457 problems: what went wrong, where, and what would be right, in the caller's language.
/// Never a stack trace, SQL or another party's data.
#pragma once

#include "base/result.h"
#include "platform/http/server.h"

#include <string>
#include <string_view>

namespace hearth::api {

int status_of(Refusal kind);

/// `instance` is the request's path.
http::Response to_problem(Error const& error, std::string_view locale, std::string_view instance,
                          std::string_view request_id);
/// No room on the disk: 507, nothing was saved, and worth trying again later.
http::Response to_full_problem(std::string_view locale, std::string_view instance,
                               std::string_view request_id);
/// A breakdown: 500, with nothing of its cause.
http::Response to_broken_problem(std::string_view locale, std::string_view instance,
                                 std::string_view request_id);

} // namespace hearth::api
