#include "rooms/intake/performance.h"

#include "platform/settings/settings.h"
#include "rooms/intake/race.h"
#include "rooms/intake/rules.h"

#include <algorithm>
#include <map>

namespace hearth::intake {
namespace {

using StoreId = Id<identity::Store>;

struct Asked {
    StoreId store;
    RoutingState state;
    RoutingLevel level;
    Instant offered_at;
    std::optional<Instant> answered_at;
    std::optional<std::string> refusal;
    bool is_ordered;
};
BOOST_DESCRIBE_STRUCT(Asked, (),
                      (store, state, level, offered_at, answered_at, refusal, is_ordered))

struct Helped {
    StoreId winner;
    std::optional<StoreId> origin;
};
BOOST_DESCRIBE_STRUCT(Helped, (), (winner, origin))

/// The rows of one report while they are counted.
class Count {
public:
    Count(Tx& tx, Span span, std::optional<std::vector<StoreId>> const& stores)
        : tx_(tx), span_(span), stores_(stores),
          promised_(minutes{settings::load<Promises>(tx).accept_min}) {}

    std::vector<StorePerformance> run() {
        count_routings();
        count_results();
        count_help();
        count_credit();
        std::vector<StorePerformance> all;
        for (auto& [store, row] : rows_) {
            row.accept_median_s = percentile(took_[store], 50);
            row.accept_p90_s = percentile(took_[store], 90);
            row.refusals = most_frequent(refusals_[store]);
            all.push_back(std::move(row));
        }
        return all;
    }

private:
    /// Nothing where the reader may not see the store.
    StorePerformance* row_of(StoreId store) {
        if (stores_ && std::ranges::find(*stores_, store) == stores_->end()) return nullptr;
        auto& row = rows_[store];
        row.store = store;
        return &row;
    }

    void count_routings() {
        for (auto const& one :
             tx_.all<Asked>("SELECT r.store_id, r.state, r.level, r.offered_at, r.answered_at, "
                            "r.refusal, i.order_id IS NOT NULL AND i.store_id = r.store_id "
                            "FROM intake_routing r JOIN intake_inquiry i ON "
                            "i.company_id = r.company_id AND i.id = r.inquiry_id "
                            "WHERE r.company_id = ?1 AND r.offered_at >= ?2 AND r.offered_at < ?3",
                            span_.from, span_.to))
            if (auto* const row = row_of(one.store)) count(*row, one);
    }

    void count(StorePerformance& row, Asked const& one) {
        ++row.asked;
        row.escalated += one.level == RoutingLevel::Store ? 0 : 1;
        row.handed_on += one.state == RoutingState::Withdrawn ? 1 : 0;
        if (one.state == RoutingState::Refused) {
            ++row.refused;
            ++refusals_[one.store][one.refusal.value_or("")];
        }
        if (one.state != RoutingState::Accepted || !one.answered_at) return;
        ++row.accepted;
        row.ordered += one.is_ordered ? 1 : 0;
        auto const took = *one.answered_at - one.offered_at;
        row.in_time += took <= promised_ ? 1 : 0;
        took_[one.store].push_back(std::chrono::floor<seconds>(took).count());
    }

    void count_results() {
        using Columns = std::tuple<StoreId, ContactResult, int>;
        for (auto const& [store, result, count] :
             tx_.all<Columns>("SELECT store_id, result, CAST(count(*) AS INTEGER) "
                              "FROM intake_contact WHERE company_id = ?1 AND at >= ?2 AND at < ?3 "
                              "GROUP BY store_id, result ORDER BY store_id, result",
                              span_.from, span_.to))
            if (auto* const row = row_of(store)) row->results.push_back({result, count});
    }

    void count_help() {
        for (auto const& one :
             tx_.all<Helped>("SELECT winner, origin_store FROM intake_race WHERE company_id = ?1 "
                             "AND ended_at >= ?2 AND ended_at < ?3 AND winner IS NOT NULL",
                             span_.from, span_.to)) {
            if (!one.origin || one.origin == one.winner) continue;
            if (auto* const row = row_of(one.winner)) ++row->helped;
            if (auto* const row = row_of(*one.origin)) ++row->was_helped;
        }
    }

    /// Of shared orders only: where nobody else brought it, it is turnover like any other.
    void count_credit() {
        using Columns = std::tuple<StoreId, CreditPart, Money>;
        for (auto const& [store, part, amount] : tx_.all<Columns>(
                 "SELECT c.store_id, c.part, CAST(sum(c.amount) AS BIGINT) FROM intake_credit c "
                 "WHERE c.company_id = ?1 AND c.at >= ?2 AND c.at < ?3 AND EXISTS (SELECT 1 FROM "
                 "intake_credit b WHERE b.company_id = c.company_id AND b.order_id = c.order_id "
                 "AND b.part = 'brought') GROUP BY c.store_id, c.part ORDER BY c.store_id, c.part",
                 span_.from, span_.to))
            if (auto* const row = row_of(store))
                (part == CreditPart::Brought ? row->credit_brought : row->credit_served) = amount;
    }

    static std::vector<RefusalCount> most_frequent(std::map<std::string, int> const& counts) {
        std::vector<RefusalCount> all;
        for (auto const& [reason, count] : counts)
            all.push_back({reason, count});
        std::ranges::stable_sort(all, std::greater{}, &RefusalCount::count);
        return all;
    }

    Tx& tx_;
    Span const span_;
    std::optional<std::vector<StoreId>> const& stores_;
    Duration const promised_;
    std::map<StoreId, StorePerformance> rows_;
    std::map<StoreId, std::vector<std::int64_t>> took_;
    std::map<StoreId, std::map<std::string, int>> refusals_;
};

} // namespace

std::optional<std::int64_t> percentile(std::vector<std::int64_t> values, int percent) {
    if (values.empty()) return {};
    auto const count = static_cast<std::int64_t>(values.size());
    auto const rank = std::max<std::int64_t>(1, (count * percent + 99) / 100);
    auto const at = values.begin() + (rank - 1);
    std::ranges::nth_element(values, at);
    return *at;
}

std::vector<StorePerformance> measure_stores(Tx& tx, Span span,
                                             std::optional<std::vector<StoreId>> const& stores) {
    return Count(tx, span, stores).run();
}

} // namespace hearth::intake
