#include "platform/services.h"
#include "rooms/customers/customers.h"
#include "rooms/identity/identity.h"
#include "rooms/notify/inside.h"
#include "rooms/notify/listen_notices.h"
#include "rooms/notify/ratings.h"
#include "rooms/notify/store.h"

#include "cn/mask.h"

#include <algorithm>

namespace hearth::notify {
namespace {

struct MessagePath {
    Id<Message> id;
};
BOOST_DESCRIBE_STRUCT(MessagePath, (), (id))

/// A message as the outbox page shows it: the address masked, a secret hidden
/// but in demonstration.
struct MessageView {
    Id<Message> id;
    Channel channel;
    MessageState state;
    std::optional<std::string> to;
    std::string template_name;
    std::optional<std::string> subject;
    std::string text;
    Uuid about;
    int tries;
    Instant created_at;
    Instant next_at;
    std::optional<Instant> sent_at;
    std::optional<Instant> delivered_at;
    std::optional<Instant> read_at;
    std::optional<std::string> error;
};
BOOST_DESCRIBE_STRUCT(MessageView, (),
                      (id, channel, state, to, template_name, subject, text, about, tries,
                       created_at, next_at, sent_at, delivered_at, read_at, error))
struct MessagePage {
    std::vector<MessageView> items;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(MessagePage, (), (items, next_cursor))

/// To the office whoever it is for is named as in every list: masked (PR-03).
Message as_shown(Actor const& reader, Message message) {
    if (reader.kind != ActorKind::Staff || message.recipient == reader.id) return message;
    for (auto& slot : message.slots)
        if (slot.name == "name") slot.value = cn::mask_name(slot.value);
    return message;
}

MessageView view_of(Tx& tx, Message const& message) {
    auto const rendered = render(as_shown(tx.actor(), message));
    bool const is_hidden = message.is_secret && !tx.services().is_demonstration;
    MessageView view{.id = message.id,
                     .channel = message.channel,
                     .state = message.state,
                     .template_name = message.template_name,
                     .text = is_hidden ? "••••••" : rendered.text,
                     .about = message.about,
                     .tries = message.tries,
                     .created_at = message.created_at,
                     .next_at = message.next_at,
                     .sent_at = message.sent_at,
                     .delivered_at = message.delivered_at,
                     .read_at = message.read_at,
                     .error = message.error};
    if (message.address) view.to = masked_address(message.channel, *message.address);
    if (!rendered.subject.empty()) view.subject = rendered.subject;
    return view;
}

struct OutboxQuery : api::PageQuery {
    std::optional<MessageState> state;
    std::optional<Uuid> about;
};
BOOST_DESCRIBE_STRUCT(OutboxQuery, (api::PageQuery), (state, about))

Result<std::optional<Id<Message>>> before_of(api::PageQuery const& query) {
    auto const key = TRY(api::read_cursor(query.cursor));
    if (key.empty()) return std::optional<Id<Message>>{};
    auto const id = parse_uuid(key);
    if (!id) return Error{Refusal::Malformed, "platform.bad_cursor"};
    return std::optional{Id<Message>{*id}};
}

MessagePage page_of(Tx& tx, std::vector<Message> messages, int size) {
    MessagePage page;
    bool const has_more = static_cast<int>(messages.size()) > size;
    if (has_more) messages.resize(static_cast<std::size_t>(size));
    for (auto const& message : messages)
        page.items.push_back(view_of(tx, message));
    if (has_more) page.next_cursor = api::make_cursor(to_text(messages.back().id));
    return page;
}

/// Staff with the right; in demonstration mode anybody, since its codes are
/// shown nowhere else.
Result<MessagePage> list_outbox(Tx& tx, api::Query<OutboxQuery> const& query) {
    if (!tx.services().is_demonstration) TRY(api::check(api::staff("notify.read"), tx.actor()));
    if (query.about)
        return page_of(tx, store::list_about(tx, *query.about, query.size()), query.size());
    auto const before = TRY(before_of(query));
    return page_of(tx, store::list_messages(tx, query.state, before, query.size() + 1),
                   query.size());
}

Result<MessagePage> list_own_messages(Tx& tx, api::Query<api::PageQuery> const& query) {
    auto const before = TRY(before_of(query));
    return page_of(tx, store::list_of(tx, tx.actor().id, before, query.size() + 1), query.size());
}

Result<void> read_message(Tx& tx, api::Path<MessagePath> const& path) {
    if (!store::mark_read(tx, tx.actor().id, path.id))
        return Error{Refusal::NotFound, "notify.message_not_found"};
    return {};
}

struct VisitPath {
    Id<orders::Visit> id;
};
BOOST_DESCRIBE_STRUCT(VisitPath, (), (id))
struct RatingBody {
    Scores scores;
    std::optional<Text<0, 1000>> words;
};
BOOST_DESCRIBE_STRUCT(RatingBody, (), (scores, words))
struct RatingView {
    Id<Rating> id;
    Id<orders::Visit> visit;
    Id<orders::Order> order;
    Scores scores;
    std::optional<std::string> words;
    std::optional<bool> is_suspicious; ///< staff only
    Instant rated_at;
    std::optional<std::string> reply;
    std::optional<Instant> replied_at;
};
BOOST_DESCRIBE_STRUCT(RatingView, (),
                      (id, visit, order, scores, words, is_suspicious, rated_at, reply, replied_at))

RatingView view_of(Tx& tx, Rating const& rating) {
    RatingView view{rating.id,    rating.visit,    rating.order, rating.scores,    rating.words,
                    std::nullopt, rating.rated_at, rating.reply, rating.replied_at};
    if (tx.actor().kind == ActorKind::Staff) view.is_suspicious = rating.is_suspicious;
    return view;
}

Result<RatingView> add_rating(Tx& tx, api::Path<VisitPath> const& path,
                              api::Body<RatingBody> const& body, api::Client const& client) {
    RateVisit const what{path.id, body.scores, body.words, client.peer + "|" + client.user_agent};
    return view_of(tx, TRY(rate(tx, what)));
}

Result<RatingView> get_rating(Tx& tx, api::Path<VisitPath> const& path) {
    auto const visit = TRY(orders::load_visit_for(tx, tx.actor(), path.id, "notify.read"));
    auto const rating = find_rating(tx, path.id);
    // The family is told that it is too late before it fills in a form.
    if (!rating && tx.actor().kind == ActorKind::Customer) TRY(check_rate_time(tx, visit));
    if (!rating) return Error{Refusal::NotFound, "notify.rating_not_found"};
    return view_of(tx, *rating);
}

struct StoreQuery : api::PageQuery {
    Id<identity::Store> store;
};
BOOST_DESCRIBE_STRUCT(StoreQuery, (api::PageQuery), (store))
struct RatingPage {
    std::vector<RatingView> items;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(RatingPage, (), (items, next_cursor))

Result<RatingPage> list_store_ratings(Tx& tx, api::Query<StoreQuery> const& query) {
    TRY(identity::check_reach(tx, "notify.read", query.store));
    auto const key = TRY(api::read_cursor(query.cursor));
    std::optional<Id<Rating>> before;
    if (auto const id = parse_uuid(key)) before = Id<Rating>{*id};
    RatingPage page;
    auto const found = store::list_ratings(tx, query.store, before, query.size());
    for (auto const& rating : found)
        page.items.push_back(view_of(tx, rating));
    if (static_cast<int>(found.size()) == query.size())
        page.next_cursor = api::make_cursor(to_text(found.back().id));
    return page;
}

struct RatingPath {
    Id<Rating> id;
};
BOOST_DESCRIBE_STRUCT(RatingPath, (), (id))
struct ReplyBody {
    Text<1, 500> reply;
};
BOOST_DESCRIBE_STRUCT(ReplyBody, (), (reply))
Result<RatingView> put_reply(Tx& tx, api::Path<RatingPath> const& path,
                             api::Body<ReplyBody> const& body) {
    auto const rating = store::find_rating(tx, path.id);
    if (!rating || !tx.actor().may_at("notify.reply", rating->store))
        return Error{Refusal::NotFound, "notify.rating_not_found"};
    return view_of(tx, TRY(reply_to_rating(tx, path.id, body.reply)));
}

struct FollowUpPath {
    Id<FollowUp> id;
};
BOOST_DESCRIBE_STRUCT(FollowUpPath, (), (id))
struct FollowUpView {
    Id<FollowUp> id;
    FollowUpKind kind;
    Id<orders::Order> order;
    Id<orders::Visit> visit;
    Id<customers::Customer> customer;
    std::optional<customers::CustomerView> person; ///< masked
    Id<identity::Store> store;
    FollowUpState state;
    FollowUpLevel level;
    Instant opens_at;
    Instant due_at;
    int tries;
    std::optional<FollowUpResult> result;
    std::vector<std::string> script; ///< what is asked, in its order
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(FollowUpView, (),
                      (id, kind, order, visit, customer, person, store, state, level, opens_at,
                       due_at, tries, result, script, version))

FollowUpView view_of(Tx& tx, FollowUp const& one) {
    FollowUpView view{.id = one.id,
                      .kind = one.kind,
                      .order = one.order,
                      .visit = one.visit,
                      .customer = one.customer,
                      .store = one.store,
                      .state = one.state,
                      .level = one.level,
                      .opens_at = one.opens_at,
                      .due_at = one.due_at,
                      .tries = one.tries,
                      .result = one.result,
                      .script = script_of(one.kind, tx.actor().locale),
                      .version = one.version};
    if (auto const customer = customers::load_customer(tx, one.customer))
        view.person = customers::to_view(tx, *customer);
    return view;
}

struct FollowUpQuery {
    std::optional<Id<identity::Store>> store;
};
BOOST_DESCRIBE_STRUCT(FollowUpQuery, (), (store))
struct FollowUpList {
    std::vector<FollowUpView> items;
};
BOOST_DESCRIBE_STRUCT(FollowUpList, (), (items))

Result<FollowUpList> get_follow_ups(Tx& tx, api::Query<FollowUpQuery> const& query) {
    constexpr int most = 100;
    std::vector<Id<identity::Store>> stores;
    if (query.store) {
        TRY(identity::check_reach(tx, "notify.follow_up", *query.store));
        stores.push_back(*query.store);
    } else if (auto const reach = identity::reach_of(tx.actor(), "notify.follow_up")) {
        stores = *reach;
    } else {
        for (auto const& one : identity::list_stores(tx))
            stores.push_back(one.id);
    }
    std::vector<FollowUp> found;
    for (auto const store_id : stores)
        for (auto& one : list_follow_ups(tx, store_id, most))
            found.push_back(std::move(one));
    std::sort(found.begin(), found.end(), [](FollowUp const& a, FollowUp const& b) {
        return std::tie(a.due_at, a.id) < std::tie(b.due_at, b.id);
    });
    if (found.size() > most) found.resize(most);
    FollowUpList list;
    for (auto const& one : found)
        list.items.push_back(view_of(tx, one));
    return list;
}

struct ResultBody {
    FollowUpResult result;
    std::optional<RawJson> answers;
    std::optional<Text<0, 500>> note;
    std::optional<Instant> call_at; ///< for call_later
};
BOOST_DESCRIBE_STRUCT(ResultBody, (), (result, answers, note, call_at))

Result<FollowUpView> put_follow_up_result(Tx& tx, api::Path<FollowUpPath> const& path,
                                          api::IfMatch const& match,
                                          api::Body<ResultBody> const& body) {
    auto const one = TRY(load_follow_up(tx, path.id));
    if (!tx.actor().may_at("notify.follow_up", one.store))
        return Error{Refusal::NotFound, "notify.follow_up_not_found"};
    FinishFollowUp what{body.result, {}, body.note, body.call_at};
    if (body.answers) what.answers = body.answers->text;
    return view_of(tx, TRY(finish_follow_up(tx, path.id, match.version, what)));
}

} // namespace

std::string masked_address(Channel channel, std::string const& address) {
    if (channel == Channel::Sms) return cn::mask_phone(address);
    auto const at = address.find('@');
    return address.substr(0, 1) + "***" + (at == std::string::npos ? "" : address.substr(at));
}

void install(Room& room) {
    room.settings.push_back(settings::describe<Habits>(false));
    room.permissions = {{"notify.read"}, {"notify.reply"}, {"notify.follow_up"}, {"notify.texts"}};
    listen_to_all(room);
    listen_to_complaints(room);
    listen_to_aftersales(room);
    listen_to_webhooks(room);
    listen_to_identity(room);
    listen_to_safety(room);
    listen_to_series(room);
    listen_to_changes(room);
    listen_to_deposits(room);
    listen_to_standins(room);
    listen_to_homes(room);
    listen_to_notices(room);
    listen_to_promises(room);
    listen_to_waiting(room);
    install_reports(room);
    install_reach(room);
    install_texts(room);
    auto& routes = room.routes;
    routes.read("/outbox", "list_outbox", api::anyone(), list_outbox);
    routes.read("/messages", "list_messages", api::signed_in(), list_own_messages);
    routes.write("PUT", "/messages/{id}/read", "read_message", api::signed_in(), read_message);
    routes.write("POST", "/visits/{id}/rating", "rate_visit", api::customer(), add_rating);
    routes.read("/visits/{id}/rating", "get_rating", api::customer() | api::staff("notify.read"),
                get_rating);
    routes.read("/ratings", "list_ratings", api::staff("notify.read"), list_store_ratings);
    routes.write("PUT", "/ratings/{id}/reply", "reply_to_rating", api::staff("notify.reply"),
                 put_reply);
    routes.read("/follow-ups", "list_follow_ups", api::staff("notify.follow_up"), get_follow_ups);
    routes.write("PUT", "/follow-ups/{id}/result", "finish_follow_up",
                 api::staff("notify.follow_up"), put_follow_up_result);
}

} // namespace hearth::notify
