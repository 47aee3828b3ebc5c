/// Decisions of chat: pure.
#pragma once

#include "rooms/chat/chat.h"

namespace hearth::chat {

struct Promises {
    static constexpr std::string_view setting_name = "chat.promises";
    int manager_s = 180;  ///< overdue so long: the store's manager
    int hq_s = 600;       ///< and so long after that: headquarters
    int idle_h = 24;      ///< answered, and silent so long: closed
    int keep_months = 36; ///< compliance.md section 7: messages, from the end
    int lead_months = 24; ///< of who never ordered, from the last contact
};
BOOST_DESCRIBE_STRUCT(Promises, (), (manager_s, hq_s, idle_h, keep_months, lead_months))

/// A warning after two thirds (of half a minute at least), then due, manager, headquarters.
std::vector<clocks::Rung> ladder(Promises const& promises, seconds answer);
Level level_after(std::string_view rung, Level now);

/// The chat after a line of that side; numbers the line. A customer's first unanswered one starts
/// the promise, ours ends it and brings the chat back to its agent.
Chat after_line(Chat chat, ActorKind by, Instant now, seconds answer);

/// Conflict chat.closed, chat.somebody_elses.
Result<void> check_answer(Chat const& chat, Id<identity::Account> by);

/// From when on its lines have to be gone: so many months after it was closed.
Instant keep_until(Promises const& promises, Instant closed_at, bool has_ordered);

/// The first `most` characters, whole ones.
std::string first_characters(std::string const& text, std::size_t most);

} // namespace hearth::chat
