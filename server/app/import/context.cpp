#include "app/import/context.h"

#include "base/text.h"
#include "base/zone.h"
#include "platform/vault/fields.h"
#include "rooms/workforce/workforce.h"

#include <algorithm>
#include <charconv>

namespace hearth::import {
namespace {

constexpr std::pair<std::string_view, Field> pointer_fields[] = {
    {"/phone", Field::Phone}, {"/id_number", Field::IdNumber},
    {"/name", Field::Name},   {"/quantity", Field::Quantity},
    {"/spans", Field::Hours}, {"/valid_to", Field::HealthUntil}};

std::optional<Field> field_of(Error const& error) {
    if (error.code == "workforce.phone_taken") return Field::Phone;
    if (error.code == "workforce.number_taken") return Field::Number;
    if (error.code == "workforce.id_number_taken") return Field::IdNumber;
    if (error.fields.empty()) return {};
    for (auto const& [pointer, field] : pointer_fields)
        if (error.fields[0].pointer.starts_with(pointer)) return field;
    return {};
}

std::optional<double> read_degrees(RowReader& row, Field field, double limit) {
    if (!row.has(field)) return {};
    auto const text = row.text(field);
    double degrees = 0;
    auto const* const end = text.data() + text.size();
    auto const read = std::from_chars(text.data(), end, degrees);
    if (read.ec == std::errc{} && read.ptr == end && degrees >= -limit && degrees <= limit)
        return degrees;
    row.fault(field, "books.degrees_wrong");
    return {};
}

std::pair<double, double> rough_place(Company const& company, AddressRead const& address,
                                      identity::Store const* store) {
    for (auto const& one : company.stores)
        if (!store && one.city == address.city) store = &one;
    if (!store && !company.stores.empty()) store = &company.stores.front();
    return store ? std::pair{store->latitude, store->longitude} : std::pair{0.0, 0.0};
}

} // namespace

Company load_company(Tx& tx, Kind kind, std::string const& usual_store) {
    Company company;
    company.stores = identity::list_stores(tx);
    for (auto const& store : company.stores)
        if (store.code == usual_store) company.usual_store = &store;
    if (!company.usual_store && company.stores.size() == 1)
        company.usual_store = &company.stores.front();
    if (kind == Kind::Orders)
        for (auto const& worker : workforce::list_workers(tx, {}, {}))
            company.staff.push_back(
                {worker.id, bare_text(worker.number), bare_text(worker.name), worker.store});
    company.items = catalog::list_items(tx);
    auto const zone =
        tx.find<std::tuple<std::string>>("SELECT zone FROM platform_company WHERE id = ?1");
    company.zone = zone ? std::get<0>(*zone) : "Asia/Shanghai";
    company.today = local_day(tx.now(), company.zone);
    return company;
}

books::Cell const& RowReader::cell(Field field) const {
    static books::Cell const none;
    auto const found = layout_.columns.find(field);
    return found == layout_.columns.end() ? none : books::cell_at(row_, found->second);
}

void RowReader::add(Field field, Weight weight, std::string code, std::vector<Detail> details) {
    auto const found = layout_.columns.find(field);
    int const column = found == layout_.columns.end() ? -1 : found->second;
    problems_.push_back(
        {file_, table_.sheet, row_.number, column, weight, std::move(code), std::move(details)});
}

void RowReader::fault(Field field, std::string code, std::vector<Detail> details) {
    add(field, Weight::Fault, std::move(code), std::move(details));
}

void RowReader::remark(Field field, std::string code, std::vector<Detail> details) {
    add(field, Weight::Remark, std::move(code), std::move(details));
}

void RowReader::refused(Error const& error) {
    auto const field = field_of(error);
    bool const has_field = !error.fields.empty();
    auto const& code = has_field ? error.fields[0].code : error.code;
    auto const& details = has_field ? error.fields[0].details : error.details;
    if (field) return fault(*field, code, details);
    problems_.push_back({file_, table_.sheet, row_.number, -1, Weight::Fault, code, details});
}

bool RowReader::has_fault() const {
    return std::any_of(problems_.begin(), problems_.end(),
                       [](Problem const& one) { return one.weight == Weight::Fault; });
}

std::optional<Day> RowReader::day(Field field, Day today) {
    if (!has(field)) return {};
    auto const read = take(field, parse_date(cell(field), dates(), today));
    if (!read) return {};
    if (read->is_year_guessed)
        remark(field, "books.year_assumed", {{"year", std::to_string(int(read->day.year()))}});
    return read->day;
}

std::optional<Met> RowReader::meet(Seen& seen, std::string const& key,
                                   std::string const& name) const {
    auto const [at, is_new] =
        seen.keys.try_emplace(key, Met{file_, table_.sheet, row_.number, name});
    if (is_new || at->second.is_at(file_, table_.sheet, row_.number)) return {};
    return at->second;
}

identity::Store const* find_store(RowReader& row, Company const& company,
                                  std::string const& district) {
    if (row.has(Field::Store)) {
        auto const name = bare_text(row.text(Field::Store));
        for (auto const& store : company.stores)
            if (bare_text(store.name) == name || bare_text(store.code) == name ||
                bare_text(store.name) == name + "店")
                return &store;
        row.fault(Field::Store, "books.store_unknown");
        return nullptr;
    }
    for (auto const& store : company.stores)
        if (!district.empty() && store.district == district) return &store;
    return company.usual_store;
}

catalog::Item const* find_item(Company const& company, std::string_view given) {
    auto const name = bare_text(given);
    auto const is_named = [&](catalog::Item const& item) {
        if (bare_text(item.name.zh) == name || bare_text(item.name.en) == name ||
            bare_text(item.code) == name)
            return true;
        return std::any_of(item.aliases.begin(), item.aliases.end(),
                           [&](auto const& alias) { return bare_text(alias) == name; });
    };
    for (auto const& item : company.items)
        if (item.service && is_named(item)) return &item;
    return nullptr;
}

std::optional<std::pair<double, double>> read_home(RowReader& row) {
    auto const latitude = read_degrees(row, Field::Latitude, 90);
    auto const longitude = read_degrees(row, Field::Longitude, 180);
    if (!latitude || !longitude) return {};
    return std::pair{*latitude, *longitude};
}

std::optional<PlaceRead> read_place(RowReader& row) {
    if (!row.has(Field::Address)) return {};
    if (count_characters(row.text(Field::Address)) > 200)
        row.fault(Field::Address, "books.text_too_long");
    PlaceRead read{parse_address(row.text(Field::Address)), read_home(row), {}};
    if (row.has(Field::City)) read.address.city = row.text(Field::City);
    if (row.has(Field::District)) read.address.district = row.text(Field::District);
    return read;
}

void complete_place(RowReader& row, Company const& company, PlaceRead& place,
                    identity::Store const* store) {
    auto& address = place.address;
    if (!address.has_number) row.remark(Field::Address, "books.address_incomplete");
    if (store && address.city.empty()) address.city = store->city;
    if (address.province.empty()) address.province = address.city;
    if (store && address.district.empty()) {
        address.district = store->district;
        row.remark(Field::Address, "books.district_assumed", {{"district", store->district}});
    }
    place.rough = place.exact ? *place.exact : rough_place(company, address, store);
}

std::optional<KnownRow> find_row(Tx& tx, Kind kind, std::string const& key,
                                 std::string const& content) {
    auto const row =
        tx.find<std::tuple<Uuid, db::Bytes>>("SELECT subject_id, content FROM books_row "
                                             "WHERE company_id = ?1 AND kind = ?2 AND key = ?3",
                                             kind, vault::blind_index(tx, "book_row", key));
    if (!row) return {};
    return KnownRow{std::get<0>(*row),
                    std::get<1>(*row) == vault::blind_index(tx, "book_row", content)};
}

void keep_row(Tx& tx, Kind kind, std::string const& key, std::string const& content, Uuid id) {
    tx.run("INSERT INTO books_row (company_id, kind, key, content, subject_id, imported_at) "
           "VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (company_id, kind, key) DO UPDATE SET "
           "content = excluded.content, imported_at = excluded.imported_at",
           kind, vault::blind_index(tx, "book_row", key),
           vault::blind_index(tx, "book_row", content), id, tx.now());
}

} // namespace hearth::import
