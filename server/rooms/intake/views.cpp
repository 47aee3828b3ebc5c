#include "rooms/intake/views.h"

#include "cn/mask.h"
#include "rooms/intake/store.h"
#include "rooms/intake/waiting.h"

namespace hearth::intake {
namespace {

template <typename T>
std::optional<std::string> masked(std::optional<T> const& text, bool is_whole,
                                  std::string (*mask)(std::string_view)) {
    if (!text) return {};
    return is_whole ? std::string(*text) : mask(*text);
}

bool may_see(Actor const& actor, std::optional<Id<identity::Store>> store, Uuid opened_by,
             std::string_view permission) {
    if (!actor.id.is_nil() && actor.id == opened_by) return true;
    if (actor.kind == ActorKind::System) return true;
    auto const grant = actor.grants.find(permission);
    if (grant == actor.grants.end()) return false;
    if (grant->second.is_everywhere) return true;
    return store && grant->second.stores.contains(*store);
}

} // namespace

RoutingView view_of(Routing const& one) {
    return {one.id,     one.inquiry,    one.store,       one.state,  one.level,
            one.reason, one.offered_at, one.answered_at, one.refusal};
}

ContactView view_of(Contact const& one) {
    return {one.id,   one.routing, one.store,     one.result,
            one.note, one.at,      one.announced, one.acknowledged_at};
}

InquiryView view_of(Tx& tx, Inquiry const& one) {
    auto const& wish = one.wish;
    bool const is_whole = tx.actor().id == one.opened_by && !one.opened_by.is_nil();
    InquiryView view{.id = one.id,
                     .channel = one.channel,
                     .state = one.state,
                     .store = one.store,
                     .customer = one.customer,
                     .name = masked(wish.name, is_whole, cn::mask_name),
                     .phone = masked(wish.phone, is_whole, cn::mask_phone),
                     .address = masked(wish.address, is_whole, cn::mask_address),
                     .needs = wish.needs,
                     .item = wish.item,
                     .wanted_at = wish.wanted_at,
                     .unclear = one.unclear,
                     .missing = missing_fields(wish),
                     .is_verified = one.is_verified,
                     .opened_at = one.opened_at,
                     .opened_by_kind = one.opened_by_kind,
                     .opened_by = one.opened_by,
                     .rings = one.rings,
                     .responded_at = one.responded_at,
                     .closed_reason = one.closed_reason,
                     .order = one.order,
                     .sign_off = store::find_sign_off(tx, one.id),
                     .proposals = store::list_proposals(tx, one.id),
                     .version = one.version};
    if (auto const waiting = store::find_waiting(tx, one.id))
        view.waiting = {waiting->store, waiting->start, waiting->quantity, waiting->options,
                        waiting->told_at};
    if (one.disclosure) {
        view.home_told = one.disclosure->told;
        if (is_whole) view.home = one.disclosure->facts;
    }
    if (wish.latitude) view.latitude = wish.latitude->degrees;
    if (wish.longitude) view.longitude = wish.longitude->degrees;
    for (auto const& routing : store::list_routings(tx, one.id))
        view.routings.push_back(view_of(routing));
    for (auto const& contact : store::list_contacts(tx, one.id))
        view.contacts.push_back(view_of(contact));
    return view;
}

Result<Inquiry> load_inquiry_for(Tx& tx, Id<Inquiry> id, std::string_view permission) {
    auto inquiry = TRY(load_inquiry(tx, id));
    if (!may_see(tx.actor(), inquiry.store, inquiry.opened_by, permission))
        return Error{Refusal::NotFound, "intake.inquiry_not_found"};
    return inquiry;
}

Result<Routing> load_routing_for(Tx& tx, Id<Routing> id, std::string_view permission) {
    auto routing = TRY(load_routing(tx, id));
    if (!may_see(tx.actor(), routing.store, {}, permission))
        return Error{Refusal::NotFound, "intake.routing_not_found"};
    return routing;
}

} // namespace hearth::intake
