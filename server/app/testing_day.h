/// The main job through the API, step by step, as the faces do it: for crash and sim, whoever
/// answers (a house in this process, or one behind a port).
#pragma once

#include "app/testing.h"
#include "app/testing_company.h"

#include <functional>

namespace hearth::app {

using Asking = std::function<Answer(Ask const&)>;

/// The body of POST /quotes for some hours of cleaning at a family's home.
std::string quote_body(TestCompany const& company, TestFamily const& family, Instant start,
                       double quantity);
/// The body of POST /orders for a quote.
std::string order_body(TestFamily const& family, std::string const& quote, Instant start);
/// The body of POST /my/visits/{id}/entries with one report.
std::string entry_body(std::string const& key, std::string const& kind, Instant at,
                       std::string const& more = "");

/// Takes a visit whose crew has accepted from the briefing to "to accept", with every step and
/// photo of its standard; each request's key begins with `key`. The last answer, or the first that
/// refused.
Answer work_through(Asking const& ask, std::string const& visit, std::string const& worker_token,
                    std::string const& key, Instant now);

/// One pixel: enough where a picture is wanted.
std::string tiny_png();
std::string tiny_png_base64();

} // namespace hearth::app
