#include "rooms/series/terms_word.h"

#include "base/ensure.h"
#include "rooms/series/store.h"

namespace hearth::series {

Result<void> note_rule(Tx& tx, Series const& one, RuleSeen const& seen) {
    auto const days = store::list_occurrences(tx, one.id);
    ensure(!days.empty() && days.front().order, "a series begins with its first day's order");
    auto const first = TRY(orders::load(tx, *days.front().order));
    auto const free_for = first.terms.free_until - first.placed_at;
    int const free_hours = first.terms.is_special ? 0 : static_cast<int>(free_for / hours{1});
    int const percent = first.terms.fee_percent;
    if (seen.free_hours.value != free_hours || seen.fee_percent.value != percent)
        return Error{Refusal::Conflict,
                     "orders.terms_moved",
                     {{"hours", std::to_string(free_hours)}, {"percent", std::to_string(percent)}}};
    tx.run("INSERT INTO series_terms_word (company_id, series_id, at, free_hours, fee_percent, "
           "words) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
           one.id, tx.now(), free_hours, percent, std::string(seen.words));
    tx.publish(RuleAgreed{one.id, one.customer, one.store, free_hours, percent});
    return {};
}

std::optional<RuleWord> find_rule_word(Tx& tx, SeriesId id) {
    return tx.find<RuleWord>("SELECT at, free_hours, fee_percent, words FROM series_terms_word "
                             "WHERE company_id = ?1 AND series_id = ?2",
                             id);
}

} // namespace hearth::series
