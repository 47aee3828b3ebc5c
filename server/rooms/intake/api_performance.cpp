// The report of how stores do (ST-05).
#include "rooms/identity/identity.h"
#include "rooms/intake/performance.h"
#include "rooms/intake/views.h"

namespace hearth::intake {
namespace {

constexpr hours longest_span{24 * 93}; // a quarter

struct PerformanceQuery {
    Instant from;
    Instant to;
};
BOOST_DESCRIBE_STRUCT(PerformanceQuery, (), (from, to))
struct PerformanceReport {
    std::vector<StorePerformance> stores;
};
BOOST_DESCRIBE_STRUCT(PerformanceReport, (), (stores))

Result<PerformanceReport> get_performance(Tx& tx, api::Query<PerformanceQuery> const& query) {
    if (query.to <= query.from) return invalid_field("/query/to", "intake.span_reversed");
    if (query.to - query.from > longest_span)
        return invalid_field("/query/from", "intake.span_too_long", {{"days", "93"}});
    auto const reach = identity::reach_of(tx.actor(), "intake.read");
    return PerformanceReport{measure_stores(tx, {query.from, query.to}, reach)};
}

} // namespace

void add_performance_routes(api::Routes& routes) {
    routes.read("/store-performance", "get_store_performance", api::staff("intake.read"),
                get_performance);
}

} // namespace hearth::intake
