/// How the stores do what the call centre asks of them (ST-05).
#pragma once

#include "rooms/intake/intake.h"

namespace hearth::intake {

struct ResultCount {
    ContactResult result;
    int count;
};
BOOST_DESCRIBE_STRUCT(ResultCount, (), (result, count))

struct RefusalCount {
    std::string reason; ///< as the store said it
    int count;
};
BOOST_DESCRIBE_STRUCT(RefusalCount, (), (reason, count))

struct StorePerformance {
    Id<identity::Store> store = {};
    int asked = 0; ///< wishes routed to it in the span
    int accepted = 0;
    int refused = 0;
    int handed_on = 0; ///< withdrawn: another store got it
    int escalated = 0; ///< the manager or headquarters had to see to it (ST-01)
    int in_time = 0;   ///< of the accepted, within the promised minutes
    std::optional<std::int64_t> accept_median_s = {};
    std::optional<std::int64_t> accept_p90_s = {};
    int ordered = 0; ///< of the accepted, those that became orders: its conversion
    std::vector<ResultCount> results = {};
    std::vector<RefusalCount> refusals = {}; ///< most frequent first
    int helped = 0;                          ///< wishes taken over from other stores (ST-04)
    int was_helped = 0;
    Money credit_brought = {}; ///< fen: of orders that others served
    Money credit_served = {};  ///< fen: of orders that others brought
};
BOOST_DESCRIBE_STRUCT(StorePerformance, (),
                      (store, asked, accepted, refused, handed_on, escalated, in_time,
                       accept_median_s, accept_p90_s, ordered, results, refusals, helped,
                       was_helped, credit_brought, credit_served))

/// The value below which `percent` of the values lie, by nearest rank (ISO 3534-1); nothing of
/// none.
std::optional<std::int64_t> percentile(std::vector<std::int64_t> values, int percent);

/// Of those stores (all without) in [from, to): one row for each that was asked something, helped
/// or shares turnover; by store id.
std::vector<StorePerformance>
measure_stores(Tx& tx, Span span, std::optional<std::vector<Id<identity::Store>>> const& stores);

} // namespace hearth::intake
