#include "cn/mask.h"
#include "rooms/customers/customers.h"
#include "rooms/identity/identity.h"
#include "rooms/intake/race.h"
#include "rooms/intake/scripts.h"
#include "rooms/intake/store.h"
#include "rooms/intake/views.h"

#include <algorithm>

namespace hearth::intake {
namespace {

constexpr int card_orders = 3;
constexpr int card_inquiries = 5;
constexpr int queue_limit = 100;
constexpr int most_drafts = 50;

struct CallerQuery {
    Text<3, 32> phone;
};
BOOST_DESCRIBE_STRUCT(CallerQuery, (), (phone))

struct CardVisit {
    Id<orders::Visit> id;
    Instant starts_at;
    Instant ends_at;
    orders::VisitState state;
};
BOOST_DESCRIBE_STRUCT(CardVisit, (), (id, starts_at, ends_at, state))
struct CardOrder {
    Id<orders::Order> id;
    std::string number;
    Id<catalog::Item> item;
    Id<identity::Store> store;
    Id<customers::Address> address;
    Money price;
    orders::Stage stage;
    Instant placed_at;
    std::optional<CardVisit> visit; ///< the next, else the last
};
BOOST_DESCRIBE_STRUCT(CardOrder, (),
                      (id, number, item, store, address, price, stage, placed_at, visit))

/// BK-02, F1: who is calling, and what the call is likely about.
struct CallerCard {
    std::string phone; ///< masked
    std::optional<customers::CustomerView> customer;
    std::vector<customers::AddressView> addresses;
    std::optional<std::string> called;        ///< how they want to be addressed
    std::vector<customers::Leaning> leanings; ///< favourite and refused workers
    std::optional<customers::Wishes> wishes;
    std::vector<customers::Block> blocks;
    std::vector<CardOrder> open_orders;
    std::vector<CardOrder> last_orders;
    std::vector<InquiryView> inquiries; ///< open ones from this number
    /// An order within a day: the call is about that, so the file opens instead
    /// of the form.
    std::optional<Id<orders::Order>> live_order;
};
BOOST_DESCRIBE_STRUCT(CallerCard, (),
                      (phone, customer, addresses, called, leanings, wishes, blocks, open_orders,
                       last_orders, inquiries, live_order))

CardOrder card_of(Tx& tx, orders::Order const& order) {
    CardOrder card{order.id,    order.number, order.item,      order.store, order.address,
                   order.price, order.stage,  order.placed_at, {}};
    for (auto const& visit : orders::list_visits(tx, order.id)) {
        card.visit = CardVisit{visit.id, visit.starts_at, visit.ends_at, visit.state};
        bool const is_over =
            visit.state == orders::VisitState::Done || visit.state == orders::VisitState::Cancelled;
        if (!is_over) break;
    }
    return card;
}

bool is_live(CardOrder const& card, Instant now) {
    if (!card.visit || card.stage == orders::Stage::Done || card.stage == orders::Stage::Cancelled)
        return false;
    return card.visit->starts_at - now <= hours{24} && now - card.visit->ends_at <= hours{24};
}

void add_customer(Tx& tx, CallerCard& card, customers::Customer const& customer) {
    card.customer = customers::to_view(tx, customer);
    card.called = customers::find_called(tx, customer.id);
    card.wishes = customer.wishes;
    card.leanings = customers::list_leanings(tx, customer.id);
    card.blocks = customers::list_blocks(tx, customer.id);
    for (auto const& address : customers::list_addresses(tx, customer.id))
        card.addresses.push_back(customers::to_view(address, customers::Shown::Masked));
    for (auto const& order : orders::list_open_of(tx, customer.id, queue_limit)) {
        card.open_orders.push_back(card_of(tx, order));
        if (!card.live_order && is_live(card.open_orders.back(), tx.now()))
            card.live_order = order.id;
    }
    for (auto const& order : orders::list_of(tx, customer.id, card_orders))
        card.last_orders.push_back(card_of(tx, order));
}

Result<CallerCard> get_caller(Tx& tx, api::Query<CallerQuery> const& query) {
    auto const phone = TRY(customers::parse_phone(query.phone, "/query/phone"));
    CallerCard card;
    if (auto const customer = customers::find_by_phone(tx, phone))
        add_customer(tx, card, *customer);
    for (auto const& one : store::list_by_phone(tx, phone, card_inquiries)) {
        if (card.phone.empty()) card.phone = view_of(tx, one).phone.value_or("");
        if (one.state != InquiryState::Ordered && one.state != InquiryState::Closed)
            card.inquiries.push_back(view_of(tx, one));
    }
    if (card.customer) card.phone = card.customer->phone;
    return card;
}

struct DraftBody {
    Text<1, 40> screen;
    RawJson content;
};
BOOST_DESCRIBE_STRUCT(DraftBody, (), (screen, content))
struct DraftView {
    Uuid id;
    std::string screen;
    RawJson content;
    Instant saved_at;
};
BOOST_DESCRIBE_STRUCT(DraftView, (), (id, screen, content, saved_at))
struct DraftList {
    std::vector<DraftView> items;
};
BOOST_DESCRIBE_STRUCT(DraftList, (), (items))

DraftView view_of(store::Draft const& draft) {
    return {draft.id, draft.screen, {draft.content}, draft.saved_at};
}

/// Every 2 s while somebody types: one row, no event.
Result<DraftView> put_draft(Tx& tx, api::Path<UuidPath> const& path,
                            api::Body<DraftBody> const& body) {
    auto const owner = tx.actor().id;
    if (!store::find_draft(tx, owner, path.id) && store::count_drafts(tx, owner) >= most_drafts)
        return Error{
            Refusal::Conflict, "intake.too_many_drafts", {{"limit", std::to_string(most_drafts)}}};
    store::Draft const draft{path.id, body.screen, body.content.text, tx.now()};
    store::save_draft(tx, owner, draft);
    return view_of(draft);
}

Result<DraftList> list_own_drafts(Tx& tx) {
    DraftList list;
    for (auto const& draft : store::list_drafts(tx, tx.actor().id, most_drafts))
        list.items.push_back(view_of(draft));
    return list;
}

Result<void> delete_own_draft(Tx& tx, api::Path<UuidPath> const& path) {
    if (!store::delete_draft(tx, tx.actor().id, path.id))
        return Error{Refusal::NotFound, "intake.draft_not_found"};
    return {};
}

struct ScriptPath {
    ScriptKind kind;
};
BOOST_DESCRIBE_STRUCT(ScriptPath, (), (kind))
Result<Script> get_script(Tx& tx, api::Path<ScriptPath> const& path) {
    return load_script(tx, path.kind, tx.actor().locale);
}
Result<Script> put_script(Tx& tx, api::Path<ScriptPath> const& path,
                          api::Body<Script> const& body) {
    save_script(tx, path.kind, tx.actor().locale, body);
    return load_script(tx, path.kind, tx.actor().locale);
}

enum class QueueKind { Race, Routing, Contact, Callback, Unclear, Draft };
BOOST_DESCRIBE_ENUM(QueueKind, Race, Routing, Contact, Callback, Unclear, Draft)
/// A1: one thing that waits for the caller; by due time.
struct QueueItem {
    QueueKind kind;
    Uuid id; ///< of the race, routing, contact, callback, inquiry or draft
    std::optional<Id<Inquiry>> inquiry;
    std::optional<Id<identity::Store>> store;
    std::string what; ///< level, result, screen …
    Instant since;
    std::optional<Instant> due_at;
    std::string who = {}; ///< masked; empty where nobody is known or it is not theirs yet
};
BOOST_DESCRIBE_STRUCT(QueueItem, (), (kind, id, inquiry, store, what, since, due_at, who))
struct Queue {
    std::vector<QueueItem> items;
};
BOOST_DESCRIBE_STRUCT(Queue, (), (items))

std::optional<Instant> due_of(Tx& tx, Uuid subject) {
    for (auto const& clock : clocks::list_of(tx, subject))
        if (clock.next_at) return clock.next_at;
    return {};
}

/// What several stores are asked at once (ST-04); to the call centre once nobody at a store takes
/// it.
void add_races(Tx& tx, Queue& queue) {
    if (!tx.actor().may("intake.accept")) return;
    for (auto const& one :
         store::list_open_races(tx, identity::reach_of(tx.actor(), "intake.accept"), queue_limit))
        queue.items.push_back({QueueKind::Race, one.id.uuid, one.inquiry, one.origin,
                               to_text(one.reason), one.opened_at, due_of(tx, one.id.uuid)});
}

void add_routings(Tx& tx, Queue& queue) {
    auto stores = identity::reach_of(tx.actor(), "intake.accept");
    if (!stores) {
        stores.emplace();
        for (auto const& one : identity::list_stores(tx))
            stores->push_back(one.id);
    }
    if (!tx.actor().may("intake.accept")) return;
    for (auto const& one : store::list_offered(tx, *stores, queue_limit))
        queue.items.push_back({QueueKind::Routing, one.id.uuid, one.inquiry, one.store,
                               to_text(one.level), one.offered_at, due_of(tx, one.id.uuid)});
}

std::string what_of(Callback const& one) {
    if (one.level == CallbackLevel::Second) return one.is_due ? "second_due" : "second";
    return one.is_due ? "due" : "promised";
}

void add_call_centre(Tx& tx, Queue& queue) {
    if (tx.actor().may("intake.route"))
        for (auto const& one : store::list_open_contacts(tx, queue_limit))
            queue.items.push_back({QueueKind::Contact, one.id, one.inquiry, one.store,
                                   to_text(one.result), one.at, due_of(tx, one.id)});
    for (auto const& one : store::list_open_callbacks(tx, queue_limit))
        if (load_inquiry_for(tx, one.inquiry, "intake.write"))
            queue.items.push_back({QueueKind::Callback, one.id.uuid, one.inquiry, one.store,
                                   what_of(one), one.made_at, one.promised_at});
    for (auto const& one :
         store::list_inquiries(tx, InquiryState::Unclear, std::nullopt, queue_limit))
        if (load_inquiry_for(tx, one.id, "intake.write"))
            queue.items.push_back({QueueKind::Unclear, one.id.uuid, one.id, one.store, "",
                                   one.opened_at, std::nullopt});
}

/// A store that is asked with others learns whose wish it is when it has taken it (ST-04).
void name_who_asks(Tx& tx, Queue& queue) {
    for (auto& one : queue.items) {
        if (!one.inquiry || one.kind == QueueKind::Race) continue;
        auto const inquiry = store::find_inquiry(tx, *one.inquiry);
        if (!inquiry) continue;
        if (inquiry->customer) {
            auto const customer = customers::load_customer(tx, *inquiry->customer);
            if (customer) one.who = cn::mask_name(customer->name);
        } else if (inquiry->wish.name) {
            one.who = cn::mask_name(std::string(*inquiry->wish.name));
        }
    }
}

Result<Queue> get_queue(Tx& tx) {
    Queue queue;
    add_races(tx, queue);
    add_routings(tx, queue);
    add_call_centre(tx, queue);
    for (auto const& draft : store::list_drafts(tx, tx.actor().id, most_drafts))
        queue.items.push_back({QueueKind::Draft, draft.id, std::nullopt, std::nullopt, draft.screen,
                               draft.saved_at, std::nullopt});
    std::stable_sort(queue.items.begin(), queue.items.end(),
                     [](QueueItem const& a, QueueItem const& b) {
                         auto const key = [](QueueItem const& one) {
                             return std::tuple{!one.due_at, one.due_at.value_or(one.since)};
                         };
                         return key(a) < key(b);
                     });
    name_who_asks(tx, queue);
    return queue;
}

} // namespace

void add_desk_routes(api::Routes& routes) {
    auto const writers = api::staff("intake.write");
    routes.read("/callers", "get_caller", writers, get_caller);
    auto const typists = api::staff() | api::customer() | api::worker();
    routes.write("PUT", "/drafts/{id}", "put_draft", typists, put_draft);
    routes.read("/drafts", "list_drafts", typists, list_own_drafts);
    routes.write("DELETE", "/drafts/{id}", "delete_draft", typists, delete_own_draft);
    routes.read("/scripts/{kind}", "get_script", writers, get_script);
    routes.write("PUT", "/scripts/{kind}", "put_script", api::staff("intake.scripts"), put_script);
    routes.read("/queue", "get_queue", api::staff(), get_queue);
}

} // namespace hearth::intake
