#include "rooms/intake/inside.h"
#include "rooms/intake/store.h"

#include "platform/settings/settings.h"

#include <algorithm>

namespace hearth::intake {
namespace {

constexpr std::string_view accept_clock = "intake.store_acknowledgement";
constexpr std::string_view announce_clock = "intake.contact_acknowledgement";

Result<Routing> answer(Tx& tx, Id<Routing> id, RoutingState state,
                       std::optional<std::string> const& refusal) {
    auto routing = TRY(load_routing(tx, id));
    if (routing.state != RoutingState::Offered)
        return Error{Refusal::Conflict, "intake.routing_answered"};
    routing.state = state;
    routing.answered_at = tx.now();
    routing.answered_by = tx.actor().id;
    routing.refusal = refusal;
    if (!store::replace_routing(tx, routing))
        return Error{Refusal::Conflict, "intake.routing_answered"};
    routing.version += 1;
    clocks::meet(tx, accept_clock, id.uuid);
    auto const took = std::chrono::floor<seconds>(tx.now() - routing.offered_at).count();
    tx.publish(RoutingAnswered{id, routing.inquiry, routing.store, state, took});
    return routing;
}

/// An order speaks for itself, and who wants to be called later is called by the store; the rest is
/// the store's word alone (ST-03).
bool needs_second_call(ContactResult result) {
    return result != ContactResult::Ordered && result != ContactResult::Later;
}

void announce(Tx& tx, Contact const& contact, Promises const& promises) {
    tx.publish(ContactAnnounced{contact.id, contact.inquiry, contact.store, contact.result,
                                contact.announced});
    clocks::start(tx, {.kind = std::string(announce_clock),
                       .subject = contact.id,
                       .ladder = announce_ladder(promises),
                       .store = contact.store});
}

} // namespace

Result<Routing> load_routing(Tx& tx, Id<Routing> id) {
    auto found = store::find_routing(tx, id);
    if (!found) return Error{Refusal::NotFound, "intake.routing_not_found"};
    return std::move(*found);
}

Result<Routing> route_to(Tx& tx, Id<Inquiry> id, Id<identity::Store> store_id,
                         std::string const& reason) {
    Routing const routing{.id = tx.new_id<Routing>(),
                          .inquiry = id,
                          .store = store_id,
                          .reason = reason,
                          .offered_at = tx.now(),
                          .offered_by = tx.actor().id};
    TRY(give_to_store(tx, id, store_id));
    if (!store::insert_routing(tx, routing))
        return Error{Refusal::Conflict, "intake.already_routed"};
    tx.publish(Routed{routing.id, id, store_id});
    clocks::start(tx, {.kind = std::string(accept_clock),
                       .subject = routing.id.uuid,
                       .ladder = accept_ladder(settings::load<Promises>(tx, store_id)),
                       .store = store_id});
    return routing;
}

Result<void> withdraw_routings(Tx& tx, Id<Inquiry> id, std::vector<RoutingState> const& states,
                               std::string const& why) {
    for (auto routing : store::list_routings(tx, id)) {
        if (std::ranges::find(states, routing.state) == states.end()) continue;
        routing.state = RoutingState::Withdrawn;
        routing.refusal = why;
        routing.answered_at = routing.answered_at.value_or(tx.now());
        if (!store::replace_routing(tx, routing))
            return Error{Refusal::Conflict, "intake.routing_answered"};
        clocks::stop(tx, accept_clock, routing.id.uuid);
    }
    return {};
}

Result<Routing> accept_routing(Tx& tx, Id<Routing> id) {
    return answer(tx, id, RoutingState::Accepted, {});
}

Result<Routing> refuse_routing(Tx& tx, Id<Routing> id, std::string const& why) {
    auto const routing = TRY(answer(tx, id, RoutingState::Refused, why));
    TRY(give_to_store(tx, routing.inquiry, std::nullopt)); // free for another
    return routing;
}

Result<Contact> record_contact(Tx& tx, Id<Routing> id, ContactResult result,
                               std::optional<std::string> const& note) {
    auto const routing = TRY(load_routing(tx, id));
    if (routing.state != RoutingState::Accepted)
        return Error{Refusal::Conflict, "intake.routing_not_accepted"};
    Contact const contact{.id = tx.new_id<Routing>().uuid,
                          .routing = id,
                          .inquiry = routing.inquiry,
                          .store = routing.store,
                          .result = result,
                          .note = note,
                          .at = tx.now(),
                          .by_account = tx.actor().id};
    store::insert_contact(tx, contact);
    announce(tx, contact, settings::load<Promises>(tx));
    return contact;
}

Result<Contact> acknowledge_contact(Tx& tx, Uuid id) {
    auto contact = store::find_contact(tx, id);
    if (!contact) return Error{Refusal::NotFound, "intake.contact_not_found"};
    if (store::acknowledge_contact(tx, id)) {
        clocks::meet(tx, announce_clock, id);
        contact = store::find_contact(tx, id);
        if (needs_second_call(contact->result)) TRY(promise_second_call(tx, *contact));
    }
    return std::move(*contact); // seen twice is seen
}

std::vector<Contact> list_open_contacts(Tx& tx, int limit) {
    return store::list_open_contacts(tx, limit);
}

/// ST-01: nobody at the store took it: the manager must, then headquarters.
Result<void> hear_accept_clock(Tx& tx, clocks::Firing const& firing) {
    auto routing = TRY(load_routing(tx, Id<Routing>{firing.entry.subject}));
    if (routing.state != RoutingState::Offered) return {};
    routing.level =
        firing.rung.name == "hq" ? RoutingLevel::Headquarters : RoutingLevel::StoreManager;
    if (!store::replace_routing(tx, routing))
        return Error{Refusal::Conflict, "intake.routing_answered"};
    tx.publish(RoutingEscalated{routing.id, routing.inquiry, routing.store, routing.level});
    return {};
}

/// ST-02: told again until the call centre has seen it; after the last rung a new ladder starts.
Result<void> hear_announce_clock(Tx& tx, clocks::Firing const& firing) {
    auto contact = store::find_contact(tx, firing.entry.subject);
    if (!contact || contact->acknowledged_at) return {};
    contact->announced = store::announce_again(tx, contact->id);
    if (firing.is_last) {
        clocks::meet(tx, announce_clock, contact->id); // that ladder has ended, unanswered
        announce(tx, *contact, settings::load<Promises>(tx));
        return {};
    }
    tx.publish(ContactAnnounced{contact->id, contact->inquiry, contact->store, contact->result,
                                contact->announced});
    return {};
}

} // namespace hearth::intake
