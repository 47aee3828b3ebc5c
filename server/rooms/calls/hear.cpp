#include "rooms/calls/inside.h"
#include "rooms/calls/store.h"

#include "platform/log/log.h"
#include "platform/settings/settings.h"
#include "platform/signing/standard_webhooks.h"
#include "rooms/customers/customers.h"

namespace hearth::calls {
namespace {

constexpr hours receipts_kept{24}; // far more than a signature's five minutes

/// A number as a provider writes it; none for a hidden or odd one.
std::optional<std::string> to_e164(std::optional<std::string> const& caller) {
    if (!caller) return {};
    auto phone = customers::parse_phone(*caller, "");
    if (!phone) return {};
    return std::move(*phone);
}

/// Who it is, as far as the house knows: by the number, or by the visit of a relay number.
void identify(Tx& tx, Call& call, ProviderEvent const& event) {
    if (!call.phone) call.phone = to_e164(event.caller);
    if (event.relay && !call.relay)
        if (auto const relay = store::find_relay(tx, Id<Relay>{*event.relay})) {
            call.relay = relay->id.uuid;
            call.customer = relay->customer;
            call.store = relay->store;
        }
    if (call.customer || !call.phone) return;
    if (auto const customer = customers::find_by_phone(tx, *call.phone)) {
        call.customer = customer->id;
        call.store = customer->store;
    }
}

void take_event(Tx& tx, Id<Line> line, ProviderEvent const& event) {
    auto known = store::find_call(tx, line, event.call);
    auto const before = known ? std::optional(known->state) : std::nullopt;
    auto call = known.value_or(Call{.id = tx.new_id<Call>(),
                                    .line = line,
                                    .provider_call = event.call,
                                    .created_at = tx.now()});
    identify(tx, call, event);
    call = apply(std::move(call), event);
    store::save_call(tx, call);
    if (before == call.state) return;
    if (call.state == CallState::Ringing)
        tx.publish(CallRang{call.id, call.customer, call.store});
    else
        tx.publish(CallMoved{call.id, call.state, call.store, seconds_to_answer(call)});
}

Result<Taken> refuse(Tx& tx, Line const& line) {
    log::warn("calls.forged", {{"line", to_text(line.id)}});
    if (store::note_forgery(tx, line.id)) tx.publish(Forged{line.id});
    return Taken::Forged;
}

Result<api::CallbackAnswer> hear_provider(Tx& tx, http::Request const& request) {
    auto const id = parse_uuid(api::last_step(request));
    if (!id) return Error{Refusal::NotFound, "calls.line_not_found"};
    Message message{.body = request.body};
    for (auto const& header : request.headers)
        message.headers.emplace(header.name, header.value);
    auto const taken = TRY(take_message(tx, Id<Line>{*id}, message));
    if (taken == Taken::Forged)
        return api::CallbackAnswer{401, "text/plain", "the signature is not right\n"};
    return api::CallbackAnswer{};
}

} // namespace

Result<Taken> take_message(Tx& tx, Id<Line> id, Message const& message) {
    auto const line = store::find_line(tx, id);
    if (!line || !line->is_on) return Error{Refusal::NotFound, "calls.line_not_found"};
    auto const secret = signing::parse_webhook_secret(line->secret);
    if (!secret || !signing::verify_webhook(*secret, message.headers, message.body, tx.now()))
        return refuse(tx, *line);
    auto const event = TRY(read_event(message.body));
    store::forget_receipts(tx, tx.now() - receipts_kept);
    auto const name = std::string(signing::find_header(message.headers, "webhook-id"));
    if (!store::insert_receipt(tx, id, name)) return Taken::Again;
    if (event) take_event(tx, id, *event);
    return Taken::Done;
}

void add_callback(api::Routes& routes, db::Database* database) {
    auto& route = routes.raw("POST", "/call-events/{line}", "hear_call_event", api::anyone(),
                             api::callback(database, hear_provider), "text/plain");
    route.needs_key = false; // a message's own id keeps it from a second effect
    route.shape.path = json::parse(R"({"type":"object","properties":{"line":)"
                                   R"({"type":"string","format":"uuid"}},"required":["line"]})")
                           .value();
}

} // namespace hearth::calls
