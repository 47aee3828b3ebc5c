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

struct SameDayList {
    std::vector<OtherVisit> items;
};
BOOST_DESCRIBE_STRUCT(SameDayList, (), (items))

struct Row {
    Id<Order> order;
    std::string number;
    Id<catalog::Item> item;
    Instant starts_at;
    Instant ends_at;
};
BOOST_DESCRIBE_STRUCT(Row, (), (order, number, item, starts_at, ends_at))

Result<SameDayList> get_same_day(Tx& tx, api::Query<SameDayQuery> const& query) {
    Id<customers::Customer> const me{tx.actor().id};
    Span const wanted{query.start, query.start + minutes{query.minutes.value}};
    return SameDayList{TRY(list_same_day(tx, me, query.store, wanted, query.order))};
}

} // namespace

Result<std::vector<OtherVisit>> list_same_day(Tx& tx, Id<customers::Customer> customer,
                                              Id<identity::Store> store, Span wanted,
                                              std::optional<Id<Order>> except) {
    auto const zone = TRY(identity::store_zone(tx, store));
    auto const last = local_day(wanted.to - seconds{1}, zone);
    auto const after = Day{std::chrono::sys_days{last} + std::chrono::days{1}};
    Span const days{at_local(local_day(wanted.from, zone), 0, zone), at_local(after, 0, zone)};
    std::vector<OtherVisit> others;
    for (auto const& row :
         tx.all<Row>("SELECT o.id, o.number, v.item_id, v.starts_at, v.ends_at "
                     "FROM orders_order o "
                     "JOIN orders_visit v ON v.company_id = o.company_id AND v.order_id = o.id "
                     "WHERE o.company_id = ?1 AND o.customer_id = ?2 AND o.stage <> 'cancelled' "
                     "AND v.state <> 'cancelled' AND v.starts_at < ?4 AND v.ends_at > ?3 "
                     "ORDER BY v.starts_at, v.id LIMIT 20",
                     customer, days.from, days.to)) {
        if (except && row.order == *except) continue;
        auto const item = TRY(catalog::load_item(tx, row.item));
        bool const overlaps = overlap({row.starts_at, row.ends_at}, wanted);
        auto const gap =
            row.ends_at <= wanted.from ? wanted.from - row.ends_at : row.starts_at - wanted.to;
        auto const gap_min = std::chrono::duration_cast<minutes>(gap).count();
        others.push_back({row.order, row.number, item.name, row.starts_at, row.ends_at, overlaps,
                          overlaps ? 0 : static_cast<int>(gap_min)});
    }
    return others;
}

void add_same_day_routes(api::Routes& routes) {
    routes.read("/me/visits-on-day", "list_own_visits_on_day", api::customer(), get_same_day);
}

} // namespace hearth::orders
