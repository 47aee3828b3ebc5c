/// Private to chat: its tables.
#pragma once

#include "rooms/chat/chat.h"

namespace hearth::chat::store {

/// False where the customer has an open one already.
bool insert(Tx& tx, Chat const& chat);
std::optional<Chat> find(Tx& tx, Id<Chat> id);
std::optional<Chat> find_open(Tx& tx, Id<customers::Customer> customer);
std::optional<Chat> find_newest(Tx& tx, Id<customers::Customer> customer);
/// Everything that can change, guarded by version; false where it has moved on.
bool replace(Tx& tx, Chat const& chat);
std::vector<Chat> list_of_customer(Tx& tx, Id<customers::Customer> customer, Instant before,
                                   int limit);
/// Open ones: who waits longest first, then the latest.
std::vector<Chat> list_open(Tx& tx, int limit);
std::vector<Chat> list_closed(Tx& tx, std::optional<Id<Chat>> before, int limit);
/// Open, answered and silent since before that moment.
std::vector<Chat> list_idle(Tx& tx, Instant before, int limit);
/// Whose time of keeping is over, longest first.
std::vector<Chat> list_to_erase(Tx& tx, Instant now, int limit);

void insert_line(Tx& tx, Id<Chat> chat, Line const& line);
/// The chat in which that author said it already.
std::optional<Id<Chat>> find_said(Tx& tx, Uuid author, std::string const& key);
std::vector<Line> list_lines(Tx& tx, Id<Chat> id, int before, int limit);
std::optional<Line> find_line(Tx& tx, Id<Chat> id, int sequence);
int delete_lines(Tx& tx, Id<Chat> id); ///< how many

} // namespace hearth::chat::store
