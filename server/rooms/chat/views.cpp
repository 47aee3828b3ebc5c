#include "rooms/chat/views.h"
#include "rooms/chat/store.h"

#include "rooms/customers/customers.h"

#include <limits>

namespace hearth::chat {
namespace {

std::string name_of(Tx& tx, std::optional<Id<identity::Account>> account) {
    return account ? identity::find_name(tx, account->uuid).value_or("") : "";
}

std::string author_of(Tx& tx, Line const& line) {
    if (line.author_kind != ActorKind::Staff) return {};
    return name_of(tx, Id<identity::Account>{line.author});
}

std::vector<LineView> lines_of(Tx& tx, Chat const& chat, int before) {
    std::vector<LineView> lines;
    for (auto const& line : list_lines(tx, chat.id, before, lines_shown))
        lines.push_back({line.sequence, line.kind, line.at, line.author_kind, author_of(tx, line),
                         line.key, line.words});
    return lines;
}

bool is_late(Tx& tx, Chat const& chat) {
    return chat.promised_by && *chat.promised_by < tx.now();
}

std::optional<Id<ClockEntry>> running_clock(Tx& tx, Chat const& chat) {
    for (auto const& one : clocks::list_of(tx, chat.id.uuid))
        if (!one.ended_at) return one.id;
    return {};
}

} // namespace

ChatRow row_of(Tx& tx, Chat const& chat) {
    auto const customer = customers::load_customer(tx, chat.customer);
    return {chat.id,
            chat.state,
            chat.level,
            chat.store,
            chat.customer,
            customer ? customers::to_view(tx, *customer).name : "",
            chat.order,
            chat.inquiry,
            chat.owner,
            name_of(tx, chat.owner),
            chat.opened_at,
            chat.last_at,
            chat.awaiting_since,
            chat.promised_by,
            is_late(tx, chat),
            chat.unread_office,
            chat.breaches};
}

ChatView view_of(Tx& tx, Chat const& chat, int before) {
    auto lines = lines_of(tx, chat, before);
    bool const has_earlier = !lines.empty() && lines.front().sequence > 1;
    return {row_of(tx, chat),
            running_clock(tx, chat),
            chat.owner && chat.owner->uuid == tx.actor().id,
            has_earlier,
            chat.erased_at.has_value(),
            std::move(lines),
            chat.version};
}

OwnChat own_view(Tx& tx, std::optional<Chat> const& chat, int before) {
    OwnChat own{.answer_s = static_cast<int>(promised_time(tx).count())};
    if (!chat) return own;
    own.id = chat->id;
    own.state = chat->state;
    own.order = chat->order;
    own.promised_by = chat->promised_by;
    own.is_late = is_late(tx, *chat);
    own.agent_name = name_of(tx, chat->owner);
    own.unread = chat->unread_customer;
    own.is_erased = chat->erased_at.has_value();
    own.lines = lines_of(tx, *chat, before);
    own.has_earlier = !own.lines.empty() && own.lines.front().sequence > 1;
    return own;
}

bool may_see(Tx& tx, Chat const& chat, std::string_view permission) {
    auto const& actor = tx.actor();
    if (!actor.may(permission)) return false;
    if (!chat.store || (chat.owner && actor.is(ActorKind::Staff, *chat.owner))) return true;
    return actor.may_at(permission, *chat.store);
}

Result<Chat> load_for(Tx& tx, Id<Chat> id, std::string_view permission) {
    auto chat = TRY(load(tx, id));
    if (!may_see(tx, chat, permission)) return Error{Refusal::NotFound, "chat.not_found"};
    return chat;
}

Result<Chat> load_own(Tx& tx, Id<Chat> id) {
    auto chat = TRY(load(tx, id));
    if (tx.actor().is(ActorKind::Customer, chat.customer)) return chat;
    return Error{Refusal::NotFound, "chat.not_found"};
}

int before_of(LinesQuery const& query) {
    return query.before ? static_cast<int>(query.before->value) : std::numeric_limits<int>::max();
}

} // namespace hearth::chat
