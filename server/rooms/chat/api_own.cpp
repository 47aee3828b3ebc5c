// C20: the customer's side of a chat.
#include "rooms/chat/store.h"
#include "rooms/chat/views.h"

#include <limits>

namespace hearth::chat {
namespace {

constexpr int newest = std::numeric_limits<int>::max();

Result<OwnChat> get_own(Tx& tx, api::Query<LinesQuery> const& query) {
    auto const chat = store::find_newest(tx, Id<customers::Customer>{tx.actor().id});
    return own_view(tx, chat, before_of(query));
}

struct OwnWords : WordsBody {
    std::optional<Id<orders::Order>> order; ///< what a new chat is about
};
BOOST_DESCRIBE_STRUCT(OwnWords, (WordsBody), (order))

Result<OwnChat> say(Tx& tx, api::Body<OwnWords> const& in) {
    Said const said{.key = in.key, .words = in.words};
    return own_view(tx, TRY(write_as_customer(tx, said, in.order)), newest);
}

Result<OwnChat> say_picture(Tx& tx, api::Query<PictureQuery> const& query,
                            api::Upload const& upload) {
    Said const said{.key = query.key, .content_type = upload.content_type, .bytes = upload.bytes};
    return own_view(tx, TRY(write_as_customer(tx, said, {})), newest);
}

Result<OwnChat> mark_seen(Tx& tx, api::Path<ChatPath> const& at) {
    TRY(load_own(tx, at.id));
    return own_view(tx, TRY(see(tx, at.id)), newest);
}

Result<OwnChat> add_closing(Tx& tx, api::Path<ChatPath> const& at) {
    TRY(load_own(tx, at.id));
    return own_view(tx, TRY(close(tx, at.id)), newest);
}

} // namespace

void add_own_routes(api::Routes& routes) {
    routes.read("/me/chat", "get_own_chat", api::customer(), get_own);
    routes.write("POST", "/me/chat/lines", "write_to_office", api::customer(), say).per_minute = 30;
    routes
        .write("POST", "/me/chat/pictures", "send_picture_to_office", api::customer(), say_picture)
        .per_minute = 10;
    routes.write("PUT", "/me/chats/{id}/reading", "read_own_chat", api::customer(), mark_seen);
    routes.write("POST", "/me/chats/{id}/closing", "close_own_chat", api::customer(), add_closing);
}

} // namespace hearth::chat
