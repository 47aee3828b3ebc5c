// The office's side: who waits, the talk, answering, handing over, closing.
#include "rooms/chat/store.h"
#include "rooms/chat/views.h"

#include "base/text.h"

#include <algorithm>
#include <limits>

namespace hearth::chat {
namespace {

constexpr int newest = std::numeric_limits<int>::max();
constexpr int most_open = 500;

enum class Which { Open, Waiting, Mine, Closed };
BOOST_DESCRIBE_ENUM(Which, Open, Waiting, Mine, Closed)

struct ListQuery : api::PageQuery {
    std::optional<Which> which;
};
BOOST_DESCRIBE_STRUCT(ListQuery, (api::PageQuery), (which))

struct ChatPage {
    std::vector<ChatRow> items;
    int waiting = 0; ///< of all open ones that the caller may see
    int late = 0;
    int unread = 0;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(ChatPage, (), (items, waiting, late, unread, next_cursor))

bool is_meant(Tx& tx, Chat const& chat, Which which) {
    if (which == Which::Waiting) return chat.awaiting_since.has_value();
    if (which == Which::Mine) return chat.owner && chat.owner->uuid == tx.actor().id;
    return true;
}

ChatPage list_open(Tx& tx, Which which) {
    ChatPage page;
    for (auto const& one : store::list_open(tx, most_open)) {
        if (!may_see(tx, one, "chat.read")) continue;
        page.waiting += one.awaiting_since.has_value();
        page.late += one.promised_by && *one.promised_by < tx.now();
        page.unread += one.unread_office;
        if (is_meant(tx, one, which)) page.items.push_back(row_of(tx, one));
    }
    return page;
}

Result<ChatPage> list_chats(Tx& tx, api::Query<ListQuery> const& query) {
    auto const which = query.which.value_or(Which::Open);
    if (which != Which::Closed) return list_open(tx, which);
    auto const key = TRY(api::read_cursor(query.cursor));
    std::optional<Id<Chat>> before;
    if (auto const id = parse_uuid(key)) before = Id<Chat>{*id};
    ChatPage page;
    constexpr int most_rounds = 20; // what is another store's is passed over
    for (int round = 0; round < most_rounds; ++round) {
        auto const batch = store::list_closed(tx, before, query.size() + 1);
        for (auto const& one : batch) {
            if (static_cast<int>(page.items.size()) == query.size()) {
                page.next_cursor = api::make_cursor(to_text(*before));
                return page;
            }
            before = one.id;
            if (may_see(tx, one, "chat.read")) page.items.push_back(row_of(tx, one));
        }
        if (static_cast<int>(batch.size()) <= query.size()) return page;
    }
    page.next_cursor = api::make_cursor(to_text(*before));
    return page;
}

Result<ChatView> get_chat(Tx& tx, api::Path<ChatPath> const& at,
                          api::Query<LinesQuery> const& query) {
    return view_of(tx, TRY(load_for(tx, at.id, "chat.read")), before_of(query));
}

Result<ChatView> say(Tx& tx, api::Path<ChatPath> const& at, api::Body<WordsBody> const& in) {
    TRY(load_for(tx, at.id, "chat.write"));
    return view_of(tx, TRY(answer(tx, at.id, {.key = in.key, .words = in.words})), newest);
}

Result<ChatView> say_picture(Tx& tx, api::Path<ChatPath> const& at,
                             api::Query<PictureQuery> const& query, api::Upload const& upload) {
    TRY(load_for(tx, at.id, "chat.write"));
    Said const said{.key = query.key, .content_type = upload.content_type, .bytes = upload.bytes};
    return view_of(tx, TRY(answer(tx, at.id, said)), newest);
}

struct OwnerBody {
    std::optional<Id<identity::Account>> account; ///< none: whoever asks
};
BOOST_DESCRIBE_STRUCT(OwnerBody, (), (account))
Result<ChatView> put_owner(Tx& tx, api::Path<ChatPath> const& at, api::Body<OwnerBody> const& in) {
    Id<identity::Account> const self{tx.actor().id};
    auto const to = in.account.value_or(self);
    auto const chat = TRY(load_for(tx, at.id, "chat.write"));
    if (to != self && !may_see(tx, chat, "chat.assign"))
        return Error{Refusal::Forbidden, "platform.not_allowed", {{"permission", "chat.assign"}}};
    auto const able = identity::list_holders(tx, "chat.write", chat.store);
    if (std::find(able.begin(), able.end(), to) == able.end())
        return invalid_field("/account", "chat.may_not_answer");
    return view_of(tx, TRY(give(tx, at.id, to)), newest);
}

Result<ChatView> mark_seen(Tx& tx, api::Path<ChatPath> const& at) {
    auto const chat = TRY(load_for(tx, at.id, "chat.write"));
    // Who only looks over a colleague's shoulder has not read it for them.
    if (chat.owner && chat.owner->uuid != tx.actor().id) return view_of(tx, chat, newest);
    return view_of(tx, TRY(see(tx, at.id)), newest);
}

Result<ChatView> add_closing(Tx& tx, api::Path<ChatPath> const& at) {
    auto const chat = TRY(load_for(tx, at.id, "chat.write"));
    if (chat.awaiting_since) return Error{Refusal::Conflict, "chat.not_answered_yet"};
    return view_of(tx, TRY(close(tx, at.id)), newest);
}

Result<ChatView> add_inquiry(Tx& tx, api::Path<ChatPath> const& at) {
    TRY(load_for(tx, at.id, "chat.write"));
    return view_of(tx, TRY(link_inquiry(tx, at.id)), newest);
}

Result<api::File> get_picture(Tx& tx, api::Path<PicturePath> const& at) {
    bool const is_staff = tx.actor().kind == ActorKind::Staff;
    auto const chat = is_staff ? TRY(load_for(tx, at.id, "chat.read")) : TRY(load_own(tx, at.id));
    auto const line = store::find_line(tx, chat.id, static_cast<int>(at.sequence.value));
    if (!line || !line->blob) return Error{Refusal::NotFound, "platform.not_there"};
    return api::File{*line->content_type, TRY(files::fetch(tx, *line->blob))};
}

} // namespace

void add_office_routes(api::Routes& routes) {
    auto const readers = api::staff("chat.read");
    auto const writers = api::staff("chat.write");
    routes.read("/chats", "list_chats", readers, list_chats);
    routes.read("/chats/{id}", "get_chat", readers, get_chat);
    routes.write("POST", "/chats/{id}/lines", "answer_chat", writers, say);
    routes.write("POST", "/chats/{id}/pictures", "answer_chat_with_picture", writers, say_picture);
    routes.write("PUT", "/chats/{id}/owner", "give_chat", writers, put_owner);
    routes.write("PUT", "/chats/{id}/reading", "read_chat", writers, mark_seen);
    routes.write("POST", "/chats/{id}/closing", "close_chat", writers, add_closing);
    routes.write("POST", "/chats/{id}/inquiry", "open_inquiry_of_chat", writers, add_inquiry);
    routes.read("/chats/{id}/pictures/{sequence}", "get_chat_picture", api::customer() | readers,
                get_picture);
}

} // namespace hearth::chat
