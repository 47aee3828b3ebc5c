// What happens by itself: promises that run out, silent chats, words whose time is over.
#include "rooms/chat/inside.h"
#include "rooms/chat/store.h"

#include "platform/record/record.h"
#include "platform/settings/settings.h"

#include <algorithm>
#include <limits>

namespace hearth::chat {
namespace {

constexpr int batch = 200; ///< a chore comes back soon enough for the rest

int erase_lines(Tx& tx, Chat const& chat) {
    for (auto const& line :
         store::list_lines(tx, chat.id, std::numeric_limits<int>::max(), chat.lines))
        if (line.blob) files::erase(tx, *line.blob);
    return store::delete_lines(tx, chat.id);
}

/// What was said about an order belongs to its record (LC-12). While the order runs, this is looked
/// at again.
Instant needed_until(Tx& tx, Id<Chat> id) {
    auto const needed = record::needed_until(tx, "chat_chat", "t.id = ?2", id.uuid);
    if (!needed) return tx.now();
    if (*needed == Instant::max()) return personal::months_after(tx.now(), record::months_kept(tx));
    return *needed;
}

} // namespace

Instant kept_until(Tx& tx, Id<customers::Customer> customer, Instant closed_at) {
    bool const has_ordered = !orders::list_of(tx, customer, 1).empty();
    return keep_until(settings::load<Promises>(tx), closed_at, has_ordered);
}

Result<void> hear_answer_clock(Tx& tx, clocks::Firing const& firing) {
    auto chat = TRY(load(tx, Id<Chat>{firing.entry.subject}));
    if (!chat.awaiting_since) return {};
    auto const level = level_after(firing.rung.name, chat.level);
    bool const breaks = firing.rung.name == "due";
    if (breaks || level != chat.level) {
        chat.level = level;
        chat.breaches += breaks;
        chat = TRY(save(tx, std::move(chat)));
    }
    tx.publish(AnswerOverdue{chat.id, chat.store, firing.rung.name, chat.level});
    return {};
}

Result<void> close_idle(Tx& tx) {
    auto const silent = hours{settings::load<Promises>(tx).idle_h};
    for (auto const& chat : store::list_idle(tx, tx.now() - silent, batch))
        TRY(close(tx, chat.id));
    return {};
}

Result<void> erase_old(Tx& tx) {
    for (auto chat : store::list_to_erase(tx, tx.now(), batch)) {
        // Who has ordered meanwhile is no lead any more: the longer time holds.
        chat.erase_after =
            std::max(kept_until(tx, chat.customer, *chat.closed_at), needed_until(tx, chat.id));
        if (*chat.erase_after <= tx.now()) {
            tx.publish(ChatErased{chat.id, erase_lines(tx, chat)});
            chat.erased_at = tx.now();
        }
        TRY(save(tx, std::move(chat)));
    }
    return {};
}

} // namespace hearth::chat
