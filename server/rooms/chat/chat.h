/// Chat: a talk between a customer and the office inside the site (issue 4, BK-01). The time until
/// an answer is promised before anybody writes and stands on a clock that climbs; whoever speaks
/// for us owns the chat until a colleague takes it over. What was said is sealed and goes when its
/// time of keeping is over.
#pragma once

#include "rooms/chat/events.h"
#include "rooms/chat/model.h"

namespace hearth::chat {

void install(Room& room);

struct Said {
    std::string key; ///< made on the device: the same twice is one
    std::string words = {};
    /// A picture in place of words; Invalid where it is none.
    std::optional<std::string> content_type = {};
    std::string bytes = {};
};

/// The actor's own chat: opens one where none is open, about `order` where given, else with an
/// inquiry (BK-01). Starts the clock of the promised answer, unless it runs.
Result<Chat> write_as_customer(Tx& tx, Said const& said, std::optional<Id<orders::Order>> order);
/// The actor answers; takes the chat where nobody has. Conflict chat.somebody_elses where a
/// colleague has it, chat.closed.
Result<Chat> answer(Tx& tx, Id<Chat> id, Said const& said);
/// Gives it to that account (who takes it over from whoever has it).
Result<Chat> give(Tx& tx, Id<Chat> id, Id<identity::Account> to);
/// Everything was read by the actor's side.
Result<Chat> see(Tx& tx, Id<Chat> id);
/// By either side; ends the clock. Closing a closed one changes nothing.
Result<Chat> close(Tx& tx, Id<Chat> id);
/// What began about an order turns out to be about something new: an inquiry is opened and linked.
Result<Chat> link_inquiry(Tx& tx, Id<Chat> id);

Result<Chat> load(Tx& tx, Id<Chat> id); ///< NotFound chat.not_found
/// Newest first, opened before that moment.
std::vector<Chat> list_of_customer(Tx& tx, Id<customers::Customer> customer, Instant before,
                                   int limit);
/// The newest `limit` lines with a number below `before`, oldest first.
std::vector<Line> list_lines(Tx& tx, Id<Chat> id, int before, int limit);
/// The time until an answer that the company promises.
seconds promised_time(Tx& tx);

} // namespace hearth::chat
