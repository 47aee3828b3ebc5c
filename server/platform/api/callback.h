/// Callbacks of partners' programs (telephony, WeCom): they bear no session but a signature over
/// the bytes as they came, so the hearer gets the request itself, in a write transaction of the
/// company. What it answers is committed also where that is a no: a forgery is refused and kept in
/// mind.
#pragma once

#include "platform/api/route.h"
#include "platform/http/server.h"

#include <functional>

namespace hearth::api {

struct CallbackAnswer {
    int status = 204;
    std::string content_type = {};
    std::string body = {};
};
using HearCallback = std::function<Result<CallbackAnswer>(Tx&, http::Request const&)>;

/// Without a database (who only wants the contract) it answers nothing.
RawWork callback(db::Database* database, HearCallback hear);

/// The last step of the request's path: which line, which account.
std::string last_step(http::Request const& request);

} // namespace hearth::api
