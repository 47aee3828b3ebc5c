// What the heads of all forms share.
#include "rooms/aftersales/repair_pdf.h"

#include "base/zone.h"
#include "platform/words/words.h"
#include "rooms/catalog/catalog.h"
#include "rooms/customers/customers.h"

namespace hearth::aftersales {

std::string form_word(std::string const& entry, std::vector<Detail> const& details) {
    return words::text("zh-CN", "aftersales." + entry, details);
}

std::string form_moment(std::optional<Instant> at, FormHead const& head) {
    return at ? to_local_text(*at, head.store.zone) : "—";
}

Result<FormHead> load_form_head(Tx& tx, Id<orders::Order> id) {
    auto const order = TRY(orders::load(tx, id));
    auto const item = TRY(catalog::load_item(tx, order.item));
    FormHead head{.company = std::get<0>(tx.one<std::tuple<std::string>>(
                      "SELECT name FROM platform_company WHERE id = ?1")),
                  .store = TRY(identity::load_store(tx, order.store)),
                  .order_number = order.number,
                  .item = item.name.zh,
                  .printed_at = tx.now()};
    if (auto const customer = customers::load_customer(tx, order.customer))
        head.customer = customer->name;
    return head;
}

Result<FormHead> load_form_head(Tx& tx, Goods const& goods) {
    FormHead head{.company = std::get<0>(tx.one<std::tuple<std::string>>(
                      "SELECT name FROM platform_company WHERE id = ?1")),
                  .store = TRY(identity::load_store(tx, goods.store)),
                  .order_number = goods.number,
                  .item = goods.label,
                  .printed_at = tx.now()};
    if (auto const customer = customers::load_customer(tx, goods.customer))
        head.customer = customer->name;
    return head;
}

std::vector<std::pair<std::string, std::string>> pairs_of(FormHead const& head) {
    return {{form_word("pdf_company"), head.company + "　" + head.store.name},
            {form_word("pdf_order"), head.order_number},
            {form_word("pdf_customer"), head.customer},
            {form_word("pdf_item"), head.item}};
}

} // namespace hearth::aftersales
