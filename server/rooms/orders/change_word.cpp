#include "rooms/orders/change_word.h"

#include "base/ensure.h"
#include "rooms/orders/store.h"

namespace hearth::orders {

void note_word(Tx& tx, Order const& order, Word word) {
    auto const changes = store::list_changes(tx, order.id);
    ensure(!changes.empty(), "a word on no change");
    auto const& last = changes.back();
    tx.run("INSERT INTO orders_change_word (company_id, order_id, change_id, word) VALUES (?1, ?2, "
           "?3, ?4)",
           order.id, last.id, word);
    tx.publish(
        ChangeAgreed{order.id, last.id, order.store, word, last.price_before, last.price_after});
}

std::vector<ChangeWord> list_words(Tx& tx, Id<Order> order) {
    return tx.all<ChangeWord>("SELECT change_id, word FROM orders_change_word WHERE company_id = "
                              "?1 AND order_id = ?2 ORDER BY change_id",
                              order);
}

} // namespace hearth::orders
