// A2: a discount is asked for; A22: what was given away, by employee (LC-03).
#include "base/zone.h"
#include "platform/api/route.h"
#include "platform/settings/settings.h"
#include "rooms/deals/inside.h"
#include "rooms/deals/rules.h"

namespace hearth::deals {
namespace {

constexpr int most_in_report = 1'000;

struct QuotePath {
    Id<pricing::Quote> id;
};
BOOST_DESCRIBE_STRUCT(QuotePath, (), (id))

struct DiscountForm {
    Price amount;
    Reason reason;
    Text<2, 200> words;
};
BOOST_DESCRIBE_STRUCT(DiscountForm, (), (amount, reason, words))

struct DiscountView {
    Id<Discount> id;
    Id<pricing::Quote> quote;
    Id<identity::Store> store;
    Money amount;
    Reason reason;
    std::string words;
    State state;
    Instant asked_at;
    std::optional<std::string> asked_by;     ///< the employee's name
    std::optional<Id<pricing::Quote>> given; ///< order by this one
    std::optional<Money> total;              ///< of that offer
};
BOOST_DESCRIBE_STRUCT(DiscountView, (),
                      (id, quote, store, amount, reason, words, state, asked_at, asked_by, given,
                       total))
struct DiscountList {
    std::vector<DiscountView> items;
};
BOOST_DESCRIBE_STRUCT(DiscountList, (), (items))

struct ReportQuery {
    Day from;
    Day until; ///< last day
    Id<identity::Store> store;
};
BOOST_DESCRIBE_STRUCT(ReportQuery, (), (from, until, store))
struct GiverView {
    Uuid staff;
    std::optional<std::string> name;
    int given;
    Money amount;
    int waiting;
    int refused;
};
BOOST_DESCRIBE_STRUCT(GiverView, (), (staff, name, given, amount, waiting, refused))
struct Report {
    std::vector<GiverView> givers;
    std::vector<DiscountView> items; ///< newest first
};
BOOST_DESCRIBE_STRUCT(Report, (), (givers, items))

DiscountView view_of(Tx& tx, Discount const& one) {
    DiscountView view{one.id,
                      one.quote,
                      one.store,
                      one.amount,
                      one.reason,
                      one.words,
                      one.state,
                      one.asked_at,
                      identity::find_name(tx, one.asked_by),
                      one.given,
                      {}};
    if (!one.given) return view;
    if (auto const quote = pricing::load_quote(tx, *one.given)) view.total = quote->total;
    return view;
}

Result<pricing::Quote> load_reached(Tx& tx, Id<pricing::Quote> id, std::string_view permission) {
    auto const quote = TRY(pricing::load_quote(tx, id));
    TRY(identity::check_reach(tx, permission, quote.store));
    return quote;
}

Result<DiscountView> post_discount(Tx& tx, api::Path<QuotePath> const& at,
                                   api::Body<DiscountForm> const& in) {
    auto const quote = TRY(load_reached(tx, at.id, "deals.discount"));
    if (in.amount.money <= Money{}) return invalid_field("/amount", "deals.amount_missing");
    auto const made = TRY(ask_discount(tx, {quote.id, in.amount.money, in.reason, in.words}));
    return view_of(tx, made);
}

Result<DiscountList> list_of_quote(Tx& tx, api::Path<QuotePath> const& at) {
    auto const quote = TRY(load_reached(tx, at.id, "deals.discount"));
    DiscountList list;
    for (auto const& one : list_discounts(tx, quote.id))
        list.items.push_back(view_of(tx, one));
    return list;
}

Result<Report> get_report(Tx& tx, api::Query<ReportQuery> const& query) {
    TRY(identity::check_reach(tx, "deals.read", query.store));
    auto const zone = TRY(identity::store_zone(tx, query.store));
    auto const next = Day{std::chrono::sys_days{query.until} + std::chrono::days{1}};
    Span const span{at_local(query.from, 0, zone), at_local(next, 0, zone)};
    auto found = list_discounts(tx, span, most_in_report);
    std::erase_if(found, [&](Discount const& one) { return one.store != query.store; });
    Report report;
    for (auto const& giver : by_giver(found))
        report.givers.push_back({giver.staff, identity::find_name(tx, giver.staff), giver.given,
                                 giver.amount, giver.waiting, giver.refused});
    for (auto const& one : found)
        report.items.push_back(view_of(tx, one));
    return report;
}

Result<void> check_comparison(Comparison const& rule) {
    if (rule.days < 1 || rule.days > 365) return invalid_field("/days", "deals.days_wrong");
    if (rule.source.empty()) return invalid_field("/source", "platform.required");
    return {};
}

} // namespace

void install(Room& room) {
    room.settings.push_back(settings::describe<Comparison>(false, check_comparison));
    room.permissions = {{"deals.read"}, {"deals.discount"}};
    room.listeners = {
        events::listen<orders::OrderPlaced>("deals.hear_placed", hear_placed),
        events::listen<orders::OrderChanged>("deals.hear_changed", hear_changed),
        events::listen<orders::OrderCancelled>("deals.hear_cancelled", hear_cancelled),
        events::listen<identity::ApprovalDecided>("deals.hear_approval", hear_approval)};
    // What was sold before this room was built is a deal, too.
    for (auto& one : room.listeners)
        one.hears_the_past = one.name != "deals.hear_approval";
    pricing::compare_by(compare);
    auto& routes = room.routes;
    routes.write("POST", "/quotes/{id}/discounts", "ask_for_discount", api::staff("deals.discount"),
                 post_discount);
    routes.read("/quotes/{id}/discounts", "list_quote_discounts", api::staff("deals.discount"),
                list_of_quote);
    routes.read("/discounts", "report_discounts", api::staff("deals.read"), get_report);
}

} // namespace hearth::deals
