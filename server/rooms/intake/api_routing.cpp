#include "rooms/intake/store.h"
#include "rooms/intake/views.h"

namespace hearth::intake {
namespace {

struct RouteBody {
    std::optional<Id<identity::Store>> store; ///< none: the best by area, people and load
};
BOOST_DESCRIBE_STRUCT(RouteBody, (), (store))

Result<RoutingView> add_routing(Tx& tx, api::Path<InquiryPath> const& path,
                                api::Body<RouteBody> const& body) {
    TRY(load_inquiry_for(tx, path.id, "intake.route"));
    return view_of(TRY(route(tx, path.id, body.store)));
}

struct StoreChoices {
    std::vector<StoreChoice> items;
};
BOOST_DESCRIBE_STRUCT(StoreChoices, (), (items))
Result<StoreChoices> list_store_choices(Tx& tx, api::Path<InquiryPath> const& path) {
    return StoreChoices{rank_stores(tx, TRY(load_inquiry_for(tx, path.id, "intake.route")))};
}

Result<RoutingView> add_acceptance(Tx& tx, api::Path<RoutingPath> const& path) {
    TRY(load_routing_for(tx, path.id, "intake.accept"));
    return view_of(TRY(accept_routing(tx, path.id)));
}

struct RefusalBody {
    Text<2, 200> reason;
};
BOOST_DESCRIBE_STRUCT(RefusalBody, (), (reason))
/// Forced accept (ST-01): only the manager or headquarters may say no, with a
/// reason.
Result<RoutingView> add_refusal(Tx& tx, api::Path<RoutingPath> const& path,
                                api::Body<RefusalBody> const& body) {
    TRY(load_routing_for(tx, path.id, "intake.refuse"));
    return view_of(TRY(refuse_routing(tx, path.id, body.reason)));
}

struct ContactBody {
    ContactResult result;
    std::optional<Text<0, 500>> note;
};
BOOST_DESCRIBE_STRUCT(ContactBody, (), (result, note))
Result<ContactView> add_contact(Tx& tx, api::Path<RoutingPath> const& path,
                                api::Body<ContactBody> const& body) {
    TRY(load_routing_for(tx, path.id, "intake.accept"));
    return view_of(TRY(record_contact(tx, path.id, body.result, body.note)));
}

Result<ContactView> add_acknowledgement(Tx& tx, api::Path<UuidPath> const& path) {
    return view_of(TRY(acknowledge_contact(tx, path.id)));
}

struct CallbackBody {
    Instant promised_at;
    Text<1, 300> about;
};
BOOST_DESCRIBE_STRUCT(CallbackBody, (), (promised_at, about))
Result<Callback> add_callback(Tx& tx, api::Path<InquiryPath> const& path,
                              api::Body<CallbackBody> const& body) {
    TRY(load_inquiry_for(tx, path.id, "intake.write"));
    return promise_callback(tx, path.id, body.promised_at, body.about);
}

struct CallbackPath {
    Id<Callback> id;
};
BOOST_DESCRIBE_STRUCT(CallbackPath, (), (id))
struct CallbackDone {
    CallbackResult result;
    std::optional<Instant> again_at; ///< when postponed
};
BOOST_DESCRIBE_STRUCT(CallbackDone, (), (result, again_at))
Result<Callback> add_callback_result(Tx& tx, api::Path<CallbackPath> const& path,
                                     api::Body<CallbackDone> const& body) {
    auto const callback = store::find_callback(tx, path.id);
    if (!callback) return Error{Refusal::NotFound, "intake.callback_not_found"};
    TRY(load_inquiry_for(tx, callback->inquiry, "intake.write"));
    auto done = TRY(finish_callback(tx, path.id, body.result, body.again_at));
    done.about = done.about_in(tx.actor().locale);
    return done;
}

} // namespace

void add_routing_routes(api::Routes& routes) {
    routes.write("POST", "/inquiries/{id}/routings", "route_inquiry", api::staff("intake.route"),
                 add_routing);
    routes.read("/inquiries/{id}/store-choices", "list_store_choices", api::staff("intake.route"),
                list_store_choices);
    routes.write("POST", "/routings/{id}/acceptance", "accept_routing", api::staff("intake.accept"),
                 add_acceptance);
    routes.write("POST", "/routings/{id}/refusal", "refuse_routing", api::staff("intake.refuse"),
                 add_refusal);
    routes.write("POST", "/routings/{id}/contacts", "record_contact", api::staff("intake.accept"),
                 add_contact);
    routes.write("POST", "/contacts/{id}/acknowledgement", "acknowledge_contact",
                 api::staff("intake.route"), add_acknowledgement);
    routes.write("POST", "/inquiries/{id}/callbacks", "promise_callback",
                 api::staff("intake.write"), add_callback);
    routes.write("POST", "/callbacks/{id}/result", "finish_callback", api::staff("intake.write"),
                 add_callback_result);
}

} // namespace hearth::intake
