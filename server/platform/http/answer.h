/// The bytes of an answer.
#pragma once

#include "platform/http/server.h"

#include <string>
#include <string_view>

namespace hearth::http {

enum class After { KeepOpen, Close };
enum class Body { Send, Leave }; ///< Leave: the answer to HEAD

struct AnswerFrame {
    After after = After::KeepOpen;
    Body body = Body::Send;
    std::string_view request_id = {};
    std::string_view date = {}; ///< IMF-fixdate
};

/// Appends status line, fields and body. Content-Length, Connection, Date and X-Request-Id are the
/// edge's own: a handler's are left out. So is a field whose name or value could break the head.
void append_answer(std::string& out, Response const& response, AnswerFrame const& frame);
/// The head of an event stream: its length is the connection's; no cache, no buffering proxy.
void append_stream_head(std::string& out, Response const& response, AnswerFrame const& frame);

/// "Not Found"; "" for an unknown status.
std::string_view reason_of(int status);
/// RFC 9457 text of a refusal in the caller's language (`languages` is Accept-Language).
std::string problem_text(Refused refused, std::string_view languages, std::string_view request_id);
/// "Sun, 06 Nov 1994 08:49:37 GMT", of seconds since 1970.
std::string to_http_date(std::int64_t unix_seconds);

} // namespace hearth::http
