#include "rooms/customers/called.h"

#include "base/text.h"
#include "platform/merging/holdings.h"
#include "platform/vault/fields.h"

#include <algorithm>

namespace hearth::customers {
namespace {

vault::Place called_of(Uuid file) {
    return {"customers_called.called", file};
}

std::optional<std::string> called_of_file(Tx& tx, Uuid file) {
    auto const row = tx.find<std::tuple<db::Bytes>>(
        "SELECT called FROM customers_called WHERE company_id = ?1 AND customer_id = ?2", file);
    if (!row) return {};
    return vault::open(tx, vault::FieldClass::Name, called_of(file), std::get<0>(*row));
}

/// Of any script: what is not in ASCII counts as a letter.
bool is_letter(unsigned char byte) {
    return byte >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

} // namespace

std::optional<std::string> find_called(Tx& tx, Id<Customer> customer) {
    if (auto own = called_of_file(tx, customer.uuid)) return own;
    for (auto const& file : merging::list_given_up_for(tx, customer.uuid))
        if (auto other = called_of_file(tx, file)) return other;
    return {};
}

void save_called(Tx& tx, Id<Customer> customer, std::string const& called) {
    tx.run("DELETE FROM customers_called WHERE company_id = ?1 AND customer_id = ?2", customer);
    if (called.empty()) return;
    tx.run("INSERT INTO customers_called (company_id, customer_id, called, at) "
           "VALUES (?1, ?2, ?3, ?4)",
           customer,
           vault::seal(tx, vault::FieldClass::Name, called_of(customer.uuid),
                       std::string_view(called)),
           tx.now());
}

Result<std::string> parse_name(std::string_view typed, std::string const& pointer) {
    auto const name = std::string(trim(typed));
    if (std::none_of(name.begin(), name.end(),
                     [](char one) { return is_letter(static_cast<unsigned char>(one)); }))
        return invalid_field(pointer, "customers.name_wrong");
    return name;
}

} // namespace hearth::customers
