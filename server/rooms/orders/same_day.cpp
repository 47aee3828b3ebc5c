#include "rooms/orders/same_day.h"

#include "base/zone.h"
#include "platform/api/route.h"
#include "rooms/identity/identity.h"
#include "rooms/orders/views.h"

namespace hearth::orders {
namespace {

constexpr int longest_min = 24 * 60;

struct SameDayQuery {
    Id<identity::Store> store;
    Instant start;
    Whole<1, longest_min> minutes;
    std::optional<Id<Order>> order; ///< which is to be changed
};
BOOST_DESCRIBE_STRUCT(SameDayQuery, (), (store, start, minutes, order))

struct OtherVisit {
    Id<Order> order;
    std::string number;
    catalog::Name item;
    Instant starts_at;
    Instant ends_at;
    bool is_overlapping = false;
    int gap_min = 0; ///< between the two; 0 where they overlap
};
BOOST_DESCRIBE_STRUCT(OtherVisit, (),
                      (order, number, item, starts_at, ends_at, is_overlapping, gap_min))

struct SameDayList {
    std::vector<OtherVisit> items;
};
BOOST_DESCRIBE_STRUCT(SameDayList, (), (items))

Result<OtherVisit> view_of(Tx& tx, DayVisit const& other, Span wanted) {
    auto const item = TRY(catalog::load_item(tx, other.item));
    bool const overlaps = overlap({other.starts_at, other.ends_at}, wanted);
    auto const gap =
        other.ends_at <= wanted.from ? wanted.from - other.ends_at : other.starts_at - wanted.to;
    auto const gap_min = std::chrono::duration_cast<minutes>(gap).count();
    return OtherVisit{other.order,
                      other.number,
                      item.name,
                      other.starts_at,
                      other.ends_at,
                      overlaps,
                      overlaps ? 0 : static_cast<int>(gap_min)};
}

Result<SameDayList> get_same_day(Tx& tx, api::Query<SameDayQuery> const& query) {
    Id<customers::Customer> const me{tx.actor().id};
    Span const wanted{query.start, query.start + minutes{query.minutes.value}};
    auto const zone = TRY(identity::store_zone(tx, query.store));
    SameDayList list;
    for (auto const& other : list_same_day(tx, me, zone, wanted, query.order))
        list.items.push_back(TRY(view_of(tx, other, wanted)));
    return list;
}

} // namespace

std::vector<DayVisit> list_same_day(Tx& tx, Id<customers::Customer> customer,
                                    std::string const& zone, Span wanted,
                                    std::optional<Id<Order>> except) {
    auto const last = local_day(wanted.to - seconds{1}, zone);
    auto const after = Day{std::chrono::sys_days{last} + std::chrono::days{1}};
    Span const days{at_local(local_day(wanted.from, zone), 0, zone), at_local(after, 0, zone)};
    auto others = tx.all<DayVisit>(
        "SELECT o.id, o.number, v.item_id, v.starts_at, v.ends_at "
        "FROM orders_order o "
        "JOIN orders_visit v ON v.company_id = o.company_id AND v.order_id = o.id "
        "WHERE o.company_id = ?1 AND o.customer_id = ?2 AND o.stage <> 'cancelled' "
        "AND v.state <> 'cancelled' AND v.starts_at < ?4 AND v.ends_at > ?3 "
        "ORDER BY v.starts_at, v.id LIMIT 20",
        customer, days.from, days.to);
    if (except) std::erase_if(others, [&](DayVisit const& one) { return one.order == *except; });
    return others;
}

void add_same_day_routes(api::Routes& routes) {
    routes.read("/me/visits-on-day", "list_own_visits_on_day", api::customer(), get_same_day);
}

} // namespace hearth::orders
