/// What the sources of promises share among themselves.
#pragma once

#include "rooms/identity/identity.h"
#include "rooms/promises/rules.h"
#include "rooms/promises/store.h"

namespace hearth::promises {

inline constexpr int most_of_order = 200;
inline constexpr char house_locale[] = "zh-CN"; ///< staff read a case's first words

Drift drift_of(Tx& tx, Promise const& promise);
/// Judges by a fact and ends it so; nothing where it is over already.
Result<void> settle(Tx& tx, Promise const& promise, Fact const& fact);
/// Running ones no longer count, without anybody's word.
Result<void> drop(Tx& tx, Promise const& promise, Reason reason);
/// Nothing was heard until its last moment.
Result<void> hear_due(Tx& tx, clocks::Firing const& firing);
/// Appends a side's word without asking whether it may.
Result<void> note_word(Tx& tx, Promise const& promise, Word const& word);

/// By what rooms below say.
void listen_to_orders(Room& room);
void listen_to_words(Room& room);

void add_office_routes(api::Routes& routes);
void add_own_routes(api::Routes& routes);

} // namespace hearth::promises
