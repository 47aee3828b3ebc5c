// A4, C6: a dearer change is asked, answered, or asked no longer.
#include "platform/api/route.h"
#include "platform/settings/settings.h"
#include "rooms/catalog/catalog.h"
#include "rooms/changes/changes.h"
#include "rooms/changes/rules.h"
#include "rooms/customers/customers.h"

#include <algorithm>

namespace hearth::changes {
namespace {

struct OrderPath {
    Id<orders::Order> id;
};
BOOST_DESCRIBE_STRUCT(OrderPath, (), (id))
struct RequestPath {
    Id<orders::Order> id;
    Whole<1, 10'000> number;
};
BOOST_DESCRIBE_STRUCT(RequestPath, (), (id, number))

/// How it is, and how it would be.
struct Side {
    Instant starts_at;
    int minutes; ///< of the visit
    int crew;
    double quantity;
    std::string address;                ///< its label, else down to the district
    std::vector<catalog::Name> options; ///< what is added to the service
    Money price;
};
BOOST_DESCRIBE_STRUCT(Side, (), (starts_at, minutes, crew, quantity, address, options, price))
struct RequestView {
    Id<orders::Order> order;
    int number;
    State state;
    std::string reason;
    Side before;
    Side after;
    Instant asked_at;
    Instant answer_until;
    std::optional<Instant> answered_at;
};
BOOST_DESCRIBE_STRUCT(RequestView, (),
                      (order, number, state, reason, before, after, asked_at, answer_until,
                       answered_at))
struct RequestList {
    std::vector<RequestView> items; ///< newest first
};
BOOST_DESCRIBE_STRUCT(RequestList, (), (items))

Result<Side> side_of(Tx& tx, Id<pricing::Quote> id, Id<customers::Address> at) {
    auto const quote = TRY(pricing::load_quote(tx, id));
    auto const item = TRY(catalog::load_item_version(tx, quote.item, quote.item_version));
    Side side{.starts_at = quote.start,
              .minutes = quote.minutes,
              .crew = quote.crew,
              .quantity = static_cast<double>(quote.quantity.hundredths) / 100,
              .price = quote.total};
    if (auto const address = customers::load_address(tx, at))
        side.address = address->label.empty() ? address->area() : address->label;
    for (auto const& choice : quote.options)
        if (item.service)
            for (auto const& option : item.service->options)
                if (option.code == choice.code) side.options.push_back(option.name);
    return side;
}

Result<RequestView> view_of(Tx& tx, Request const& one, orders::Order const& order) {
    RequestView view{.order = one.order,
                     .number = one.number,
                     .state = state_now(one, order, tx.now()),
                     .reason = one.reason,
                     .before = TRY(side_of(tx, one.quote_before, order.address)),
                     .after = TRY(side_of(tx, one.quote_after, one.address_after)),
                     .asked_at = one.asked_at,
                     .answer_until = one.answer_until,
                     .answered_at = one.answered_at};
    // The company may have moved the visit since the order was made.
    if (view.state != State::Waiting) return view;
    auto const visits = orders::list_visits(tx, one.order);
    for (auto const& visit : visits)
        if (visit.state != orders::VisitState::Cancelled) view.before.starts_at = visit.starts_at;
    return view;
}

Result<RequestList> list_requests(Tx& tx, api::Path<OrderPath> const& at) {
    auto const order = TRY(orders::load_for(tx, tx.actor(), at.id, "orders.read"));
    RequestList found;
    for (auto const& one : list(tx, order.id))
        found.items.push_back(TRY(view_of(tx, one, order)));
    return found;
}

struct AskForm {
    Id<pricing::Quote> quote;
    Instant start;
    Id<customers::Address> address;
    Text<1, 200> reason;
};
BOOST_DESCRIBE_STRUCT(AskForm, (), (quote, start, address, reason))

Result<RequestView> post_request(Tx& tx, api::Path<OrderPath> const& at,
                                 api::Body<AskForm> const& in) {
    auto const order = TRY(orders::load_for(tx, tx.actor(), at.id, "orders.write"));
    auto const one = TRY(ask(tx, {order.id, in.quote, in.start, in.address, in.reason}));
    return view_of(tx, one, order);
}

struct AnswerForm {
    bool is_agreed;
    Price price; ///< as it was shown
};
BOOST_DESCRIBE_STRUCT(AnswerForm, (), (is_agreed, price))

Result<RequestView> put_answer(Tx& tx, api::Path<RequestPath> const& at,
                               api::Body<AnswerForm> const& in) {
    TRY(orders::load_for(tx, tx.actor(), at.id, "orders.read"));
    auto const one =
        TRY(answer(tx, at.id, static_cast<int>(at.number.value), {in.is_agreed, in.price.money}));
    return view_of(tx, one, TRY(orders::load(tx, at.id)));
}

Result<void> delete_request(Tx& tx, api::Path<RequestPath> const& at) {
    TRY(orders::load_for(tx, tx.actor(), at.id, "orders.write"));
    TRY(withdraw(tx, at.id, static_cast<int>(at.number.value)));
    return {};
}

Result<void> check_habits(Habits const& habits) {
    bool const is_right = habits.answer_hours >= 1 && habits.answer_hours <= 240;
    return is_right ? Result<void>{} : invalid_field("/answer_hours", "changes.hours_wrong");
}

} // namespace

void install(Room& room) {
    room.settings.push_back(settings::describe<Habits>(false, check_habits));
    auto const office = api::staff("orders.write");
    auto& routes = room.routes;
    routes.read("/orders/{id}/change-requests", "list_change_requests",
                api::customer() | api::staff("orders.read"), list_requests);
    routes.write("POST", "/orders/{id}/change-requests", "ask_for_change", office, post_request);
    routes.write("PUT", "/orders/{id}/change-requests/{number}/answer", "answer_change_request",
                 api::customer(), put_answer);
    routes.write("DELETE", "/orders/{id}/change-requests/{number}", "withdraw_change_request",
                 office, delete_request);
}

} // namespace hearth::changes
