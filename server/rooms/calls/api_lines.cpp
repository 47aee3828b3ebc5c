// Contracts with telephony providers. A secret is in the answer that makes it and nowhere else.
#include "rooms/calls/inside.h"
#include "rooms/calls/store.h"

#include "platform/outgoing/targets.h"
#include "platform/signing/standard_webhooks.h"
#include "rooms/identity/identity.h"

namespace hearth::calls {
namespace {

struct LinePath {
    Id<Line> id;
};
BOOST_DESCRIBE_STRUCT(LinePath, (), (id))
struct LineForm {
    Text<1, 60> name;
    std::optional<Text<0, 300>> api_url;
    std::optional<Text<0, 300>> api_token; ///< left out: as it is
    std::optional<bool> is_on;
};
BOOST_DESCRIBE_STRUCT(LineForm, (), (name, api_url, api_token, is_on))
struct LineView {
    Id<Line> id;
    std::string name;
    std::string api_url;
    bool has_token;
    bool is_on;
    std::string events_path; ///< where the provider sends its events
    std::optional<Instant> forged_at;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(LineView, (),
                      (id, name, api_url, has_token, is_on, events_path, forged_at, version))
struct LineList {
    std::vector<LineView> items;
};
BOOST_DESCRIBE_STRUCT(LineList, (), (items))
/// The only time that the secret is shown.
struct LineWithSecret {
    LineView line;
    std::string secret;
};
BOOST_DESCRIBE_STRUCT(LineWithSecret, (), (line, secret))

LineView view_of(Line const& line) {
    return {line.id,        line.name,
            line.api_url,   line.api_token.has_value(),
            line.is_on,     "/api/v1/call-events/" + to_text(line.id),
            line.forged_at, line.version};
}

/// Lines are the whole company's.
Result<void> check_right(Tx& tx) {
    if (!identity::reach_of(tx.actor(), "calls.lines")) return {};
    return Error{Refusal::Forbidden, "platform.not_allowed", {{"permission", "calls.lines"}}};
}

/// By the text alone: the name is looked up, and its addresses checked, at each call.
Result<void> check_url(Tx& tx, std::string const& url) {
    if (url.empty()) return {};
    auto const fault = outgoing::read_target(url, outgoing::target_policy(tx.services()));
    if (fault.empty()) return {};
    return invalid_field("/api_url", "webhooks.target_" + fault);
}

Result<Line> load_line(Tx& tx, Id<Line> id) {
    auto line = store::find_line(tx, id);
    if (!line) return Error{Refusal::NotFound, "calls.line_not_found"};
    return std::move(*line);
}

Result<void> fill(Tx& tx, Line& line, LineForm const& form) {
    line.name = form.name;
    line.api_url = form.api_url ? std::string(*form.api_url) : "";
    while (line.api_url.ends_with('/'))
        line.api_url.pop_back();
    if (form.api_token) line.api_token = std::string(*form.api_token);
    line.is_on = form.is_on.value_or(true);
    return check_url(tx, line.api_url);
}

Result<LineList> list_call_lines(Tx& tx) {
    TRY(check_right(tx));
    LineList list;
    for (auto const& line : store::list_lines(tx))
        list.items.push_back(view_of(line));
    return list;
}

Result<LineWithSecret> add_call_line(Tx& tx, api::Body<LineForm> const& form) {
    TRY(check_right(tx));
    Line line{.id = tx.new_id<Line>(),
              .secret = signing::new_webhook_secret(tx.random()),
              .created_at = tx.now()};
    TRY(fill(tx, line, form));
    store::insert_line(tx, line);
    tx.publish(LineChanged{line.id});
    return LineWithSecret{view_of(line), line.secret};
}

Result<void> replace(Tx& tx, Line const& line) {
    if (!store::replace_line(tx, line))
        return Error{Refusal::PreconditionFailed, "platform.version_stale"};
    tx.publish(LineChanged{line.id});
    return {};
}

Result<LineView> save_call_line(Tx& tx, api::Path<LinePath> const& path, api::IfMatch const& match,
                                api::Body<LineForm> const& form) {
    TRY(check_right(tx));
    auto line = TRY(load_line(tx, path.id));
    line.version = match.version;
    TRY(fill(tx, line, form));
    TRY(replace(tx, line));
    return view_of(TRY(load_line(tx, path.id)));
}

Result<LineWithSecret> renew_call_line_secret(Tx& tx, api::Path<LinePath> const& path) {
    TRY(check_right(tx));
    auto line = TRY(load_line(tx, path.id));
    line.secret = signing::new_webhook_secret(tx.random());
    TRY(replace(tx, line));
    return LineWithSecret{view_of(TRY(load_line(tx, path.id))), line.secret};
}

} // namespace

void add_line_routes(api::Routes& routes) {
    auto const keepers = api::staff("calls.lines");
    routes.read("/call-lines", "list_call_lines", keepers, list_call_lines);
    routes.write("POST", "/call-lines", "add_call_line", keepers, add_call_line);
    routes.write("PUT", "/call-lines/{id}", "save_call_line", keepers, save_call_line);
    routes.write("POST", "/call-lines/{id}/secret", "renew_call_line_secret", keepers,
                 renew_call_line_secret);
}

} // namespace hearth::calls
