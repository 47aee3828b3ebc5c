#include "rooms/intake/inside.h"
#include "rooms/intake/store.h"

#include "platform/settings/settings.h"

namespace hearth::intake {
namespace {

constexpr std::string_view callback_clock = "intake.callback";

} // namespace

Result<Callback> promise_callback(Tx& tx, Id<Inquiry> id, Instant at, std::string const& about) {
    auto const inquiry = TRY(load_inquiry(tx, id));
    if (at <= tx.now()) return invalid_field("/promised_at", "intake.moment_has_passed");
    Callback const callback{.id = tx.new_id<Callback>(),
                            .inquiry = id,
                            .store = inquiry.store,
                            .promised_at = at,
                            .about = about,
                            .made_at = tx.now(),
                            .made_by = tx.actor().id};
    store::insert_callback(tx, callback);
    // Always: a promise to a customer counts days and nights, also without a worker (BK-10).
    clocks::start(tx, {.kind = std::string(callback_clock),
                       .subject = callback.id.uuid,
                       .ladder = callback_ladder(settings::load<Promises>(tx), tx.now(), at),
                       .store = inquiry.store});
    tx.publish(CallbackPromised{callback.id, id, at});
    return callback;
}

Result<Callback> finish_callback(Tx& tx, Id<Callback> id, CallbackResult result,
                                 std::optional<Instant> again_at) {
    auto found = store::find_callback(tx, id);
    if (!found) return Error{Refusal::NotFound, "intake.callback_not_found"};
    auto callback = std::move(*found);
    if (result == CallbackResult::Postponed && !again_at)
        return invalid_field("/again_at", "platform.required");
    callback.state = CallbackState::Done;
    callback.done_at = tx.now();
    callback.done_by = tx.actor().id;
    callback.result = result;
    if (!store::finish_callback(tx, callback))
        return Error{Refusal::Conflict, "intake.callback_done"};
    clocks::meet(tx, callback_clock, id.uuid);
    if (again_at) TRY(promise_callback(tx, callback.inquiry, *again_at, callback.about));
    return callback;
}

Result<void> hear_callback_clock(Tx& tx, clocks::Firing const& firing) {
    Id<Callback> const id{firing.entry.subject};
    auto const callback = store::find_callback(tx, id);
    if (!callback || callback->state != CallbackState::Open) return {};
    store::mark_callback_due(tx, id);
    tx.publish(CallbackDue{id, callback->inquiry, firing.rung.name});
    return {};
}

} // namespace hearth::intake
