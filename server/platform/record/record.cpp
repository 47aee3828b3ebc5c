#include "platform/record/pictures.h"

#include "base/ensure.h"
#include "cn/mask.h"

#include <algorithm>

namespace hearth::record {
namespace {

using personal::Section;
using personal::Source;

std::map<std::string, Witness>& witnesses() {
    static std::map<std::string, Witness> all;
    return all;
}

std::string order_view(Tx& tx) {
    return std::get<0>(tx.one<std::tuple<std::string>>(
        "SELECT view FROM platform_record_order WHERE length(?1) = 16"));
}

Source source_of(Kept const& kept, std::string const& view) {
    Source source{kept.table, kept.column, kept.parent, kept.row_id, kept.shows};
    if (!kept.also.empty())
        source.also = "EXISTS (SELECT 1 FROM " + view +
                      " o WHERE o.company_id = ?1 AND o.order_id = ?2 AND (" + kept.also + "))";
    return source;
}

/// The orders o that row t belongs to.
std::string orders_of(Kept const& kept, std::string const& view) {
    return view + " o WHERE o.company_id = t.company_id AND o.order_id IN " +
           personal::owners({kept.table, kept.column, kept.parent, "", ""}) +
           (kept.also.empty() ? "" : " AND (" + kept.also + ")");
}

/// What is left of it where persons are masked; nothing: the column is not shown at all.
std::optional<std::string> masked(personal::Field const& field) {
    if (field.value.empty()) return field.value;
    if (field.kind == "name") return cn::mask_name(field.value);
    if (field.kind == "phone") return cn::mask_phone(field.value);
    if (field.kind == "id" || field.kind == "address" || field.kind == "health") return {};
    return field.value;
}

void mask(std::vector<personal::Record>& records) {
    for (auto& record : records) {
        personal::Record kept;
        for (auto& field : record)
            if (auto value = masked(field)) {
                field.value = std::move(*value);
                kept.push_back(std::move(field));
            }
        record = std::move(kept);
    }
}

/// Several ways lead to one table: each row once.
void add(std::vector<Section>& all, Section section) {
    auto const same = std::find_if(all.begin(), all.end(),
                                   [&](Section const& one) { return one.name == section.name; });
    if (same == all.end()) {
        all.push_back(std::move(section));
        return;
    }
    auto const is_known = [&](personal::Record const& record) {
        return std::any_of(same->records.begin(), same->records.end(), [&](auto const& one) {
            return std::equal(one.begin(), one.end(), record.begin(), record.end(),
                              [](auto const& a, auto const& b) {
                                  return a.column == b.column && a.value == b.value;
                              });
        });
    };
    for (auto& record : section.records)
        if (!is_known(record)) same->records.push_back(std::move(record));
}

struct FileColumn {
    std::string table;
    std::string column;
    std::string row_id;
    std::string sealed;
    std::string type;
    std::string at;
};
BOOST_DESCRIBE_STRUCT(FileColumn, (), (table, column, row_id, sealed, type, at))

std::string ending_of(std::string const& type) {
    static std::map<std::string, std::string> const endings{{"image/png", ".png"},
                                                            {"image/jpeg", ".jpg"},
                                                            {"image/webp", ".webp"},
                                                            {"application/json", ".json"}};
    auto const known = endings.find(type);
    return known == endings.end() ? ".bin" : known->second;
}

vault::FieldClass class_of(std::string const& name) {
    return name == "name" ? vault::FieldClass::Name : vault::FieldClass::Note;
}

/// Of one way to one table.
void add_files(Tx& tx, FileColumn const& file, std::string const& what, Source const& source,
               Uuid who, std::map<std::string, Exhibit>& found) {
    using Row = std::tuple<Uuid, std::optional<db::Bytes>, std::optional<std::string>>;
    auto const sql = "SELECT t." + file.row_id + ", t." + file.column + ", CAST(" + file.type +
                     " AS TEXT) FROM " + file.table + " t WHERE" + personal::belongs(source) +
                     " AND t." + file.column + " IS NOT NULL";
    auto const place = file.table + "." + file.column;
    for (auto const& [row, bytes, type] : tx.all<Row>(sql, who)) {
        auto const name = "files/" + what + "/" + to_text(row) + ending_of(type.value_or(""));
        if (file.sealed.empty()) {
            Uuid blob;
            ensure(bytes->data.size() == blob.bytes.size(), "a picture has no name");
            std::copy(bytes->data.begin(), bytes->data.end(), blob.bytes.begin());
            found[name] = {name, what, {}, Id<files::Blob>{blob}};
        } else {
            found[name] =
                as_it_is(name, what, vault::open(tx, class_of(file.sealed), {place, row}, *bytes));
        }
    }
}

std::vector<FileColumn> list_columns(Tx& tx) {
    return tx.all<FileColumn>("SELECT tab, col, row_id, sealed, type, at FROM "
                              "platform_record_file WHERE length(?1) = 16");
}

std::vector<Exhibit> in_order(std::map<std::string, Exhibit> found) {
    std::vector<Exhibit> all;
    for (auto& [name, exhibit] : found)
        all.push_back(std::move(exhibit));
    return all;
}

} // namespace

Exhibit as_it_is(std::string name, std::string what, std::string bytes) {
    return {std::move(name), std::move(what), [bytes = std::move(bytes)] { return bytes; }, {}};
}

std::vector<Kept> list_kept(Tx& tx) {
    // The same for every company: it is named because every statement names it.
    return tx.all<Kept>("SELECT tab, col, parent, name, place, row_id, shows, also FROM "
                        "platform_record WHERE length(?1) = 16 ORDER BY place, tab, col, parent");
}

About about_order(Tx& tx, Uuid order, Persons persons) {
    About about{order, {order}, persons};
    auto const view = order_view(tx);
    for (auto const& kept : list_kept(tx)) {
        // Who and where it was are not about the order: their own log is not its.
        if (kept.row_id.empty() || kept.place < first_matter) continue;
        auto const sql = "SELECT t." + kept.row_id + " FROM " + kept.table + " t WHERE" +
                         personal::belongs(source_of(kept, view));
        for (auto const& [id] : tx.all<std::tuple<Uuid>>(sql, order))
            about.subjects.insert(id);
    }
    return about;
}

void call_witness(std::string const& name, Witness witness) {
    witnesses()[name] = std::move(witness);
}

Result<std::vector<Exhibit>> hear_witnesses(Tx& tx, About const& about) {
    std::vector<Exhibit> all;
    for (auto const& [name, witness] : witnesses()) {
        auto exhibits = TRY(witness(tx, about));
        std::move(exhibits.begin(), exhibits.end(), std::back_inserter(all));
    }
    return all;
}

std::vector<Section> gather(Tx& tx, Uuid order, Persons persons) {
    std::vector<Section> all;
    auto const view = order_view(tx);
    for (auto const& kept : list_kept(tx)) {
        Section section{kept.name, "", personal::read_rows(tx, source_of(kept, view), order)};
        if (persons == Persons::Masked) mask(section.records);
        if (!section.records.empty()) add(all, std::move(section));
    }
    return all;
}

std::vector<Exhibit> list_files(Tx& tx, Uuid order) {
    auto const view = order_view(tx);
    auto const columns = list_columns(tx);
    std::map<std::string, Exhibit> found;
    for (auto const& kept : list_kept(tx))
        for (auto const& file : columns)
            if (file.table == kept.table)
                add_files(tx, file, kept.name, source_of(kept, view), order, found);
    return in_order(std::move(found));
}

std::vector<Exhibit> list_pictures(Tx& tx, std::string const& name, Source const& source, Uuid who,
                                   std::string const& column) {
    std::map<std::string, Exhibit> found;
    for (auto const& file : list_columns(tx))
        if (file.table == source.table && (column.empty() || file.column == column))
            add_files(tx, file, name, source, who, found);
    return in_order(std::move(found));
}

int months_kept(Tx& tx) {
    auto const today = to_text(Day{std::chrono::floor<std::chrono::days>(tx.now())});
    auto const row = tx.find<std::tuple<std::int64_t>>(
        "SELECT months FROM platform_record_law WHERE length(?1) = 16 AND valid_from <= ?2 AND "
        "coalesce(valid_to, ?2) >= ?2 ORDER BY valid_from DESC LIMIT 1",
        today);
    return row ? static_cast<int>(std::get<0>(*row)) : 0;
}

std::string no_longer_needed(Tx& tx, std::string const& table) {
    std::string condition;
    auto const view = order_view(tx);
    // By the day, so that a day's statements are one.
    auto const day =
        std::chrono::floor<std::chrono::days>(personal::months_after(tx.now(), -months_kept(tx)));
    auto const limit = std::to_string(to_micros(Instant{day}));
    for (auto const& kept : list_kept(tx))
        if (kept.table == table)
            condition += (condition.empty() ? "NOT EXISTS (SELECT 1 FROM "
                                            : " AND NOT EXISTS (SELECT 1 FROM ") +
                         orders_of(kept, view) +
                         " AND (o.ended_at IS NULL OR o.ended_at >= " + limit + "))";
    return condition.empty() ? "1 = 1" : condition;
}

std::optional<Instant> last_end(Tx& tx, std::string const& table, std::string const& row, Uuid id) {
    std::optional<Instant> last;
    auto const view = order_view(tx);
    for (auto const& kept : list_kept(tx)) {
        if (kept.table != table) continue;
        auto const sql = "SELECT o.ended_at FROM " + table + " t JOIN " + view +
                         " o ON o.company_id = t.company_id WHERE t.company_id = ?1 AND (" + row +
                         ") AND o.order_id IN " +
                         personal::owners({table, kept.column, kept.parent, "", ""}) +
                         (kept.also.empty() ? "" : " AND (" + kept.also + ")");
        for (auto const& [ended] : tx.all<std::tuple<std::optional<Instant>>>(sql, id))
            last = std::max(last.value_or(Instant::min()), ended.value_or(Instant::max()));
    }
    return last;
}

std::optional<Instant> needed_until(Tx& tx, std::string const& table, std::string const& row,
                                    Uuid id) {
    auto const last = last_end(tx, table, row, id);
    if (!last || *last == Instant::max()) return last;
    return personal::months_after(*last, months_kept(tx));
}

} // namespace hearth::record
