#include "rooms/intake/inside.h"
#include "rooms/intake/store.h"

#include "platform/settings/settings.h"

namespace hearth::intake {
namespace {

constexpr std::string_view callback_clock = "intake.callback";
constexpr char house_locale[] = "zh-CN"; ///< of papers, which have one language

Callback keep(Tx& tx, Inquiry const& inquiry, Callback callback) {
    callback.id = tx.new_id<Callback>();
    callback.inquiry = inquiry.id;
    callback.store = inquiry.store;
    callback.made_at = tx.now();
    callback.made_by = tx.actor().id;
    store::insert_callback(tx, callback);
    // Always: a promise to a customer counts days and nights, also without a worker (BK-10).
    clocks::start(tx, {.kind = std::string(callback_clock),
                       .subject = callback.id.uuid,
                       .ladder = callback_ladder(settings::load<Promises>(tx), tx.now(),
                                                 callback.promised_at),
                       .store = inquiry.store});
    tx.publish(CallbackPromised{callback.id, inquiry.id, callback.promised_at});
    return callback;
}

/// When it is tried again: as said; after somebody else answered at the latest after some hours,
/// for then it must not end (ST-03).
Result<std::optional<Instant>> next_try(Tx& tx, CallbackResult result,
                                        std::optional<Instant> again_at) {
    if (again_at && *again_at <= tx.now())
        return invalid_field("/again_at", "intake.moment_has_passed");
    if (result == CallbackResult::Postponed && !again_at)
        return invalid_field("/again_at", "platform.required");
    if (result == CallbackResult::SomebodyElse && !again_at)
        return std::optional{tx.now() + hours{settings::load<Promises>(tx).second_again_h}};
    return again_at;
}

} // namespace

Result<Callback> promise_callback(Tx& tx, Id<Inquiry> id, Instant at, std::string const& about) {
    auto const inquiry = TRY(load_inquiry(tx, id));
    if (at <= tx.now()) return invalid_field("/promised_at", "intake.moment_has_passed");
    return keep(tx, inquiry, {.promised_at = at, .about = about});
}

Result<Callback> promise_callback(Tx& tx, Id<Inquiry> id, Instant at, words::Saying const& about) {
    auto const inquiry = TRY(load_inquiry(tx, id));
    if (at <= tx.now()) return invalid_field("/promised_at", "intake.moment_has_passed");
    return keep(tx, inquiry,
                {.promised_at = at, .about = words::say(house_locale, about), .said = about});
}

Result<Callback> promise_second_call(Tx& tx, Contact const& contact) {
    auto const inquiry = TRY(load_inquiry(tx, contact.inquiry));
    auto const after = hours{settings::load<Promises>(tx).second_level_h};
    return keep(tx, inquiry,
                {.promised_at = tx.now() + after,
                 .about = to_text(contact.result),
                 .level = CallbackLevel::Second});
}

Result<Callback> load_callback(Tx& tx, Id<Callback> id) {
    auto found = store::find_callback(tx, id);
    if (!found) return Error{Refusal::NotFound, "intake.callback_not_found"};
    return std::move(*found);
}

Result<Callback> finish_callback(Tx& tx, Id<Callback> id, CallbackResult result,
                                 std::optional<Instant> again_at) {
    auto callback = TRY(load_callback(tx, id));
    auto const next = TRY(next_try(tx, result, again_at));
    callback.state = CallbackState::Done;
    callback.done_at = tx.now();
    callback.done_by = tx.actor().id;
    callback.result = result;
    if (!store::finish_callback(tx, callback))
        return Error{Refusal::Conflict, "intake.callback_done"};
    clocks::meet(tx, callback_clock, id.uuid);
    tx.publish(CallbackFinished{id, callback.inquiry, result, tx.now()});
    if (next)
        keep(tx, TRY(load_inquiry(tx, callback.inquiry)),
             {.promised_at = *next,
              .about = callback.about,
              .level = callback.level,
              .postponed = callback.postponed + (result == CallbackResult::SomebodyElse ? 1 : 0),
              .said = callback.said});
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
