// The company's own word over its webhooks: who may read sees states and deliveries, never a
// secret; a secret is in the answer that makes it and nowhere else.
#include "platform/services.h"
#include "rooms/identity/identity.h"
#include "rooms/webhooks/inside.h"
#include "rooms/webhooks/store.h"

namespace hearth::webhooks {
namespace {

struct EndpointPath {
    Id<Endpoint> id;
};
BOOST_DESCRIBE_STRUCT(EndpointPath, (), (id))
struct DeliveryPath {
    Id<Delivery> id;
};
BOOST_DESCRIBE_STRUCT(DeliveryPath, (), (id))

struct EndpointView {
    Id<Endpoint> id;
    std::string url;
    std::string note;
    std::vector<std::string> kinds;
    EndpointState state;
    std::optional<OffReason> off_reason;
    std::optional<Instant> old_secret_until;
    std::optional<Instant> failing_since;
    Instant created_at;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(EndpointView, (),
                      (id, url, note, kinds, state, off_reason, old_secret_until, failing_since,
                       created_at, version))
struct EndpointList {
    std::vector<EndpointView> items;
    std::vector<std::string> kinds; ///< that may be subscribed to
};
BOOST_DESCRIBE_STRUCT(EndpointList, (), (items, kinds))
/// The only time that the secret is shown.
struct EndpointWithSecret {
    EndpointView endpoint;
    std::string secret; ///< whsec_…
};
BOOST_DESCRIBE_STRUCT(EndpointWithSecret, (), (endpoint, secret))

struct EndpointForm {
    Text<1, 200> url;
    std::optional<Text<0, 200>> note;
    List<Text<1, 80>, 100, 1> kinds;
    std::optional<bool> is_on;
};
BOOST_DESCRIBE_STRUCT(EndpointForm, (), (url, note, kinds, is_on))

struct DeliveryView {
    Id<Delivery> id;
    std::string kind;
    DeliveryState state;
    int tries;
    Instant next_at;
    Instant created_at;
    std::optional<Instant> ended_at;
};
BOOST_DESCRIBE_STRUCT(DeliveryView, (), (id, kind, state, tries, next_at, created_at, ended_at))
struct DeliveryPage {
    std::vector<DeliveryView> items;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(DeliveryPage, (), (items, next_cursor))
struct DeliveryFile {
    DeliveryView delivery;
    RawJson body;
    std::vector<Attempt> attempts; ///< newest first
};
BOOST_DESCRIBE_STRUCT(DeliveryFile, (), (delivery, body, attempts))
struct DeliveryQuery : api::PageQuery {
    std::optional<DeliveryState> state;
};
BOOST_DESCRIBE_STRUCT(DeliveryQuery, (api::PageQuery), (state))

/// Webhooks are the whole company's: a right in one store is none here.
Result<void> check_right(Actor const& actor, std::string const& permission) {
    if (!identity::reach_of(actor, permission)) return {};
    return Error{Refusal::Forbidden, "platform.not_allowed", {{"permission", permission}}};
}

EndpointView view_of(Endpoint const& one) {
    return {one.id,
            one.url,
            one.note,
            one.kinds,
            one.state,
            one.off_reason,
            one.old_secret_until,
            one.failing_since,
            one.created_at,
            one.version};
}

DeliveryView view_of(Delivery const& one) {
    return {one.id, one.kind, one.state, one.tries, one.next_at, one.created_at, one.ended_at};
}

EndpointWish to_wish(EndpointForm const& form) {
    EndpointWish wish{.url = form.url, .is_on = form.is_on.value_or(true)};
    if (form.note) wish.note = *form.note;
    for (auto const& kind : form.kinds)
        wish.kinds.push_back(kind);
    return wish;
}

Result<EndpointList> list_webhooks(Tx& tx) {
    TRY(check_right(tx.actor(), "webhooks.read"));
    EndpointList list{.kinds = offered_kinds()};
    for (auto const& one : store::list_endpoints(tx))
        list.items.push_back(view_of(one));
    return list;
}

Result<EndpointWithSecret> add_webhook(api::Slow& slow, api::Body<EndpointForm> const& form) {
    TRY(check_right(slow.scope.actor, "webhooks.write"));
    auto const wish = to_wish(form);
    TRY(check_wish(*slow.database.services, wish));
    return slow.database.write(slow.scope, [&](Tx& tx) -> Result<EndpointWithSecret> {
        auto const endpoint = TRY(add_endpoint(tx, wish));
        return EndpointWithSecret{view_of(endpoint), endpoint.secret};
    });
}

Result<EndpointView> save_webhook(api::Slow& slow, api::Path<EndpointPath> const& path,
                                  api::IfMatch const& match, api::Body<EndpointForm> const& form) {
    TRY(check_right(slow.scope.actor, "webhooks.write"));
    auto const wish = to_wish(form);
    TRY(slow.database.read(slow.scope, [&](Tx& tx) { return load_endpoint(tx, path.id); }));
    TRY(check_wish(*slow.database.services, wish));
    return slow.database.write(slow.scope, [&](Tx& tx) -> Result<EndpointView> {
        return view_of(TRY(save_endpoint(tx, path.id, match.version, wish)));
    });
}

Result<void> remove_webhook(Tx& tx, api::Path<EndpointPath> const& path) {
    TRY(check_right(tx.actor(), "webhooks.write"));
    return remove_endpoint(tx, path.id);
}

Result<EndpointWithSecret> renew_webhook_secret(Tx& tx, api::Path<EndpointPath> const& path) {
    TRY(check_right(tx.actor(), "webhooks.write"));
    auto const endpoint = TRY(renew_secret(tx, path.id));
    return EndpointWithSecret{view_of(endpoint), endpoint.secret};
}

Result<DeliveryView> ping_webhook(Tx& tx, api::Path<EndpointPath> const& path) {
    TRY(check_right(tx.actor(), "webhooks.write"));
    return view_of(TRY(ping(tx, path.id)));
}

Result<DeliveryPage> list_webhook_deliveries(Tx& tx, api::Path<EndpointPath> const& path,
                                             api::Query<DeliveryQuery> const& query) {
    TRY(check_right(tx.actor(), "webhooks.read"));
    TRY(load_endpoint(tx, path.id));
    auto const key = TRY(api::read_cursor(query.cursor));
    std::optional<Id<Delivery>> before;
    if (auto const id = parse_uuid(key)) before = Id<Delivery>{*id};
    auto const found = store::list_deliveries(tx, path.id, query.state, before, query.size() + 1);
    DeliveryPage page;
    for (auto const& one : found)
        page.items.push_back(view_of(one));
    if (static_cast<int>(found.size()) <= query.size()) return page;
    page.items.pop_back();
    page.next_cursor = api::make_cursor(to_text(page.items.back().id));
    return page;
}

Result<DeliveryFile> get_webhook_delivery(Tx& tx, api::Path<DeliveryPath> const& path) {
    TRY(check_right(tx.actor(), "webhooks.read"));
    auto const delivery = TRY(load_delivery(tx, path.id));
    return DeliveryFile{view_of(delivery), {delivery.body}, store::list_attempts(tx, path.id)};
}

Result<DeliveryView> replay_webhook_delivery(Tx& tx, api::Path<DeliveryPath> const& path) {
    TRY(check_right(tx.actor(), "webhooks.write"));
    return view_of(TRY(replay(tx, path.id)));
}

} // namespace

void add_routes(api::Routes& routes) {
    auto const may_read = api::staff("webhooks.read");
    auto const may_write = api::staff("webhooks.write");
    routes.read("/webhooks", "list_webhooks", may_read, list_webhooks);
    auto& add = routes.slow("POST", "/webhooks", "add_webhook", may_write, add_webhook);
    add.status = 201; // a repeat is refused: its address is there already
    routes.slow("PUT", "/webhooks/{id}", "save_webhook", may_write, save_webhook);
    routes.write("DELETE", "/webhooks/{id}", "remove_webhook", may_write, remove_webhook);
    routes.write("POST", "/webhooks/{id}/secret", "renew_webhook_secret", may_write,
                 renew_webhook_secret);
    routes.write("POST", "/webhooks/{id}/ping", "ping_webhook", may_write, ping_webhook);
    routes.read("/webhooks/{id}/deliveries", "list_webhook_deliveries", may_read,
                list_webhook_deliveries);
    routes.read("/webhook-deliveries/{id}", "get_webhook_delivery", may_read, get_webhook_delivery);
    routes.write("POST", "/webhook-deliveries/{id}/replay", "replay_webhook_delivery", may_write,
                 replay_webhook_delivery);
}

} // namespace hearth::webhooks
