/// What the sources of chat share among themselves.
#pragma once

#include "platform/api/route.h"
#include "rooms/chat/rules.h"
#include "rooms/identity/identity.h"

namespace hearth::chat {

inline constexpr char answer_clock[] = "chat.answer";

/// Guarded by version: PreconditionFailed platform.version_stale.
Result<Chat> save(Tx& tx, Chat chat);
/// Nothing was said, yet it stands in the talk.
Result<Chat> tell(Tx& tx, Chat chat, LineKind kind);

/// How long the lines of a chat closed then are kept.
Instant kept_until(Tx& tx, Id<customers::Customer> customer, Instant closed_at);

Result<void> hear_answer_clock(Tx& tx, clocks::Firing const& firing);
Result<void> close_idle(Tx& tx);
Result<void> erase_old(Tx& tx); ///< compliance.md section 7

void add_own_routes(api::Routes& routes);
void add_office_routes(api::Routes& routes);
void add_quick_routes(api::Routes& routes);

} // namespace hearth::chat
