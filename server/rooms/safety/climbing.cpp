// Who is told at each level, what happens when nobody answers, and what is forgotten afterwards.
#include "rooms/safety/inside.h"
#include "rooms/safety/store.h"

#include "platform/clocks/story.h"

#include <algorithm>

namespace hearth::safety {
namespace {

constexpr int most_forgotten = 200; ///< at one go of the chore

using People = std::vector<Id<identity::Account>>;

/// Who manages safety everywhere: headquarters.
People headquarters(Tx& tx) {
    return identity::list_holders(tx, manage_permission, Id<identity::Store>{}); // in no store
}

std::vector<clocks::Shape> until_taken(Tx& tx) {
    return {{"", ladder(settings::load<Habits>(tx))}};
}
std::vector<clocks::Shape> until_checked_out(Tx& tx) {
    return {{"", {{"due", minutes{settings::load<Habits>(tx).check_out_min}}}}};
}
std::vector<clocks::Shape> until_answered(Tx& tx) {
    return {{"", {{"due", minutes{settings::load<Habits>(tx).answer_min}}}}};
}

} // namespace

People people_of(Tx& tx, Id<identity::Store> store, Level level) {
    if (level == Level::OnCall)
        return on_duty(store::list_duties(tx, store, {tx.now(), tx.now() + minutes{1}}), tx.now());
    auto everywhere = headquarters(tx);
    if (level == Level::Headquarters) return everywhere;
    auto managers = identity::list_holders(tx, manage_permission, store);
    std::erase_if(managers, [&](Id<identity::Account> id) {
        return std::find(everywhere.begin(), everywhere.end(), id) != everywhere.end();
    });
    return managers.empty() ? everywhere : managers;
}

int position_days(Tx& tx, Id<identity::Store> store) {
    return settings::load<Habits>(tx, store).position_days;
}

Result<void> hear_acknowledgement(Tx& tx, clocks::Firing const& firing) {
    auto one = TRY(load(tx, Id<Incident>{firing.entry.subject}));
    if (one.state != State::Open) return {};
    one.level = climb(one.level);
    one.is_late = true;
    auto const saved = TRY(save(tx, std::move(one)));
    add_step(tx, saved, StepKind::Escalated, to_text(saved.level));
    tell(tx, saved, firing.rung.name);
    return {};
}

Result<void> forget_positions(Tx& tx) {
    // The shortest time there can be; each store's own decides below.
    auto const candidates = store::list_to_forget(tx, tx.now() - hours{24}, most_forgotten);
    for (auto const& one : candidates) {
        if (*one.closed_at + hours{24 * position_days(tx, one.store)} > tx.now()) continue;
        store::delete_positions(tx, one.id);
        touch(tx, one, StepKind::PositionForgotten);
    }
    return {};
}

void describe_clocks() {
    std::string const setting(Habits::setting_name);
    clocks::describe({std::string(acknowledgement_clock), setting, false, until_taken});
    clocks::describe({std::string(check_out_clock), setting, false, until_checked_out});
    clocks::describe({std::string(answer_clock), setting, false, until_answered});
}

} // namespace hearth::safety
