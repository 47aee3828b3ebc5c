#include "rooms/orders/terms_word.h"

namespace hearth::orders {

int free_hours_of(Order const& order) {
    auto const free_for = order.terms.free_until - order.placed_at;
    return order.terms.is_special
               ? 0
               : static_cast<int>(std::chrono::duration_cast<hours>(free_for).count());
}

Result<void> note_terms(Tx& tx, Order const& order, TermsSeen const& seen) {
    auto const [free_hours, percent] = std::pair{free_hours_of(order), order.terms.fee_percent};
    if (seen.free_hours.value != free_hours || seen.fee_percent.value != percent)
        return Error{Refusal::Conflict,
                     "orders.terms_moved",
                     {{"hours", std::to_string(free_hours)}, {"percent", std::to_string(percent)}}};
    tx.run("INSERT INTO orders_terms_word (company_id, order_id, at, free_hours, fee_percent, "
           "words) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
           order.id, tx.now(), free_hours, percent, std::string(seen.words));
    tx.publish(TermsAgreed{order.id, order.store, free_hours, percent});
    return {};
}

std::optional<TermsWord> find_terms_word(Tx& tx, Id<Order> order) {
    return tx.find<TermsWord>("SELECT at, free_hours, fee_percent, words FROM orders_terms_word "
                              "WHERE company_id = ?1 AND order_id = ?2",
                              order);
}

} // namespace hearth::orders
