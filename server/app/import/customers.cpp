#include "rooms/customers/customers.h"
#include "app/import/context.h"
#include "base/text.h"

#include <algorithm>

namespace hearth::import {
namespace {

struct CustomerRow {
    std::string name;
    std::vector<std::string> phones;
    identity::Store const* store = nullptr;
    std::optional<PlaceRead> place;
    bool is_special_care = false;
    std::string note;
    std::string content() const {
        auto const& a = place ? place->address : AddressRead{};
        auto const at = place && place->exact ? std::to_string(place->exact->first) + "," +
                                                    std::to_string(place->exact->second)
                                              : "";
        return join({name, join(phones, "/"), store ? store->code : "", a.city, a.district,
                     a.detail, at, is_special_care ? "1" : "0", note},
                    "\x1f");
    }
};

bool is_yes(std::string const& text) {
    auto const bare = bare_text(text);
    return bare == "是" || bare == "有" || bare == "y" || bare == "yes" || bare == "true" ||
           bare == "1" || bare == "√";
}

std::string note_of(RowReader& row, std::vector<std::string> const& phones) {
    std::vector<std::string> parts;
    if (row.has(Field::Note)) parts.push_back(row.text(Field::Note));
    if (phones.size() > 1)
        parts.push_back("其他电话：" + join({phones.begin() + 1, phones.end()}, "、"));
    return join(parts, "；");
}

CustomerRow read_customer(Company const& company, RowReader& row) {
    CustomerRow draft;
    draft.name = row.text(Field::Name);
    if (draft.name.empty()) row.fault(Field::Name, "books.name_missing");
    if (count_characters(draft.name) > 40) row.fault(Field::Name, "books.text_too_long");
    if (!row.has(Field::Phone)) row.fault(Field::Phone, "books.phone_missing");
    for (auto const field : {Field::Phone, Field::OtherPhone}) {
        if (!row.has(field)) continue;
        if (auto const read = row.take(field, parse_phones(row.cell(field))))
            draft.phones.insert(draft.phones.end(), read->numbers.begin(), read->numbers.end());
    }
    draft.place = read_place(row);
    draft.store = find_store(row, company, draft.place ? draft.place->address.district : "");
    if (draft.place)
        complete_place(row, company, *draft.place, draft.store);
    else
        row.remark(Field::Address, "books.address_missing");
    draft.is_special_care = is_yes(row.text(Field::Care));
    draft.note = note_of(row, draft.phones);
    return draft;
}

bool is_at(customers::Address const& known, AddressRead const& read) {
    return known.district == read.district && bare_text(known.detail) == bare_text(read.detail);
}

Result<Became> write_customer(Tx& tx, CustomerRow const& draft, bool is_known) {
    auto found = customers::find_by_phone(tx, draft.phones.front());
    auto const is_new = !found;
    customers::Customer customer = found ? std::move(*found) : customers::Customer{};
    // What people have since changed here wins over an old book, but for rows that we brought.
    if (is_new || is_known) {
        customer.name = draft.name;
        customer.phone = draft.phones.front();
        customer.is_special_care = customer.is_special_care || draft.is_special_care;
        if (!draft.note.empty()) customer.note = draft.note;
        if (draft.store) customer.store = draft.store->id;
        customer = is_new ? TRY(customers::add_customer(tx, customer))
                          : TRY(customers::save_customer(tx, customer));
    }
    if (draft.place) TRY(keep_address(tx, customer.id, *draft.place));
    keep_row(tx, Kind::Customers, draft.phones.front(), draft.content(), customer.id.uuid);
    return is_new ? Became::Added : Became::Changed;
}

} // namespace

Result<Id<customers::Address>> keep_address(Tx& tx, Id<customers::Customer> customer,
                                            PlaceRead const& place) {
    for (auto const& known : customers::list_addresses(tx, customer))
        if (is_at(known, place.address)) return known.id;
    customers::Address address;
    address.customer = customer;
    address.label = "家";
    address.province = place.address.province;
    address.city = place.address.city;
    address.district = place.address.district;
    address.detail = place.address.detail;
    std::tie(address.latitude, address.longitude) = place.rough;
    address.exact = place.exact;
    return TRY(customers::add_address(tx, std::move(address))).id;
}

Result<Became> take_customer(Tx& tx, Company const& company, Seen& seen, RowReader& row) {
    auto const draft = read_customer(company, row);
    if (row.has_fault()) return Became::Same;
    auto const name = bare_text(draft.name);
    if (auto const before = row.meet(seen, "customer " + draft.phones.front(), name)) {
        Detail const where{"row", std::to_string(before->row)};
        if (before->name != name) {
            row.fault(Field::Phone, "books.phone_of_another", {where});
            return Became::Same;
        }
        row.remark(Field::Phone, "books.repeated", {where});
        if (draft.place) {
            auto const known = customers::find_by_phone(tx, draft.phones.front());
            if (known) TRY(keep_address(tx, known->id, *draft.place));
        }
        return Became::Same;
    }
    auto const known = find_row(tx, Kind::Customers, draft.phones.front(), draft.content());
    if (known && known->is_same) return Became::Same;
    return write_customer(tx, draft, known.has_value());
}

} // namespace hearth::import
